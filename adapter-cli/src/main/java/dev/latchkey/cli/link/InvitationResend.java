package dev.latchkey.cli.link;

import dev.latchkey.application.link.Invitations.Listed;
import dev.latchkey.application.link.ResendInvitation;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Sends an invitation again. */
@Command(
        name = "resend",
        description = "Send an invitation again: its former link is dead, and its 72 hours begin anew.",
        footer = {"", "Example:", "  latchkey invitation resend 01990000-0000-7000-8000-000000000001 --account 12345678"
        })
public final class InvitationResend implements Rehearsable, Runnable {
    private final Tools tools;

    @Mixin
    private final TheInvitation invitation = new TheInvitation();

    public InvitationResend(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        Listed listed = tools.latchkey()
                .invitations()
                .resend()
                .handle(actor, new ResendInvitation.Command(invitation.account(tools), invitation.id()));
        tools.screen().answer(InvitationCard.of(tools.latchkey(), listed));
        tools.screen()
                .say("To deliver it by hand: latchkey invitation link "
                        + listed.invitation().id());
    }
}
