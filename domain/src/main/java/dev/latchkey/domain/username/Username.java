package dev.latchkey.domain.username;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name a person signs in with: 3 to 64 ASCII letters, digits and {@code . _ - @ +}, a letter or digit first.
 *
 * <p>Spellings that differ only in case are one username: the canonical form is the only one that exists, so
 * {@code equals} is the uniqueness rule (USR-1). Look-alikes from outside ASCII are refused before case is folded, so that
 * none of them folds into somebody's name.
 */
public record Username(String value) implements Comparable<Username> {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]{2,63}");

    public Username {
        if (!SHAPE.matcher(value).matches()) {
            throw new Rejected(Reason.USERNAME_MALFORMED);
        }
        value = value.toLowerCase(Locale.ROOT);
    }

    /** @throws Rejected with REQUIRED or USERNAME_MALFORMED */
    public static Username choose(String raw) {
        if (raw.isBlank()) {
            throw new Rejected(Reason.REQUIRED);
        }
        return new Username(raw);
    }

    @Override
    public int compareTo(Username other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
