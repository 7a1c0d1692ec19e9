package dev.latchkey.application.secret;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts attempts at secrets (USR-5). Each method is one statement that decides, so that parallel attempts cannot pass a
 * limit; the caller runs it in a transaction of its own before it checks the secret.
 */
public interface Attempts {
    /**
     * Counts an attempt if the key's time has come, and sets when the next may be: {@code pace.after(n)} from now, n being the
     * attempts counted so far, this one included. Before its time an attempt is refused and changes nothing. A count begun as
     * long ago as the pace's window, or longer, begins anew at one.
     */
    Reservation reserve(String key, Pace pace, Instant now);

    /** Counts an attempt without asking whether its time has come; always granted. It never makes a wait shorter. */
    Reservation count(String key, Pace pace, Instant now);

    /** When the next attempt of a key may be; {@link Instant#EPOCH} for a key never counted. */
    Instant notBefore(String key);

    /** Forgets a key's count: a success. */
    void forget(String key);

    /**
     * Takes one attempt back that turned out not to be a failure; the key's wait ends ({@link Instant#EPOCH}), its count goes
     * on, and is never less than nothing.
     */
    void giveBack(String key);

    /**
     * Drops counts that were begun, and whose time came, before a moment; returns how many, at most the limit. So a count goes
     * on although an attempt of it was given back.
     */
    int purge(Instant idleBefore, int limit);

    /**
     * What became of a reservation.
     *
     * @param count the attempts counted, this one included when granted
     * @param notBefore when the next may be
     */
    record Reservation(boolean granted, int count, Instant notBefore) {}

    /**
     * How attempts are slowed down.
     *
     * @param delays the wait after the first, second, ... attempt; the last holds for all that follow
     * @param window how long a count goes on from its first attempt
     */
    record Pace(ImmutableList<Duration> delays, Duration window) {
        public Duration after(int count) {
            return delays.get(Math.min(count, delays.size()) - 1);
        }
    }
}
