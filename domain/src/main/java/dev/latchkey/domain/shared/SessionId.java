package dev.latchkey.domain.shared;

import java.util.UUID;

/** The id of one signed-in session; not the token that proves it. */
public record SessionId(UUID value) implements Comparable<SessionId> {
    @Override
    public int compareTo(SessionId other) {
        return UuidOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
