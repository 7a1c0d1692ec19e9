package dev.latchkey.application.link;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.Invitations.Listed;
import dev.latchkey.application.secret.Cursors;
import dev.latchkey.application.secret.Cursors.Binding;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.InvitationId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.UUID;

/** An account's invitations, whatever became of them (LNK-2). Safe for many threads. */
public final class ListInvitations {
    private final Acts acts;
    private final Guards guards;
    private final Invitations invitations;
    private final Cursors cursors;

    public ListInvitations(Acts acts, Guards guards, Invitations invitations, Cursors cursors) {
        this.acts = acts;
        this.guards = guards;
        this.invitations = invitations;
        this.cursors = cursors;
    }

    /**
     * All of them, newest first, in pages.
     *
     * @throws Rejected as {@link Guards#require} for VIEW on ACCOUNT_ACCESS, or with CURSOR_MALFORMED
     */
    public Page<Listed> list(Actor actor, AccountId account, Page.Wanted wanted) {
        return acts.perform(actor, Act.INVITATIONS_LISTED, account, () -> {
            guards.require(actor, account, Portion.ACCOUNT_ACCESS, AccessLevel.VIEW);
            Binding binding = new Binding(actor, "invitations " + account);
            String cursor = cursors.open(binding, wanted);
            InvitationId before = cursor == null ? null : new InvitationId(UUID.fromString(cursor));
            ImmutableList<Listed> rows = invitations.newest(account, before, wanted.limit() + 1);
            return cursors.page(
                    binding, wanted, rows, listed -> listed.invitation().id().toString());
        });
    }

    /**
     * One of them.
     *
     * @throws Rejected with INVITATION_UNKNOWN, or as {@link #list}
     */
    public Listed show(Actor actor, AccountId account, InvitationId invitation) {
        return acts.perform(actor, Act.INVITATIONS_LISTED, account, () -> {
            guards.require(actor, account, Portion.ACCOUNT_ACCESS, AccessLevel.VIEW);
            return invitations.find(account, invitation).orElseThrow(() -> new Rejected(Reason.INVITATION_UNKNOWN));
        });
    }
}
