package dev.latchkey.domain.shared;

import java.util.UUID;

/** The id of one copy of codes into one account. */
public record CopyId(UUID value) implements Comparable<CopyId> {
    @Override
    public int compareTo(CopyId other) {
        return UuidOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
