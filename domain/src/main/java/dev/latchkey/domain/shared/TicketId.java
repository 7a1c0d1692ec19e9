package dev.latchkey.domain.shared;

import java.util.UUID;

/** The id of one join ticket; not the secret that redeems it. */
public record TicketId(UUID value) implements Comparable<TicketId> {
    @Override
    public int compareTo(TicketId other) {
        return UuidOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
