package dev.latchkey.application.testkit;

import dev.latchkey.application.shared.Ids;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that look like UUIDs of version 7 and follow each other: the first, the second, ... Safe for many threads. */
public final class SequentialIds implements Ids {
    private static final long MILLIS = Moments.NOON.toEpochMilli();

    private final AtomicLong count = new AtomicLong();

    @Override
    public UUID next() {
        return numbered(count.incrementAndGet());
    }

    /** The id at a place in the sequence, counted from 1. */
    public static UUID numbered(long place) {
        return new UUID((MILLIS + place) << 16 | 0x7000, 0x8000_0000_0000_0000L | place);
    }
}
