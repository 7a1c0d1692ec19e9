package dev.latchkey.application.link;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.PromiseEnd.How;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has an invitation's link turns it down (LNK-2), signed in or not.
 *
 * <p>One transaction. Safe for many threads.
 */
public final class DeclineInvitation {
    private final Acts acts;
    private final Guards guards;
    private final Accepting accepting;
    private final ActivityLog log;
    private final Clock clock;

    public DeclineInvitation(Acts acts, Guards guards, Accepting accepting, ActivityLog log, Clock clock) {
        this.acts = acts;
        this.guards = guards;
        this.accepting = accepting;
        this.log = log;
        this.clock = clock;
    }

    /** @param secret of the invitation's link */
    public record Command(Secret secret) {}

    /**
     * Turns it down, for good.
     *
     * @throws dev.latchkey.domain.shared.Rejected with INVITATION_OVER or GIVER_MAY_NOT, or as {@link Guards#acting} where
     *     somebody is signed in
     */
    public Invitation handle(Actor actor, Command command) {
        return acts.perform(actor, Act.INVITATION_DECLINED, null, () -> {
            Person self = actor.kind() == Actor.Kind.SYSTEM
                    ? null
                    : guards.acting(actor).person();
            return decline(actor, self, command.secret());
        });
    }

    private Invitation decline(Actor actor, @Nullable Person self, Secret secret) {
        accepting.lock(secret, null);
        Instant now = clock.now();
        Invitation declined = accepting.pending(secret, now).ended(How.DECLINED, now, self == null ? null : self.id());
        accepting.end(declined);
        log.append(Placed.inAccount(Entry.done(
                        actor, self == null ? null : self.name().value(), declined.account(), Act.INVITATION_DECLINED)
                .with("invitation", declined.id().toString())));
        return declined;
    }
}
