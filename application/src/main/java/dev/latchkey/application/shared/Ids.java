package dev.latchkey.application.shared;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Makes ids: UUIDs of version 7 (RFC 9562 section 5.7), so that rows made together lie together. Safe for many threads. */
@FunctionalInterface
public interface Ids {
    UUID next();

    /** Ids from the clock's milliseconds and 74 random bits. */
    static Ids from(Clock clock, Randomness randomness) {
        return () -> {
            ByteBuffer random = ByteBuffer.wrap(randomness.bytes(16));
            long high = clock.now().toEpochMilli() << 16 | 0x7000 | (random.getLong() & 0x0FFF);
            long low = 0x8000_0000_0000_0000L | (random.getLong() & 0x3FFF_FFFF_FFFF_FFFFL);
            return new UUID(high, low);
        };
    }
}
