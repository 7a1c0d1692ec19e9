package dev.latchkey.application.link;

import dev.latchkey.application.account.Accounts;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.OwnershipOffers.Listed;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.link.OwnershipOffer;
import dev.latchkey.domain.link.PromiseEnd.How;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.OfferId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;

/**
 * An owner takes an offer of ownership back, whoever of the owners made it (PRV-5).
 *
 * <p>One transaction. Safe for many threads.
 */
public final class WithdrawOffer {
    private final Acts acts;
    private final Guards guards;
    private final Accounts accounts;
    private final OwnershipOffers offers;
    private final ActivityLog log;

    public WithdrawOffer(Acts acts, Guards guards, Accounts accounts, OwnershipOffers offers, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.accounts = accounts;
        this.offers = offers;
        this.log = log;
    }

    public record Command(AccountId account, OfferId offer) {}

    /**
     * Takes it back, for good.
     *
     * @throws Rejected with OFFER_UNKNOWN, OFFER_OVER, PRIVILEGE_MISSING for who is no owner, or as
     *     {@link Guards#requireUncapped}
     */
    public Listed handle(Actor actor, Command command) {
        return acts.perform(actor, Act.OWNERSHIP_WITHDRAWN, command.account(), () -> {
            accounts.lock(command.account());
            Guard guard = Owners.requireOwner(guards, actor, command.account());
            Listed before = offers.find(command.account(), command.offer())
                    .orElseThrow(() -> new Rejected(Reason.OFFER_UNKNOWN));
            OwnershipOffer withdrawn = before.offer().ended(How.WITHDRAWN, guard.at(), guard.username());
            if (!before.offer().promised().isLive() || !offers.replace(withdrawn)) {
                throw new Rejected(Reason.OFFER_OVER);
            }
            log.append(Placed.inAccount(guard.done(Act.OWNERSHIP_WITHDRAWN)
                    .with("offer", withdrawn.id().toString())
                    .with("target", before.offeree().value())));
            return before.with(withdrawn);
        });
    }
}
