package dev.latchkey.domain.account;

import dev.latchkey.domain.shared.Text;

/** The name of the business an account bills under. */
public record PracticeName(String value) {
    private static final int MAX = 120;

    /** @throws dev.latchkey.domain.shared.Rejected with REQUIRED, TEXT_TOO_LONG or TEXT_CHARACTERS */
    public static PracticeName choose(String raw) {
        return new PracticeName(Text.line(raw, MAX));
    }

    @Override
    public String toString() {
        return value;
    }
}
