package dev.latchkey.domain.link;

import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.time.Instant;

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
        Instant from = own.term().from().isAfter(now) ? own.term().from() : now;
        return Link.Term.between(from, own.term().until());
    }
}
