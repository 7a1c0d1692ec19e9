package dev.latchkey.cli.link;

import dev.latchkey.application.link.MakeInvitationLink;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes an invitation's link, to be delivered by hand. */
@Command(
        name = "link",
        description = {
            "Make the secret that accepts an invitation, to deliver it by hand; the former one is dead.",
            "It is shown this once. Whoever has it can accept the invitation: latchkey invitation accept."
        },
        footer = {"", "Example:", "  latchkey invitation link 01990000-0000-7000-8000-000000000001 --account 12345678"})
public final class InvitationLink implements Runnable {
    private final Tools tools;

    @Mixin
    private final TheInvitation invitation = new TheInvitation();

    public InvitationLink(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        MakeInvitationLink.Made made = tools.latchkey()
                .invitations()
                .makeLink()
                .handle(actor, new MakeInvitationLink.Command(invitation.account(tools), invitation.id()));
        tools.screen()
                .answer(new Card()
                        .with(
                                "invitationId",
                                "Invitation",
                                made.listed().invitation().id())
                        .with("secret", "Secret", made.secret().reveal())
                        .with(
                                "expiresAt",
                                "Runs out",
                                made.listed().invitation().promised().expiresAt()));
        tools.screen().say("Give it to " + made.listed().invitation().to() + " and to nobody else.");
    }
}
