package dev.latchkey.application;

import dev.latchkey.application.link.AcceptOwnership;
import dev.latchkey.application.link.DeclineOwnership;
import dev.latchkey.application.link.Handover;
import dev.latchkey.application.link.ListOffers;
import dev.latchkey.application.link.OfferOwnership;
import dev.latchkey.application.link.WithdrawOffer;

/** Everything about offers of ownership (PRV-5). Safe for many threads. */
public final class OwnershipCases {
    private final Collaborators with;

    OwnershipCases(Collaborators with) {
        this.with = with;
    }

    /** Makes one. */
    public OfferOwnership offer() {
        OfferOwnership.Place place = new OfferOwnership.Place(with.store.accounts(), with.store.links());
        return new OfferOwnership(with.acts, with.guards, place, with.store.ownershipOffers(), with.owners, with.log);
    }

    /** Those of an account, and one's own. */
    public ListOffers list() {
        return new ListOffers(with.acts, with.guards, with.store.ownershipOffers(), with.cursors);
    }

    /** Takes one back. */
    public WithdrawOffer withdraw() {
        return new WithdrawOffer(with.acts, with.guards, with.store.accounts(), with.store.ownershipOffers(), with.log);
    }

    /** Takes what was offered. */
    public AcceptOwnership accept() {
        return new AcceptOwnership(with.acts, with.guards, handover(), with.log, with.clock);
    }

    /** Turns one down. */
    public DeclineOwnership decline() {
        return new DeclineOwnership(with.acts, with.guards, handover(), with.log, with.clock);
    }

    private Handover handover() {
        return new Handover(
                with.store.accounts(),
                with.store.persons(),
                with.store.links(),
                with.links.changes(),
                with.store.ownershipOffers(),
                with.owners);
    }
}
