package dev.latchkey.application.link;

import dev.latchkey.application.account.Accounts;
import dev.latchkey.application.link.Invitations.Listed;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.InvitationId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** An account's invitations, read and changed under the account's lock by those who run its access. */
public final class PendingInvitations {
    private final Accounts accounts;
    private final Invitations invitations;

    public PendingInvitations(Accounts accounts, Invitations invitations) {
        this.accounts = accounts;
        this.invitations = invitations;
    }

    /** Everything that changes an invitation locks its account. */
    void lock(AccountId account) {
        accounts.lock(account);
    }

    /**
     * One that nobody has ended, run out though it may have.
     *
     * @param version the one a person saw, or null for whatever it is
     * @throws Rejected with INVITATION_UNKNOWN, STALE or INVITATION_OVER
     */
    Listed live(AccountId account, InvitationId id, @Nullable Long version) {
        Listed listed = invitations.find(account, id).orElseThrow(() -> new Rejected(Reason.INVITATION_UNKNOWN));
        Invitation invitation = listed.invitation();
        if (version != null && version != invitation.version()) {
            throw new Rejected(Reason.STALE);
        }
        if (!invitation.promised().isLive()) {
            throw new Rejected(Reason.INVITATION_OVER);
        }
        return listed;
    }

    /** @throws Rejected with STALE when somebody else was faster */
    Listed replace(Listed before, Invitation changed) {
        if (!invitations.replace(changed)) {
            throw new Rejected(Reason.STALE);
        }
        return new Listed(changed, before.giver());
    }
}
