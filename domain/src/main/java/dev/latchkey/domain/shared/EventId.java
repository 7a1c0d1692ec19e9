package dev.latchkey.domain.shared;

import java.util.UUID;

/** The id of one event; with it a consumer knows one that is handed over again. */
public record EventId(UUID value) implements Comparable<EventId> {
    @Override
    public int compareTo(EventId other) {
        return UuidOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
