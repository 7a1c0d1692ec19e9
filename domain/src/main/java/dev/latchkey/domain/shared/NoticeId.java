package dev.latchkey.domain.shared;

import java.util.UUID;

/** The id of one notice to a username. */
public record NoticeId(UUID value) implements Comparable<NoticeId> {
    @Override
    public int compareTo(NoticeId other) {
        return UuidOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
