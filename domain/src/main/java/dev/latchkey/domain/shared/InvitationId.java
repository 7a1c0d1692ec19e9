package dev.latchkey.domain.shared;

import java.util.UUID;

/** The id of one invitation; not the secret that accepts it. */
public record InvitationId(UUID value) implements Comparable<InvitationId> {
    @Override
    public int compareTo(InvitationId other) {
        return UuidOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
