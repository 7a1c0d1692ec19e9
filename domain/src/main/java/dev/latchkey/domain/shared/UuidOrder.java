package dev.latchkey.domain.shared;

import java.util.UUID;

/** Orders UUIDs as unsigned bytes, as both databases do; {@link UUID#compareTo} compares them signed. */
public final class UuidOrder {
    private UuidOrder() {}

    public static int compare(UUID left, UUID right) {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }
}
