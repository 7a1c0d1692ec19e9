package dev.latchkey.cli.link;

import dev.latchkey.application.link.Invitations.Listed;
import dev.latchkey.application.link.WithdrawInvitation;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes an invitation back. */
@Command(
        name = "withdraw",
        description = "Take an invitation back; its link is dead for good.",
        footer = {
            "",
            "Example:",
            "  latchkey invitation withdraw 01990000-0000-7000-8000-000000000001 --account 12345678"
        })
public final class InvitationWithdraw implements Rehearsable, Runnable {
    private final Tools tools;

    @Mixin
    private final TheInvitation invitation = new TheInvitation();

    @Option(
            names = "--if-version",
            paramLabel = "N",
            description = "Change nothing unless this is still the version that invitation show told.")
    private @Nullable Long version;

    public InvitationWithdraw(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        Listed listed = tools.latchkey()
                .invitations()
                .withdraw()
                .handle(actor, new WithdrawInvitation.Command(invitation.account(tools), invitation.id(), version));
        tools.screen().answer(InvitationCard.of(tools.latchkey(), listed));
    }
}
