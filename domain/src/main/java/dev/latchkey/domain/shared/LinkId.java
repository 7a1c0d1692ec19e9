package dev.latchkey.domain.shared;

import java.util.UUID;

/** The id of one link. */
public record LinkId(UUID value) implements Comparable<LinkId> {
    @Override
    public int compareTo(LinkId other) {
        return UuidOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
