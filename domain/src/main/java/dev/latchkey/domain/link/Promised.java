package dev.latchkey.domain.link;

import dev.latchkey.domain.link.PromiseEnd.How;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a promise of access - an invitation, an offer of ownership - can be taken: before {@code expiresAt}, unless
 * somebody ended it. Judged by the clock when it is used (LNK-2).
 *
 * @param end how somebody ended it, or null while nobody did, run out though it may be
 */
public record Promised(
        Instant madeAt, Instant expiresAt, @Nullable PromiseEnd end) {
    public static final Duration LIFETIME = Duration.ofHours(72);

    /** Made now, for 72 hours. */
    public static Promised at(Instant now) {
        return new Promised(now, now.plus(LIFETIME), null);
    }

    /** The same, over at a moment at the latest; null leaves it as it is. */
    public Promised cutTo(@Nullable Instant latest) {
        return latest == null || !latest.isBefore(expiresAt) ? this : new Promised(madeAt, latest, end);
    }

    /** Its 72 hours begin anew. */
    public Promised again(Instant now) {
        return new Promised(madeAt, now.plus(LIFETIME), end);
    }

    public PromiseState stateAt(Instant moment) {
        if (end != null) {
            return PromiseState.of(end.how());
        }
        return moment.isBefore(expiresAt) ? PromiseState.PENDING : PromiseState.EXPIRED;
    }

    /** Not ended by anybody; it may still have run out. */
    public boolean isLive() {
        return end == null;
    }

    /** When it is over at the latest: by the clock, or by somebody who ended it later than that. */
    public Instant overAt() {
        return end == null || end.at().isBefore(expiresAt) ? expiresAt : end.at();
    }

    /**
     * Refuses what can no longer be taken.
     *
     * @param over what is said of one that was taken, declined, withdrawn or has run out
     * @throws Rejected with that, or with GIVER_MAY_NOT where the giver had lost the right to it
     */
    public void requirePending(Instant moment, Reason over) {
        switch (stateAt(moment)) {
            case PENDING -> {}
            case LAPSED -> throw new Rejected(Reason.GIVER_MAY_NOT);
            case EXPIRED, ACCEPTED, DECLINED, WITHDRAWN, REPLACED -> throw new Rejected(over);
        }
    }

    Promised ended(How how, Instant now, @Nullable UsernameId by) {
        return new Promised(madeAt, expiresAt, new PromiseEnd(how, now, by));
    }
}
