package dev.latchkey.application.link;

import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import java.time.Instant;

/**
 * What a username promised others by its link and they have not used yet. It is dead for good from the moment on at which
 * that link can no longer bear it, though the link come back later (LNK-15). The caller holds the account's lock.
 */
public final class Promises {
    private final JoinTickets tickets;

    public Promises(JoinTickets tickets) {
        this.tickets = tickets;
    }

    /** Makes dead what a change of a link leaves without a giver; called with every change of every link. */
    void review(Link before, Link after, Instant now) {
        boolean could = before.level(Portion.ACCOUNT_ACCESS) == AccessLevel.FULL;
        if (could && !(bears(before, now) && bears(after, now))) {
            lapse(after, now);
        }
    }

    /** Makes dead all that was promised by a link. */
    void lapse(Link giver, Instant now) {
        tickets.lapse(giver.username(), giver.account());
    }

    /** A link that was over for a while by the clock has promised nothing that holds, whoever dates it anew. */
    private static boolean bears(Link giver, Instant now) {
        return giver.inForceAt(now) && giver.level(Portion.ACCOUNT_ACCESS) == AccessLevel.FULL;
    }
}
