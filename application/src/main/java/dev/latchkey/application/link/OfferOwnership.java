package dev.latchkey.application.link;

import dev.latchkey.application.account.Accounts;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.OwnershipOffers.Listed;
import dev.latchkey.application.username.Notices;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.link.OwnershipOffer;
import dev.latchkey.domain.link.PromiseEnd.How;
import dev.latchkey.domain.link.PromiseState;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.OfferId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.Username;
import org.jspecify.annotations.Nullable;

/**
 * An owner offers ownership of an account to a username that has a plain link in force there (PRV-5), and may say that it
 * steps down when the offer is accepted.
 *
 * <p>One transaction. Safe for many threads.
 */
public final class OfferOwnership {
    private final Acts acts;
    private final Guards guards;
    private final Place place;
    private final OwnershipOffers offers;
    private final Owners owners;
    private final ActivityLog log;

    public OfferOwnership(
            Acts acts, Guards guards, Place place, OwnershipOffers offers, Owners owners, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.place = place;
        this.offers = offers;
        this.owners = owners;
        this.log = log;
    }

    /** Where the account and its links are. */
    public record Place(Accounts accounts, Links links) {}

    /**
     * To whom ownership is offered.
     *
     * @param stepDown the levels the giver keeps when it is accepted, MASTER where none is said; null where the giver stays an
     *     owner
     */
    public record Command(
            AccountId account, Username username, @Nullable LevelsForm stepDown) {}

    /**
     * Offers it for 72 hours; what that means is said with it ({@link Listed#meaning}).
     *
     * @throws Rejected with USERNAME_UNKNOWN, ALREADY_OWNER, LINK_NOT_IN_FORCE, OFFER_PENDING, FIELDS_INVALID,
     *     PRIVILEGE_MISSING for who is no owner, or as {@link Guards#requireUncapped}
     */
    public Listed handle(Actor actor, Command command) {
        return acts.perform(actor, Act.OWNERSHIP_OFFERED, command.account(), () -> {
            place.accounts().lock(command.account());
            Guard guard = Owners.requireOwner(guards, actor, command.account());
            Links.Listed offeree = Listings.require(place.links(), command.account(), command.username(), null);
            requireMayBecome(offeree, guard);
            Privileges stepDown =
                    command.stepDown() == null ? null : command.stepDown().asked(guard.grantor());
            OwnershipOffer offer = OwnershipOffer.made(
                    new OfferId(owners.nextId()), guard.link(), offeree.link(), stepDown, guard.at());
            makeWay(offer, guard);
            if (!offers.add(offer)) {
                throw new Rejected(Reason.OFFER_PENDING);
            }
            Listed listed = offers.find(offer.account(), offer.id()).orElseThrow();
            owners.add(
                    offeree.person().id(),
                    offer.account(),
                    Notices.Kind.OWNERSHIP_OFFERED,
                    listed.giver().value(),
                    guard.at());
            log.append(Placed.inAccount(entry(guard, listed)));
            return listed;
        });
    }

    private static void requireMayBecome(Links.Listed offeree, Guard guard) {
        if (offeree.link().owner()) {
            throw new Rejected(Reason.ALREADY_OWNER);
        }
        if (!offeree.link().inForceAt(guard.at())) {
            throw new Rejected(Reason.LINK_NOT_IN_FORCE);
        }
    }

    /** One that has run out makes way. */
    private void makeWay(OwnershipOffer offer, Guard guard) {
        offers.live(offer.account(), offer.offeree().username())
                .filter(earlier -> earlier.promised().stateAt(guard.at()) == PromiseState.EXPIRED)
                .ifPresent(over -> offers.replace(over.ended(How.REPLACED, guard.at(), guard.username())));
    }

    private static Entry entry(Guard guard, Listed listed) {
        Privileges stepDown = listed.offer().stepDown();
        Entry entry = guard.done(Act.OWNERSHIP_OFFERED)
                .with("offer", listed.offer().id().toString())
                .with("target", listed.offeree().value());
        return stepDown == null
                ? entry
                : entry.with(
                        "stepDown", LevelsForm.written(stepDown, guard.grantor().portions()));
    }
}
