package dev.latchkey.application.link;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.OwnershipOffers.Listed;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.PromiseEnd.How;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.OfferId;
import dev.latchkey.domain.username.Person;
import java.time.Instant;

/**
 * A username takes the ownership that was offered to it (PRV-5): its link is an owner's from then on, and all owners are
 * told. Whoever offers it says beforehand what that means ({@link Listed#meaning}).
 *
 * <p>One transaction. Safe for many threads.
 */
public final class AcceptOwnership {
    private final Acts acts;
    private final Guards guards;
    private final Handover handover;
    private final ActivityLog log;
    private final Clock clock;

    public AcceptOwnership(Acts acts, Guards guards, Handover handover, ActivityLog log, Clock clock) {
        this.acts = acts;
        this.guards = guards;
        this.handover = handover;
        this.log = log;
        this.clock = clock;
    }

    /** @param offer one of the actor's own */
    public record Command(OfferId offer) {}

    /**
     * Takes it.
     *
     * @return the offer as it ended
     * @throws dev.latchkey.domain.shared.Rejected with OFFER_UNKNOWN, OFFER_OVER, GIVER_MAY_NOT (LNK-15), LINK_NOT_IN_FORCE,
     *     ALREADY_OWNER, ACCOUNT_CLOSED, or as {@link Guards#inPerson}
     */
    public Listed handle(Actor actor, Command command) {
        return acts.perform(
                actor,
                Act.OWNERSHIP_ACCEPTED,
                handover.account(actor, command.offer()),
                () -> accept(actor, command.offer()));
    }

    private Listed accept(Actor actor, OfferId id) {
        Person self = guards.inPerson(actor).person();
        handover.lock(self.id(), id);
        guards.inPerson(actor);
        Instant now = clock.now();
        Listed listed = handover.pending(self.id(), id, now);
        Link owner = handover.accept(listed, now);
        Entry entry = Entry.done(actor, self.name().value(), owner.account(), Act.OWNERSHIP_ACCEPTED)
                .by(owner.id())
                .with("offer", id.toString())
                .with("giver", listed.giver().value());
        log.append(Placed.inAccount(
                listed.offer().stepDown() == null
                        ? entry
                        : entry.with("steppedDown", listed.giver().value())));
        return listed.with(listed.offer().ended(How.ACCEPTED, now, self.id()));
    }
}
