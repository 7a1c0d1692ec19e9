package dev.latchkey.application.suite;

import java.time.Duration;
import java.time.Instant;

/** Moments some days from now. */
final class Days {
    private Days() {}

    static Instant days(House house, int days) {
        return house.clock().now().plus(Duration.ofDays(days));
    }
}
