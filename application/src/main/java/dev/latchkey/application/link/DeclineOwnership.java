package dev.latchkey.application.link;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.OwnershipOffers.Listed;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.link.OwnershipOffer;
import dev.latchkey.domain.link.PromiseEnd.How;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.OfferId;
import dev.latchkey.domain.username.Person;
import java.time.Instant;

/**
 * A username turns down the ownership that was offered to it (PRV-5).
 *
 * <p>One transaction. Safe for many threads.
 */
public final class DeclineOwnership {
    private final Acts acts;
    private final Guards guards;
    private final Handover handover;
    private final ActivityLog log;
    private final Clock clock;

    public DeclineOwnership(Acts acts, Guards guards, Handover handover, ActivityLog log, Clock clock) {
        this.acts = acts;
        this.guards = guards;
        this.handover = handover;
        this.log = log;
        this.clock = clock;
    }

    /** @param offer one of the actor's own */
    public record Command(OfferId offer) {}

    /**
     * Turns it down, for good.
     *
     * @throws dev.latchkey.domain.shared.Rejected with OFFER_UNKNOWN, OFFER_OVER, GIVER_MAY_NOT, or as {@link Guards#inPerson}
     */
    public Listed handle(Actor actor, Command command) {
        return acts.perform(
                actor,
                Act.OWNERSHIP_DECLINED,
                handover.account(actor, command.offer()),
                () -> decline(actor, command.offer()));
    }

    private Listed decline(Actor actor, OfferId id) {
        Person self = guards.inPerson(actor).person();
        handover.lock(self.id(), id);
        Instant now = clock.now();
        Listed listed = handover.pending(self.id(), id, now);
        OwnershipOffer declined = listed.offer().ended(How.DECLINED, now, self.id());
        handover.end(declined);
        log.append(Placed.inAccount(Entry.done(actor, self.name().value(), declined.account(), Act.OWNERSHIP_DECLINED)
                .with("offer", id.toString())
                .with("giver", listed.giver().value())));
        return listed.with(declined);
    }
}
