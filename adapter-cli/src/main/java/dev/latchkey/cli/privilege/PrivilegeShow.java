package dev.latchkey.cli.privilege;

import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Username Privileges of one username. */
@Command(
        name = "show",
        description = "Show how far a username may go in the account, and since when by whom.",
        footer = {"", "Example:", "  latchkey privilege show grace --account 12345678"})
public final class PrivilegeShow implements Runnable {
    private final Tools tools;

    @Parameters(paramLabel = "USERNAME", description = "Whose privileges.")
    private String username = "";

    @Mixin
    private final InAccount account = new InAccount();

    public PrivilegeShow(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        AccountId id = account.id(tools);
        tools.screen()
                .answer(LinkCard.of(
                        tools.latchkey(),
                        tools.latchkey().links().usernames().show(actor, id, Tools.username(username))));
    }
}
