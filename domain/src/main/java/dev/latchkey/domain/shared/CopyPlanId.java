package dev.latchkey.domain.shared;

import java.util.UUID;

/** The id of one copy plan. */
public record CopyPlanId(UUID value) implements Comparable<CopyPlanId> {
    @Override
    public int compareTo(CopyPlanId other) {
        return UuidOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
