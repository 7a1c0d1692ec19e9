package dev.latchkey.domain.shared;

import java.util.UUID;

/** The id of one offer of ownership. */
public record OfferId(UUID value) implements Comparable<OfferId> {
    @Override
    public int compareTo(OfferId other) {
        return UuidOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
