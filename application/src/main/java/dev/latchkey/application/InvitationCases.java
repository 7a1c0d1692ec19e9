package dev.latchkey.application;

import dev.latchkey.application.link.AcceptAsNew;
import dev.latchkey.application.link.AcceptInvitation;
import dev.latchkey.application.link.Accepting;
import dev.latchkey.application.link.DeclineInvitation;
import dev.latchkey.application.link.Invite;
import dev.latchkey.application.link.ListInvitations;
import dev.latchkey.application.link.MakeInvitationLink;
import dev.latchkey.application.link.PendingInvitations;
import dev.latchkey.application.link.ResendInvitation;
import dev.latchkey.application.link.ShowInvitation;
import dev.latchkey.application.link.WithdrawInvitation;

/** Everything about invitations (LNK-2, LNK-3, LNK-6). Safe for many threads. */
public final class InvitationCases {
    private final Collaborators with;
    private final Accepting accepting;
    private final PendingInvitations pending;

    InvitationCases(Collaborators with) {
        this.with = with;
        this.accepting = new Accepting(
                with.links.changes(),
                with.store.persons(),
                with.store.invitations(),
                with.joins().givers(),
                with.joins().arrivals(),
                with.owners);
        this.pending = new PendingInvitations(with.store.accounts(), with.store.invitations());
    }

    /** Makes one. */
    public Invite invite() {
        Invite.Place place = new Invite.Place(with.store.accounts(), with.store.persons(), with.settings.zone());
        return new Invite(with.acts, with.guards, place, with.store.invitations(), with.ids, with.log);
    }

    /** Those of an account. */
    public ListInvitations list() {
        return new ListInvitations(with.acts, with.guards, with.store.invitations(), with.cursors);
    }

    /** Makes the one-time link of one, by whoever delivers it. */
    public MakeInvitationLink makeLink() {
        MakeInvitationLink.Minting minting = new MakeInvitationLink.Minting(with.environment.randomness(), with.clock);
        return new MakeInvitationLink(with.acts, with.guards, pending, minting, with.log);
    }

    /** Begins the 72 hours of one anew. */
    public ResendInvitation resend() {
        return new ResendInvitation(
                with.acts, with.guards, pending, with.joins().givers(), with.log);
    }

    /** Takes one back. */
    public WithdrawInvitation withdraw() {
        return new WithdrawInvitation(with.acts, with.guards, pending, with.log);
    }

    /** What a secret is an invitation to. */
    public ShowInvitation show() {
        return new ShowInvitation(
                accepting, with.store.accounts(), with.store.persons(), with.transactions, with.clock);
    }

    /** Accepts one with the username that is signed in. */
    public AcceptInvitation accept() {
        return new AcceptInvitation(
                with.acts, with.guards, accepting, with.joins().arrivals(), with.log, with.clock);
    }

    /** Accepts one with a new username. */
    public AcceptAsNew acceptAsNew() {
        return new AcceptAsNew(with.acts, with.newUsername(), with.store.accounts(), accepting, with.log);
    }

    /** Turns one down. */
    public DeclineInvitation decline() {
        return new DeclineInvitation(with.acts, with.guards, accepting, with.log, with.clock);
    }
}
