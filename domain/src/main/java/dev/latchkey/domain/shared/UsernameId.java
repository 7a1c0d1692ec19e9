package dev.latchkey.domain.shared;

import java.util.UUID;

/** The id of a username: for good, where the name is a value. */
public record UsernameId(UUID value) implements Comparable<UsernameId> {
    @Override
    public int compareTo(UsernameId other) {
        return UuidOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
