package dev.latchkey.domain.account;

import dev.latchkey.domain.shared.Text;

/** What sort of practice an account is, in its own words ("Solo practice", "Family therapy"). */
public record PracticeType(String value) {
    private static final int MAX = 80;

    /** @throws dev.latchkey.domain.shared.Rejected with REQUIRED, TEXT_TOO_LONG or TEXT_CHARACTERS */
    public static PracticeType choose(String raw) {
        return new PracticeType(Text.line(raw, MAX));
    }
}
