package dev.latchkey.cli.username;

import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Paging;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists what a username gave. */
@Command(
        name = "given",
        description = {
            "List what a username gave in the account, or others joined with its password, and what came from that.",
            "One whose own access has ended is known here too."
        },
        footer = {"", "Example:", "  latchkey username given grace --account 12345678"})
public final class UsernameGiven implements Runnable {
    private final Tools tools;

    @Parameters(paramLabel = "USERNAME", description = "Who gave it.")
    private String username = "";

    @Mixin
    private final InAccount account = new InAccount();

    @Mixin
    private final Paging paging = new Paging();

    public UsernameGiven(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        AccountId id = account.id(tools);
        paging.answer(
                tools.screen(),
                "given",
                page -> tools.latchkey().links().given().handle(actor, id, Tools.username(username), page),
                GivenCard::row);
    }
}
