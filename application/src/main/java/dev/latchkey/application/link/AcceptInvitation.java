package dev.latchkey.application.link;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.Accepting.Opened;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Person;
import java.time.Instant;

/**
 * A signed-in person accepts an invitation with the username it has: the way into an account that needs nobody's password
 * (LNK-2, LNK-6). It works once, however many try.
 *
 * <p>One transaction. Safe for many threads.
 */
public final class AcceptInvitation {
    private final Acts acts;
    private final Guards guards;
    private final Accepting accepting;
    private final Arrivals arrivals;
    private final ActivityLog log;
    private final Clock clock;

    public AcceptInvitation(
            Acts acts, Guards guards, Accepting accepting, Arrivals arrivals, ActivityLog log, Clock clock) {
        this.acts = acts;
        this.guards = guards;
        this.accepting = accepting;
        this.arrivals = arrivals;
        this.log = log;
        this.clock = clock;
    }

    /** @param secret of the invitation's link */
    public record Command(Secret secret) {}

    /**
     * Accepts it.
     *
     * @return the new link
     * @throws dev.latchkey.domain.shared.Rejected with INVITATION_OVER (used, declined, withdrawn, run out or never made, all
     *     alike), GIVER_MAY_NOT (LNK-15), ALREADY_JOINED, ACCOUNT_READ_ONLY, ACCOUNT_INACTIVE, ACCOUNT_CLOSED, or as
     *     {@link Guards#inPerson}; the invitation stays as it was
     */
    public Link handle(Actor actor, Command command) {
        return acts.perform(
                actor,
                Act.INVITATION_ACCEPTED,
                accepting.account(command.secret(), clock.now()),
                () -> accept(actor, command.secret()));
    }

    private Link accept(Actor actor, Secret secret) {
        Person self = guards.inPerson(actor).person();
        accepting.lock(secret, self.id());
        // an owner may have set a first password meanwhile, in the belief that there is no other account (USR-10)
        guards.inPerson(actor);
        Instant now = clock.now();
        Opened opened = accepting.open(secret, now);
        Person person = arrivals.revived(self.id(), now);
        Link link = accepting.accept(opened, person, now);
        log.append(Placed.inAccount(accepted(actor, person, link, opened)));
        return link;
    }

    /** The record of an acceptance, by the authority of the link it made. */
    static Entry accepted(Actor actor, Person person, Link link, Opened opened) {
        return Entry.done(actor, person.name().value(), link.account(), Act.INVITATION_ACCEPTED)
                .by(link.id())
                .with("invitation", opened.invitation().id().toString())
                .with(
                        "levels",
                        LevelsForm.written(link.privileges(), opened.grantor().portions()))
                .with("term", TermForm.written(link.term()));
    }
}
