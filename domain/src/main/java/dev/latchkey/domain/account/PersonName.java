package dev.latchkey.domain.account;

import dev.latchkey.domain.shared.Text;

/** A person's first and last name. */
public record PersonName(String first, String last) {
    private static final int MAX = 60;

    /**
     * Checks one half; both are put together by the constructor, so that each has its own fault (ACC-2).
     *
     * @throws dev.latchkey.domain.shared.Rejected with REQUIRED, TEXT_TOO_LONG or TEXT_CHARACTERS
     */
    public static String choosePart(String raw) {
        return Text.line(raw, MAX);
    }

    @Override
    public String toString() {
        return first + " " + last;
    }
}
