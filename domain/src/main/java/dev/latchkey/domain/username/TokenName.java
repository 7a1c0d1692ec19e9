package dev.latchkey.domain.username;

import dev.latchkey.domain.shared.Text;

/** What a person calls an API token; of those that have not ended, a username has one of a name. */
public record TokenName(String value) implements Comparable<TokenName> {
    private static final int MAX = 60;

    /** @throws dev.latchkey.domain.shared.Rejected with REQUIRED, TEXT_TOO_LONG or TEXT_CHARACTERS */
    public static TokenName choose(String raw) {
        return new TokenName(Text.line(raw, MAX));
    }

    @Override
    public int compareTo(TokenName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
