package dev.latchkey.application.link;

import dev.latchkey.application.account.Accounts;
import dev.latchkey.application.link.OwnershipOffers.Listed;
import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.OwnershipOffer;
import dev.latchkey.domain.link.PromiseEnd.How;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.OfferId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An offer of ownership in the hands of the one it is made to, judged by the facts of that moment (PRV-5, LNK-15). */
public final class Handover {
    private final Accounts accounts;
    private final Persons persons;
    private final Links links;
    private final LinkChanges changes;
    private final OwnershipOffers offers;
    private final Owners owners;

    public Handover(
            Accounts accounts,
            Persons persons,
            Links links,
            LinkChanges changes,
            OwnershipOffers offers,
            Owners owners) {
        this.accounts = accounts;
        this.persons = persons;
        this.links = links;
        this.changes = changes;
        this.offers = offers;
        this.owners = owners;
    }

    /** The account of an offer to the actor, or null where there is none. */
    @Nullable
    AccountId account(Actor actor, OfferId offer) {
        return actor.acting()
                .flatMap(self -> offers.find(self, offer))
                .map(listed -> listed.offer().account())
                .orElse(null);
    }

    /**
     * Locks what an answer changes: the account, then both usernames.
     *
     * @throws Rejected with OFFER_UNKNOWN
     */
    void lock(UsernameId offeree, OfferId id) {
        OwnershipOffer offer = require(offeree, id).offer();
        changes.lock(offer.account());
        Stream.of(offer.giver().username(), offer.offeree().username()).sorted().forEach(persons::lock);
    }

    /** @throws Rejected with OFFER_UNKNOWN, OFFER_OVER, or GIVER_MAY_NOT where its giver had lost the right to it */
    Listed pending(UsernameId offeree, OfferId id, Instant now) {
        Listed listed = require(offeree, id);
        listed.offer().promised().requirePending(now, Reason.OFFER_OVER);
        return listed;
    }

    private Listed require(UsernameId offeree, OfferId id) {
        return offers.find(offeree, id).orElseThrow(() -> new Rejected(Reason.OFFER_UNKNOWN));
    }

    /**
     * Makes the one an owner and, where that was offered, the other plain. Called under the locks.
     *
     * @return the new owner's link
     * @throws Rejected with ACCOUNT_CLOSED, GIVER_MAY_NOT, LINK_NOT_IN_FORCE, ALREADY_OWNER or OFFER_OVER
     */
    Link accept(Listed listed, Instant now) {
        OwnershipOffer offer = listed.offer();
        if (accounts.find(offer.account(), now).orElseThrow().states().at(now) == AccountState.CLOSED) {
            throw new Rejected(Reason.ACCOUNT_CLOSED);
        }
        Links.Listed giver = inForce(offer.giver(), links.username(offer.account(), listed.giver()), now)
                .filter(one -> one.link().owner())
                .orElseThrow(() -> new Rejected(Reason.GIVER_MAY_NOT));
        Links.Listed offeree = inForce(offer.offeree(), links.username(offer.account(), listed.offeree()), now)
                .orElseThrow(() -> new Rejected(Reason.LINK_NOT_IN_FORCE));
        if (offeree.link().owner()) {
            throw new Rejected(Reason.ALREADY_OWNER);
        }
        end(offer.ended(How.ACCEPTED, now, offer.offeree().username()));
        Link owner = offeree.link().madeOwner();
        owners.tell(changes.store(offeree, owner, now), now);
        if (offer.stepDown() != null) {
            stepDown(giver, offer.stepDown(), now);
        }
        return owner;
    }

    private static Optional<Links.Listed> inForce(Link.Key key, Optional<Links.Listed> standing, Instant now) {
        return standing.filter(one -> one.link().key().equals(key)
                && one.link().inForceAt(now)
                && !one.person().isRetiredAt(now));
    }

    private void stepDown(Links.Listed giver, Privileges stated, Instant now) {
        owners.requireAnother(giver.link(), now);
        owners.tell(changes.store(giver, giver.link().madePlain(stated), now), now);
    }

    /** @throws Rejected with OFFER_OVER when somebody else was faster */
    void end(OwnershipOffer ended) {
        if (!offers.replace(ended)) {
            throw new Rejected(Reason.OFFER_OVER);
        }
    }
}
