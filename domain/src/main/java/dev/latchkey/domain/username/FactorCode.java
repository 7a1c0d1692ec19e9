package dev.latchkey.domain.username;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import dev.latchkey.domain.shared.Secret;

/**
 * A code as somebody typed it: six digits of an app, or a recovery code of sixteen letters and digits (USR-7).
 *
 * <p>White space and hyphens between are left out; small letters are capital ones. Whatever else was typed is neither, and
 * never right. {@code toString} shows nothing.
 *
 * @param text what is compared; empty where nothing was typed
 */
public record FactorCode(Kind kind, Secret text) {
    /** Base32 letters and digits of 80 random bits. */
    public static final int RECOVERY_LENGTH = 16;

    private static final int DIGITS = 6;
    private static final int MOST_TYPED = 64;
    private static final CharMatcher BETWEEN = CharMatcher.whitespace().or(CharMatcher.is('-'));
    private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
    private static final CharMatcher BASE32 = CharMatcher.inRange('A', 'Z').or(CharMatcher.inRange('2', '7'));

    /** What was typed. */
    public enum Kind {
        NOTHING,
        DIGITS,
        RECOVERY,
        NEITHER
    }

    public static FactorCode typed(Secret typed) {
        if (typed.reveal().length() > MOST_TYPED) {
            return new FactorCode(Kind.NEITHER, new Secret(""));
        }
        String text = Ascii.toUpperCase(BETWEEN.removeFrom(typed.reveal()));
        return new FactorCode(kindOf(text), new Secret(text));
    }

    private static Kind kindOf(String text) {
        if (text.isEmpty()) {
            return Kind.NOTHING;
        }
        if (text.length() == DIGITS && DIGIT.matchesAllOf(text)) {
            return Kind.DIGITS;
        }
        return text.length() == RECOVERY_LENGTH && BASE32.matchesAllOf(text) ? Kind.RECOVERY : Kind.NEITHER;
    }
}
