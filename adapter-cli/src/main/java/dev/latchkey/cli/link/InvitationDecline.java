package dev.latchkey.cli.link;

import dev.latchkey.application.link.DeclineInvitation;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.link.Invitation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Turns an invitation down. */
@Command(
        name = "decline",
        description = "Turn down an invitation you were given, for good; you need not be signed in.",
        footer = {"", "Example:", "  latchkey invitation decline"})
public final class InvitationDecline implements Rehearsable, Runnable {
    private final Tools tools;

    @Mixin
    private final InvitationSecret secret = new InvitationSecret();

    public InvitationDecline(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Invitation declined = tools.latchkey()
                .invitations()
                .decline()
                .handle(tools.nobody(), new DeclineInvitation.Command(secret.read(tools.secrets())));
        tools.screen()
                .answer(new Card()
                        .with("accountId", "Account", declined.account())
                        .json("declined", true)
                        .text("Invitation", "declined"));
    }
}
