package dev.latchkey.domain.link;

import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A username giving or changing access in an account by its own link: what it may hand on, and whom it may touch (PRV-3).
 *
 * @param own the granter's link, in force in that account
 */
public record Grantor(Link own, Portions portions) {
    /** The most it can give. */
    public Privileges held() {
        return own.owner() ? portions.everyFull() : own.privileges();
    }

    /** A preset cut down to what the granter holds. */
    public Privileges cut(Privileges preset) {
        return preset.cutTo(held());
    }

    /**
     * Refuses to raise a level above the granter's own; leaving a higher one as it is, or lowering it, is no grant.
     *
     * @throws Rejected with LEVEL_ABOVE_OWN
     */
    public void requireMayGrant(Privileges before, Privileges after) {
        if (!after.within(before.orHigher(held()))) {
            throw new Rejected(Reason.LEVEL_ABOVE_OWN);
        }
    }

    /** @throws Rejected with OWN_PRIVILEGES or OWNER_UNTOUCHABLE */
    public void requireMayTouch(Link other) {
        if (other.username().equals(own.username())) {
            throw new Rejected(Reason.OWN_PRIVILEGES);
        }
        if (other.owner() && !own.owner()) {
            throw new Rejected(Reason.OWNER_UNTOUCHABLE);
        }
    }

    /** The term of a link given now: it never begins before or ends after the granter's own (PRV-9). */
    public Link.Term term(Instant now) {
        return Link.Term.between(laterOf(own.term().from(), now), own.term().until());
    }

    /**
     * The term of a link given now for dates that were asked for by name; one that was not is cut to the granter's own
     * (PRV-9). A beginning in the past is now.
     *
     * @throws Rejected with TERM_EMPTY or TERM_BEYOND_OWN
     */
    public Link.Term term(@Nullable Instant from, @Nullable Instant until, Instant now) {
        Link.Term own = term(now);
        Link.Term asked =
                Link.Term.between(from == null ? own.from() : laterOf(from, now), until == null ? own.until() : until);
        if (until != null && !until.isAfter(asked.from())) {
            throw new Rejected(Reason.TERM_EMPTY, "until");
        }
        requireMayDate(asked);
        return asked;
    }

    /**
     * The part of dates asked for earlier that the granter's own link still bears, for what was promised and is given now
     * (LNK-15).
     *
     * @throws Rejected with GIVER_MAY_NOT when nothing is left of them
     */
    public Link.Term cutTerm(@Nullable Instant from, @Nullable Instant until, Instant now) {
        Link.Term own = term(now);
        Instant begins = from == null ? own.from() : laterOf(from, own.from());
        Instant ends = until == null || (own.until() != null && own.until().isBefore(until)) ? own.until() : until;
        if (ends != null && !ends.isAfter(begins)) {
            throw new Rejected(Reason.GIVER_MAY_NOT);
        }
        return Link.Term.between(begins, ends);
    }

    /**
     * Refuses dates that begin before or end after the granter's own, or have nothing of it.
     *
     * @throws Rejected with TERM_BEYOND_OWN
     */
    public void requireMayDate(Link.Term asked) {
        Instant end = own.term().until();
        boolean early = asked.from().isBefore(own.term().from());
        boolean late = end != null
                && (asked.until() == null
                        || asked.until().isAfter(end)
                        || !asked.from().isBefore(end));
        if (early || late) {
            throw new Rejected(Reason.TERM_BEYOND_OWN);
        }
    }

    /**
     * Refuses other dates for a link that let it in at a time at which the granter's own no longer does.
     *
     * @throws Rejected with TERM_BEYOND_OWN
     */
    public void requireMayDate(Link.Term before, Link.Term after) {
        Instant end = own.term().until();
        boolean more = after.endsAfter(before.until()) && after.endsAfter(end);
        boolean earlier = after.from().isBefore(before.from())
                && Link.Term.between(after.from(), before.from()).endsAfter(end)
                && after.endsAfter(end);
        if (more || earlier) {
            throw new Rejected(Reason.TERM_BEYOND_OWN);
        }
    }

    /**
     * Refuses to raise levels of a link that lasts longer than the granter's own: what is given would outlast the giver.
     *
     * @throws Rejected with TERM_BEYOND_OWN
     */
    public void requireMayRaise(Link other) {
        if (other.term().endsAfter(own.term().until())) {
            throw new Rejected(Reason.TERM_BEYOND_OWN);
        }
    }

    private static Instant laterOf(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
