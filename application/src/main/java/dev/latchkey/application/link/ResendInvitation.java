package dev.latchkey.application.link;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.Invitations.Listed;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.link.Grantor;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.InvitationId;
import dev.latchkey.domain.shared.Reason;

/**
 * Sends an invitation again: the former link is dead, and the 72 hours begin anew (LNK-2). It stays the giver's, who must
 * still be able to give it; one that has run out is brought back.
 *
 * <p>One transaction. Safe for many threads.
 */
public final class ResendInvitation {
    private final Acts acts;
    private final Guards guards;
    private final PendingInvitations pending;
    private final Givers givers;
    private final ActivityLog log;

    public ResendInvitation(Acts acts, Guards guards, PendingInvitations pending, Givers givers, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.pending = pending;
        this.givers = givers;
        this.log = log;
    }

    public record Command(AccountId account, InvitationId invitation) {}

    /**
     * Sends it again; whoever delivers it makes its link ({@link MakeInvitationLink}).
     *
     * @throws dev.latchkey.domain.shared.Rejected with INVITATION_UNKNOWN, INVITATION_OVER (what it promises is over, too),
     *     GIVER_MAY_NOT (LNK-15), STALE, or as {@link Guards#requireToGive}
     */
    public Listed handle(Actor actor, Command command) {
        return acts.perform(actor, Act.INVITATION_RESENT, command.account(), () -> {
            pending.lock(command.account());
            Guard guard = guards.requireToGive(actor, command.account());
            Listed before = pending.live(command.account(), command.invitation(), null);
            Grantor giver = givers.require(before.invitation().giver(), guard.at());
            Invitation again = before.invitation().resent(giver.own(), guard.at());
            again.promised().requirePending(guard.at(), Reason.INVITATION_OVER);
            Listed after = pending.replace(before, again);
            log.append(Placed.inAccount(guard.done(Act.INVITATION_RESENT)
                    .with("invitation", again.id().toString())
                    .with("to", again.to().value())));
            return after;
        });
    }
}
