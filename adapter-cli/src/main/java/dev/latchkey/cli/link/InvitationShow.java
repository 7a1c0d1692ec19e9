package dev.latchkey.cli.link;

import dev.latchkey.application.link.Invitations.Listed;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows one invitation of an account. */
@Command(
        name = "show",
        description = "Show an invitation of the account, and what became of it.",
        footer = {"", "Example:", "  latchkey invitation show 01990000-0000-7000-8000-000000000001 --account 12345678"})
public final class InvitationShow implements Runnable {
    private final Tools tools;

    @Mixin
    private final TheInvitation invitation = new TheInvitation();

    public InvitationShow(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        Listed listed = tools.latchkey().invitations().list().show(actor, invitation.account(tools), invitation.id());
        tools.screen().answer(InvitationCard.of(tools.latchkey(), listed));
    }
}
