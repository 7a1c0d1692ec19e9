package dev.latchkey.domain.shared;

import com.google.common.base.CharMatcher;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * The one door for text that people type and other people read.
 *
 * <p>What it lets through is one line in Unicode NFC without control characters, unpaired surrogates, unassigned or
 * private code points, and without the characters that turn the direction of the line around; white space of every kind
 * and joiners at both ends are gone. Texts that a spreadsheet would run ({@code = + - @} at the beginning, full-width ones
 * too) and angle brackets are refused: no name begins so, and what is never stored cannot be run from an export.
 */
public final class Text {
    private static final CharMatcher NOTHING_TO_SEE = CharMatcher.whitespace().or(CharMatcher.anyOf("\u200c\u200d"));
    private static final CharMatcher ASCII_SEEN = CharMatcher.inRange(' ', '~');
    private static final CharMatcher FORMULA = CharMatcher.anyOf("=+-@\uff1d\uff0b\uff0d\uff20");
    private static final CharMatcher ANGLE_BRACKETS = CharMatcher.anyOf("<>");

    private Text() {}

    /**
     * Returns the text as it is kept.
     *
     * @param max the most code points it may have
     * @throws Rejected with REQUIRED, TEXT_TOO_LONG or TEXT_CHARACTERS
     */
    public static String line(String raw, int max) {
        String text = prose(raw, max);
        if (FORMULA.matches(text.charAt(0)) || ANGLE_BRACKETS.matchesAnyOf(text)) {
            throw new Rejected(Reason.TEXT_CHARACTERS);
        }
        return text;
    }

    /**
     * The same for a text that others have written: it may begin like a formula and have angle brackets, as published
     * descriptions do. Whoever exports it makes it harmless.
     *
     * @param max the most code points it may have
     * @throws Rejected with REQUIRED, TEXT_TOO_LONG or TEXT_CHARACTERS
     */
    public static String prose(String raw, int max) {
        if (raw.length() > 4 * max + 64) {
            throw new Rejected(Reason.TEXT_TOO_LONG);
        }
        String typed = NOTHING_TO_SEE.trimFrom(raw);
        if (typed.isEmpty()) {
            throw new Rejected(Reason.REQUIRED);
        }
        String text = Normalizer.normalize(typed, Form.NFC);
        if (!isPlain(typed)) {
            throw new Rejected(Reason.TEXT_CHARACTERS);
        }
        if (text.codePointCount(0, text.length()) > max) {
            throw new Rejected(Reason.TEXT_TOO_LONG);
        }
        return text;
    }

    /** Tells whether every code point is one that can be seen, or a space, and none turns the line's direction. */
    public static boolean isPlain(String text) {
        return ASCII_SEEN.matchesAllOf(text) || text.codePoints().allMatch(Text::isPlain);
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> codePoint == 0x200C || codePoint == 0x200D;
            default -> true;
        };
    }
}
