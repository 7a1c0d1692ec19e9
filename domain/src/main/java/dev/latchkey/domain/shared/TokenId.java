package dev.latchkey.domain.shared;

import java.util.UUID;

/** The id of one API token; not the token itself. */
public record TokenId(UUID value) implements Comparable<TokenId> {
    @Override
    public int compareTo(TokenId other) {
        return UuidOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
