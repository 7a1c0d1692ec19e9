package dev.latchkey.cli.link;

import dev.latchkey.cli.shared.Ids;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.InvitationId;
import dev.latchkey.domain.shared.Reason;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which invitation of which account a command is about. */
final class TheInvitation {
    @Parameters(
            paramLabel = "INVITATION",
            description = "The invitation, by its id as latchkey invitation list tells it.")
    private String id = "";

    @Mixin
    private final InAccount account = new InAccount();

    InvitationId id() {
        return new InvitationId(Ids.read(id, Reason.INVITATION_UNKNOWN));
    }

    AccountId account(Tools tools) {
        return account.id(tools);
    }
}
