package dev.latchkey.domain.username;

import dev.latchkey.domain.shared.UsernameId;
import java.time.Duration;
import java.time.Instant;

/**
 * A second factor that was begun and whose first code has not been seen; it changes nothing (USR-7).
 *
 * <p>Good for {@link #LIFETIME}, judged by the clock.
 */
public record Enrolment(UsernameId username, SealedFactor secret, Instant begunAt) {
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    /** The first moment at which it can no longer be confirmed. */
    public Instant lapsesAt() {
        return begunAt.plus(LIFETIME);
    }

    public boolean isOpenAt(Instant moment) {
        return moment.isBefore(lapsesAt());
    }

    /**
     * The factor that its first code turns on.
     *
     * @param step the time step of that code, which is used up by it
     */
    public SecondFactor confirmed(Instant now, long step) {
        return new SecondFactor(username, secret, now, step);
    }
}
