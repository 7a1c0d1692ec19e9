package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;

import dev.latchkey.application.link.AcceptAsNew;
import dev.latchkey.application.link.AcceptInvitation;
import dev.latchkey.application.link.AcceptOwnership;
import dev.latchkey.application.link.DeclineInvitation;
import dev.latchkey.application.link.Invitations;
import dev.latchkey.application.link.Invite;
import dev.latchkey.application.link.LevelsForm;
import dev.latchkey.application.link.MakeInvitationLink;
import dev.latchkey.application.link.OfferOwnership;
import dev.latchkey.application.link.OwnershipOffers;
import dev.latchkey.application.link.ResendInvitation;
import dev.latchkey.application.link.TermForm;
import dev.latchkey.application.link.WithdrawInvitation;
import dev.latchkey.application.link.WithdrawOffer;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.username.Notices;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.PromiseState;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.OfferId;
import dev.latchkey.domain.shared.Secret;
import org.jspecify.annotations.Nullable;

/** Hands that invite, and offer ownership, in one line. */
record Promising(House house) {
    /** Where somebody is invited who is not there yet. */
    static final String GRACE = "Grace@Person.example";

    /** Invites an address to the home account of somebody. */
    Invitation invite(Somebody by, String email, LevelsForm levels) {
        return invite(by, email, levels, TermForm.UNSAID);
    }

    Invitation invite(Somebody by, String email, LevelsForm levels, TermForm term) {
        return house.latchkey()
                .invitations()
                .invite()
                .handle(by.actor(), new Invite.Command(by.home(), email, levels, term))
                .invitation();
    }

    /** Makes the link of an invitation. */
    Secret link(Somebody by, Invitation invitation) {
        return house.latchkey()
                .invitations()
                .makeLink()
                .handle(by.actor(), new MakeInvitationLink.Command(invitation.account(), invitation.id()))
                .secret();
    }

    /** Invites an address and makes the link. */
    Secret invited(Somebody by, String email, LevelsForm levels) {
        return link(by, invite(by, email, levels));
    }

    Link accept(Somebody whom, Secret secret) {
        return house.latchkey().invitations().accept().handle(whom.actor(), new AcceptInvitation.Command(secret));
    }

    Somebody acceptAsNew(String name, Secret secret) {
        Secret password = House.passwordOf(name);
        Link link = house.latchkey()
                .invitations()
                .acceptAsNew()
                .handle(House.NOBODY, new AcceptAsNew.Command(secret, name, password))
                .link();
        return new Somebody(name, house.idOf(name), link.account(), password);
    }

    Invitation decline(Secret secret) {
        return house.latchkey().invitations().decline().handle(House.NOBODY, new DeclineInvitation.Command(secret));
    }

    Invitation resend(Somebody by, Invitation invitation) {
        return house.latchkey()
                .invitations()
                .resend()
                .handle(by.actor(), new ResendInvitation.Command(invitation.account(), invitation.id()))
                .invitation();
    }

    Invitation withdraw(Somebody by, Invitation invitation) {
        return withdraw(by, invitation, null);
    }

    Invitation withdraw(Somebody by, Invitation invitation, @Nullable Long version) {
        return house.latchkey()
                .invitations()
                .withdraw()
                .handle(by.actor(), new WithdrawInvitation.Command(invitation.account(), invitation.id(), version))
                .invitation();
    }

    /** What has become of an invitation by now. */
    PromiseState state(Invitation invitation) {
        return stored(invitation).promised().stateAt(house.clock().now());
    }

    Invitation stored(Invitation invitation) {
        return house.store()
                .invitations()
                .find(invitation.account(), invitation.id())
                .map(Invitations.Listed::invitation)
                .orElseThrow();
    }

    /** Offers the ownership of the giver's home account. */
    OwnershipOffers.Listed offer(Somebody by, Somebody to, @Nullable LevelsForm stepDown) {
        return house.latchkey()
                .ownership()
                .offer()
                .handle(by.actor(), new OfferOwnership.Command(by.home(), to.username(), stepDown));
    }

    OwnershipOffers.Listed acceptOwnership(Somebody whom, OfferId offer) {
        return house.latchkey().ownership().accept().handle(whom.actor(), new AcceptOwnership.Command(offer));
    }

    OwnershipOffers.Listed withdraw(Somebody by, OwnershipOffers.Listed offer) {
        return house.latchkey()
                .ownership()
                .withdraw()
                .handle(
                        by.actor(),
                        new WithdrawOffer.Command(
                                offer.offer().account(), offer.offer().id()));
    }

    PromiseState state(OwnershipOffers.Listed offer) {
        return house.store()
                .ownershipOffers()
                .find(offer.offer().account(), offer.offer().id())
                .orElseThrow()
                .offer()
                .promised()
                .stateAt(house.clock().now());
    }

    /** Makes somebody with a link to the home account of an owner an owner, too. */
    Somebody owner(Somebody by, Somebody whom) {
        acceptOwnership(whom, offer(by, whom, null).offer().id());
        return whom;
    }

    /** A new username, let in with every level but PSYCHOTHERAPY_NOTES. */
    Somebody master(Somebody by, String name) {
        return house.member(by, name, preset("MASTER"));
    }

    /** How many notices of a kind somebody got about an account. */
    long told(Somebody whom, Notices.Kind kind, AccountId account) {
        return house.latchkey().me().notices(whom.actor(), Page.Wanted.FIRST).items().stream()
                .filter(notice -> notice.kind() == kind && notice.account().equals(account))
                .count();
    }
}
