package dev.latchkey.domain.username;

import com.google.common.base.CharMatcher;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a new password must be (USR-2, NIST SP 800-63B section 5.1.1.2): long enough, not one that is tried first, not a
 * name that everybody knows; nothing else.
 *
 * @param minLength in code points, 8 to 128; where a second factor is on, 8 are enough
 * @param isCommon tells whether a text, in lower case, is on the list of common passwords
 */
public record PasswordRules(int minLength, Predicate<String> isCommon) {
    public static final int LEAST = 8;
    public static final int MOST = 128;

    private static final int RAW_MOST = 4 * MOST;
    private static final int TELLING_NAME = 3;
    private static final CharMatcher WHITE_SPACE = CharMatcher.whitespace();

    public PasswordRules {
        if (minLength < LEAST || minLength > MOST) {
            throw new Rejected(Reason.SETTING_INVALID, "password.min-length");
        }
    }

    /** Returns the password of somebody without a second factor, as the other method does. */
    public Secret choose(Secret typed, List<String> names) {
        return choose(typed, names, false);
    }

    /**
     * Returns the password in the form it is hashed in (NFC).
     *
     * @param names the username and the practice names it must not contain
     * @param secondFactor whether a second factor is on, with which 8 code points are enough
     * @throws Rejected with REQUIRED, PASSWORD_TOO_LONG, PASSWORD_CHARACTERS, PASSWORD_TOO_SHORT, PASSWORD_TELLS_NAME or
     *     PASSWORD_COMMON
     */
    public Secret choose(Secret typed, List<String> names, boolean secondFactor) {
        if (typed.isEmpty()) {
            throw new Rejected(Reason.REQUIRED);
        }
        if (typed.reveal().length() > RAW_MOST) {
            throw new Rejected(Reason.PASSWORD_TOO_LONG);
        }
        if (!typed.reveal().codePoints().allMatch(PasswordRules::isTyped)) {
            throw new Rejected(Reason.PASSWORD_CHARACTERS);
        }
        String password = normalized(typed).reveal();
        int length = password.codePointCount(0, password.length());
        if (length > MOST) {
            throw new Rejected(Reason.PASSWORD_TOO_LONG);
        }
        if (length < (secondFactor ? LEAST : minLength)) {
            throw new Rejected(Reason.PASSWORD_TOO_SHORT);
        }
        String folded = folded(password);
        if (names.stream().map(PasswordRules::folded).anyMatch(name -> tells(folded, name))) {
            throw new Rejected(Reason.PASSWORD_TELLS_NAME);
        }
        String unit = unitOf(folded);
        if (isCommon.test(folded) || isCommon.test(unit) || unit.codePointCount(0, unit.length()) < LEAST / 2) {
            throw new Rejected(Reason.PASSWORD_COMMON);
        }
        return new Secret(password);
    }

    /** Whether a right password is too short to do without a second factor (USR-7). */
    public boolean needsSecondFactor(Secret typed) {
        String password = normalized(typed).reveal();
        return password.codePointCount(0, password.length()) < minLength;
    }

    /** The form in which a typed password is compared: NFC, nothing cut off. */
    public static Secret normalized(Secret typed) {
        return new Secret(Normalizer.normalize(typed.reveal(), Form.NFC));
    }

    /** Any Unicode will do (USR-2), newer than this Java's too; control characters and halves of pairs are none. */
    private static boolean isTyped(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL && type != Character.SURROGATE;
    }

    /** Letter by letter, so that a letter's case does not depend on its neighbours, as a final sigma's does. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Form.NFC)
                .codePoints()
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A name in one word must stand in one word; one of several words is found whatever is between them. */
    private static boolean tells(String password, String name) {
        String word = WHITE_SPACE.removeFrom(name);
        String searched = word.equals(name) ? password : WHITE_SPACE.removeFrom(password);
        return word.length() >= TELLING_NAME && searched.contains(word);
    }

    /** The shortest piece a text repeats, the last time perhaps cut short: {@code abcab} gives {@code abc}. */
    private static String unitOf(String text) {
        int length = 1;
        while (!text.startsWith(text.substring(length))) {
            length++;
        }
        return text.substring(0, length);
    }
}
