package dev.latchkey.application.link;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.Invitations.Listed;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.PromiseEnd.How;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.InvitationId;
import org.jspecify.annotations.Nullable;

/**
 * Takes an invitation back (LNK-2), in whatever state but CLOSED the account is (DEC-3); one that has run out, too, so that
 * nobody sends it again.
 *
 * <p>One transaction. Safe for many threads.
 */
public final class WithdrawInvitation {
    private final Acts acts;
    private final Guards guards;
    private final PendingInvitations pending;
    private final ActivityLog log;

    public WithdrawInvitation(Acts acts, Guards guards, PendingInvitations pending, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.pending = pending;
        this.log = log;
    }

    /** @param version the invitation's version the act was meant for, or null for whatever it is (ACC-7) */
    public record Command(
            AccountId account,
            InvitationId invitation,
            @Nullable Long version) {}

    /**
     * Takes it back, for good.
     *
     * @throws dev.latchkey.domain.shared.Rejected with INVITATION_UNKNOWN, INVITATION_OVER, STALE, or as {@link Guards#requireUncapped}
     */
    public Listed handle(Actor actor, Command command) {
        return acts.perform(actor, Act.INVITATION_WITHDRAWN, command.account(), () -> {
            pending.lock(command.account());
            Guard guard = guards.requireUncapped(actor, command.account(), Portion.ACCOUNT_ACCESS, AccessLevel.FULL);
            Listed before = pending.live(command.account(), command.invitation(), command.version());
            Invitation withdrawn = before.invitation().ended(How.WITHDRAWN, guard.at(), guard.username());
            Listed after = pending.replace(before, withdrawn);
            log.append(Placed.inAccount(guard.done(Act.INVITATION_WITHDRAWN)
                    .with("invitation", withdrawn.id().toString())
                    .with("to", withdrawn.to().value())));
            return after;
        });
    }
}
