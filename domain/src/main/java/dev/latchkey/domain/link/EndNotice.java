package dev.latchkey.domain.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** How long before a link's end the owners of its account are told of it (LNK-9). */
public enum EndNotice {
    IN_30_DAYS(30),
    IN_7_DAYS(7),
    IN_1_DAY(1);

    private final int days;

    EndNotice(int days) {
        this.days = days;
    }

    public int days() {
        return days;
    }

    /**
     * The nearest whose time has come, whatever others were due before: empty for a link that has no end or has reached it,
     * for one that is ended or suspended, and while the end is further away than all of them.
     */
    public static Optional<EndNotice> dueAt(Instant moment, Link link) {
        Instant until = link.term().until();
        if (until == null || !link.isStanding() || link.term().suspendedAt() != null) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(one -> until.isAfter(one.endsAfter(moment)) && !until.isAfter(one.endsBy(moment)))
                .findFirst();
    }

    /** The ends it is told of at a moment lie after this one (exclusive) ... */
    public Instant endsAfter(Instant moment) {
        return Arrays.stream(values())
                .filter(nearer -> nearer.days < days)
                .max(Comparator.comparingInt(EndNotice::days))
                .map(nearer -> nearer.endsBy(moment))
                .orElse(moment);
    }

    /** ... and not after this one (inclusive). */
    public Instant endsBy(Instant moment) {
        return moment.plus(Duration.ofDays(days));
    }
}
