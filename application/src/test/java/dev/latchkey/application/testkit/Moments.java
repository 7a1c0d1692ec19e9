package dev.latchkey.application.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Points in time tests speak of. They have microseconds, so that a store that cuts them shorter is found out. */
public final class Moments {
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");
    public static final Instant TRIAL_END = NOON.plus(Duration.ofDays(30));

    private Moments() {}

    public static Instant hoursAfterNoon(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }

    public static Instant daysAfterNoon(int days) {
        return NOON.plus(Duration.ofDays(days));
    }

    /** The last moment before another that a store can tell from it. */
    public static Instant justBefore(Instant moment) {
        return moment.minus(1, ChronoUnit.MICROS);
    }

    /** The first moment after another that a store can tell from it. */
    public static Instant justAfter(Instant moment) {
        return moment.plus(1, ChronoUnit.MICROS);
    }
}
