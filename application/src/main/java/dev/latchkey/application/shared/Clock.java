package dev.latchkey.application.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What time it is: UTC, cut to microseconds, so that what is stored equals what was judged. Safe for many threads. */
@FunctionalInterface
public interface Clock {
    Instant now();

    /** The machine's clock. */
    static Clock system() {
        return () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
