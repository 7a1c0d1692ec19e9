package dev.latchkey.domain.username;

import dev.latchkey.domain.shared.ResetId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reset that was asked for: a way to a new password that leads over the person's own e-mail and is gone once (USR-10).
 *
 * <p>Its secret is minted by whoever delivers it, which kills the one minted before; so whoever asked never sees it.
 *
 * @param secretHash SHA-256 of the secret, 64 hexadecimal digits, or null until one is minted; the secret is kept nowhere
 * @param overAt when it was used, or replaced by another, or killed by a changed password; null while none of that
 */
public record PasswordReset(
        ResetId id,
        UsernameId username,
        Instant askedAt,
        @Nullable String secretHash,
        @Nullable Instant overAt) {
    public static final Duration LIFETIME = Duration.ofHours(1);

    /** How many may be asked for in an hour for one username, so that nobody's mail box is flooded. */
    public static final int MOST_IN_AN_HOUR = 3;

    public static PasswordReset asked(ResetId id, UsernameId username, Instant now) {
        return new PasswordReset(id, username, now, null, null);
    }

    public Instant expiresAt() {
        return askedAt.plus(LIFETIME);
    }

    /** Whether it can still be delivered, and used once it is. */
    public boolean liveAt(Instant moment) {
        return overAt == null && moment.isBefore(expiresAt());
    }

    @Override
    public String toString() {
        return "PasswordReset[" + id + "]";
    }
}
