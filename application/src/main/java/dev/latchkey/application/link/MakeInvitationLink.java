package dev.latchkey.application.link;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.Invitations.Listed;
import dev.latchkey.application.secret.Tokens;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.InvitationId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.util.Optional;

/**
 * Whoever delivers an invitation makes its one-time link, which kills the former one: somebody who runs the account's access,
 * or, where nobody was handed one, the host itself (LNK-2).
 *
 * <p>The secret is in the answer and nowhere else. One transaction. Safe for many threads.
 */
public final class MakeInvitationLink {
    private final Acts acts;
    private final Guards guards;
    private final PendingInvitations pending;
    private final Minting minting;
    private final ActivityLog log;

    public MakeInvitationLink(Acts acts, Guards guards, PendingInvitations pending, Minting minting, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.pending = pending;
        this.minting = minting;
        this.log = log;
    }

    /** Where secrets and the time come from. */
    public record Minting(Randomness randomness, Clock clock) {}

    public record Command(AccountId account, InvitationId invitation) {}

    /** @param secret 256 random bits as 43 characters, shown this once */
    public record Made(Listed listed, Secret secret) {}

    /**
     * Makes the link's secret.
     *
     * @throws dev.latchkey.domain.shared.Rejected with INVITATION_UNKNOWN, INVITATION_OVER, STALE, or as {@link Guards#requireToGive}
     */
    public Made handle(Actor actor, Command command) {
        return acts.perform(actor, Act.INVITATION_LINK_MADE, command.account(), () -> {
            pending.lock(command.account());
            Entry entry = guards.requireToGive(actor, command.account()).done(Act.INVITATION_LINK_MADE);
            return make(entry, pendingOne(command), true);
        });
    }

    /**
     * The same by the host itself, which delivers what its users have made; no door lets a stranger in as the host here.
     * Empty, with nothing made or recorded, where a person was handed the link already: that one is not killed.
     *
     * @throws dev.latchkey.domain.shared.Rejected with INVITATION_UNKNOWN, INVITATION_OVER or STALE
     */
    public Optional<Made> deliver(Actor host, Command command) {
        return acts.perform(host, Act.INVITATION_LINK_MADE, command.account(), () -> {
            pending.lock(command.account());
            Listed before = pendingOne(command);
            return before.invitation().delivery().handed()
                    ? Optional.empty()
                    : Optional.of(
                            make(Entry.done(host, null, command.account(), Act.INVITATION_LINK_MADE), before, false));
        });
    }

    private Listed pendingOne(Command command) {
        Listed listed = pending.live(command.account(), command.invitation(), null);
        listed.invitation().promised().requirePending(minting.clock().now(), Reason.INVITATION_OVER);
        return listed;
    }

    private Made make(Entry entry, Listed before, boolean handed) {
        Invitation invitation = before.invitation();
        Secret secret = new Secret(minting.randomness().token());
        Listed after = pending.replace(before, invitation.withSecret(Tokens.hash(secret), handed));
        log.append(Placed.inAccount(entry.with("invitation", invitation.id().toString())));
        return new Made(after, secret);
    }
}
