package dev.latchkey.cli.link;

import dev.latchkey.application.link.ShowInvitation;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Shapes;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.privilege.AccessLevel;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows whoever was invited what to. */
@Command(
        name = "look",
        description = "Look at what an invitation you were given lets into, before you accept it.",
        footer = {"", "Example:", "  latchkey invitation look"})
public final class InvitationLook implements Runnable {
    private final Tools tools;

    @Mixin
    private final InvitationSecret secret = new InvitationSecret();

    public InvitationLook(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        ShowInvitation.Shown shown = tools.latchkey().invitations().show().handle(secret.read(tools.secrets()));
        Map<String, AccessLevel> privileges = Shapes.privileges(tools.latchkey(), shown.privileges());
        tools.screen()
                .answer(new Card()
                        .with("accountId", "Account", shown.practice().account())
                        .with(
                                "practiceName",
                                "Practice",
                                shown.practice().name().value())
                        .json("provider", Shapes.provider(shown.practice().provider()))
                        .text("Provider", Shapes.written(shown.practice().provider()))
                        .with("inviter", "Invited by", shown.inviter())
                        .with("email", "E-mail", shown.to())
                        .json("privileges", privileges)
                        .text("Privileges", Shapes.written(privileges))
                        .with("from", "From", shown.dates().from())
                        .with("until", "Until", shown.dates().until())
                        .with("expiresAt", "Runs out", shown.expiresAt()));
    }
}
