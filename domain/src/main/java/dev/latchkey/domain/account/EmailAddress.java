package dev.latchkey.domain.account;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address as RFC 5321 lets a mailbox be written without quotes, in ASCII.
 *
 * <p>The domain is lower case; the part before the at sign stays as typed. {@link #folded} is what addresses are compared
 * by.
 */
public record EmailAddress(String value) {
    private static final int MAX = 254;
    private static final int LOCAL_MAX = 64;
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    /** @throws Rejected with REQUIRED or EMAIL_MALFORMED */
    public static EmailAddress choose(String raw) {
        String text = raw.length() > MAX + 64 ? raw : raw.strip();
        if (text.isEmpty()) {
            throw new Rejected(Reason.REQUIRED);
        }
        if (text.length() > MAX
                || text.indexOf('@') > LOCAL_MAX
                || !SHAPE.matcher(text).matches()) {
            throw new Rejected(Reason.EMAIL_MALFORMED);
        }
        if ("=+-".indexOf(text.charAt(0)) >= 0) {
            throw new Rejected(Reason.EMAIL_MALFORMED);
        }
        int at = text.indexOf('@');
        return new EmailAddress(text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT));
    }

    public String folded() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
