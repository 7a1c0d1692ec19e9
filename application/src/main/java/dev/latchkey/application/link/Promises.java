package dev.latchkey.application.link;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.Events;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.OwnershipOffer;
import dev.latchkey.domain.link.PromiseEnd.How;
import dev.latchkey.domain.link.PromiseState;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What a username promised others by its link and they have not used yet. It is dead for good from the moment on at which
 * that link can no longer bear it, though the link come back later (LNK-15). The caller holds the account's lock.
 */
public final class Promises {
    private final JoinTickets tickets;
    private final Invitations invitations;
    private final OwnershipOffers offers;
    private final Events events;

    public Promises(JoinTickets tickets, Invitations invitations, OwnershipOffers offers, Events events) {
        this.tickets = tickets;
        this.invitations = invitations;
        this.offers = offers;
        this.events = events;
    }

    /** Makes dead what a change of a link leaves without a giver; called with every change of every link. */
    void review(Link before, Link after, Instant now) {
        if (before.level(Portion.ACCOUNT_ACCESS) == AccessLevel.FULL) {
            if (bears(before, now) && bears(after, now)) {
                cut(after);
            } else {
                lapse(after, now);
            }
        }
        reviewOffers(before, after, now);
    }

    /** Makes dead all access that was promised by a link. */
    void lapse(Link giver, Instant now) {
        tickets.lapse(giver.username(), giver.account());
        for (Invitation invitation : givenBy(giver)) {
            sure(invitations.replace(invitation.ended(How.LAPSED, now, null)));
            if (invitation.promised().stateAt(now) == PromiseState.PENDING) {
                events.append(
                        giver.account(),
                        Event.Kind.INVITATION_LAPSED,
                        Map.of(
                                "invitation", invitation.id().toString(),
                                "to", invitation.to().value()));
            }
        }
    }

    private ImmutableList<Invitation> givenBy(Link giver) {
        return invitations.givenBy(giver.account(), Set.of(giver.id()));
    }

    /** What is promised is over with the giver's own link, though that be given more time later (PRV-9). */
    private void cut(Link giver) {
        if (giver.term().until() == null) {
            return;
        }
        for (Invitation invitation : givenBy(giver)) {
            Invitation cut = invitation.cutTo(giver.term().until());
            if (!cut.equals(invitation)) {
                sure(invitations.replace(cut));
            }
        }
    }

    /** Ownership is an owner's to give, and is offered to a link that stands. */
    private void reviewOffers(Link before, Link after, Instant now) {
        boolean gone = before.owner() && !(before.inForceAt(now) && after.inForceAt(now) && after.owner());
        if (!gone && after.isStanding()) {
            return;
        }
        for (OwnershipOffer offer : offers.concerning(after.key())) {
            if (offer.giver().equals(after.key()) || !after.isStanding()) {
                sure(offers.replace(offer.ended(How.LAPSED, now, null)));
                if (offer.promised().stateAt(now) == PromiseState.PENDING) {
                    events.append(
                            offer.account(),
                            Event.Kind.OWNERSHIP_LAPSED,
                            Map.of("offer", offer.id().toString()));
                }
            }
        }
    }

    /** A link that was over for a while by the clock has promised nothing that holds, whoever dates it anew. */
    private static boolean bears(Link giver, Instant now) {
        return giver.inForceAt(now) && giver.level(Portion.ACCOUNT_ACCESS) == AccessLevel.FULL;
    }

    /** Nobody else changes them under the account's lock. */
    private static void sure(boolean stored) {
        if (!stored) {
            throw new Rejected(Reason.STALE);
        }
    }
}
