package dev.latchkey.cli.shared;

import dev.latchkey.domain.shared.Text;

/** Text as a terminal can show it: on one line, with nothing in it that moves the cursor or turns the line around. */
final class Printable {
    private Printable() {}

    /** The text, with every character that is not plain written as its code point. */
    static String of(String text) {
        if (Text.isPlain(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            String one = Character.toString(point);
            shown.append(Text.isPlain(one) ? one : String.format("\\u{%x}", point));
        });
        return shown.toString();
    }

    /** The same, cut after so many characters. */
    static String of(String text, int most) {
        return text.length() <= most ? of(text) : of(text.substring(0, most)) + "...";
    }
}
