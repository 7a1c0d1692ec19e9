package dev.latchkey.application.testkit;

import dev.latchkey.application.shared.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A clock that stands still until it is told otherwise. Safe for many threads. */
public final class FakeClock implements Clock {
    private Instant now;

    private FakeClock(Instant now) {
        this.now = cut(now);
    }

    public static FakeClock atNoon() {
        return at(Moments.NOON);
    }

    public static FakeClock at(Instant moment) {
        return new FakeClock(moment);
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    /** Turns it to a moment, back as well as forth. */
    public synchronized void set(Instant moment) {
        now = cut(moment);
    }

    /** Lets time go by; returns what time it is then. */
    public synchronized Instant advance(Duration time) {
        now = cut(now.plus(time));
        return now;
    }

    private static Instant cut(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
