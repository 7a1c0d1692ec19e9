package dev.latchkey.domain.shared;

import java.util.UUID;

/** The id of one password reset that was asked for; not the secret that proves it. */
public record ResetId(UUID value) implements Comparable<ResetId> {
    @Override
    public int compareTo(ResetId other) {
        return UuidOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
