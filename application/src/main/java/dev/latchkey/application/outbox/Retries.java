package dev.latchkey.application.outbox;

import com.google.common.collect.Comparators;
import java.time.Duration;

/** When an event that could not be delivered is tried again, and when no more. */
public final class Retries {
    /** The most tries; the last comes about a day after the first. */
    public static final int MOST = 15;

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(6);

    private Retries() {}

    /**
     * How long to wait after a try that failed: ten seconds after the first, then twice as long each time, six hours at most.
     *
     * @param tries how many there were, 1 or more
     */
    public static Duration waitAfter(int tries) {
        return Comparators.min(FIRST.multipliedBy(1L << Math.min(tries - 1, 30)), LONGEST);
    }

    public static boolean isLast(int tries) {
        return tries >= MOST;
    }
}
