package dev.latchkey.cli.username;

import dev.latchkey.application.link.EndAccess;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Delete: ends a username's access. */
@Command(
        name = "delete",
        description = "End a username's access to the account; its history stays.",
        footer = {"", "Example:", "  latchkey username delete grace --account 12345678"})
public final class UsernameDelete implements Rehearsable, Runnable {
    private final Tools tools;

    @Parameters(paramLabel = "USERNAME", description = "Whose access ends.")
    private String username = "";

    @Mixin
    private final InAccount account = new InAccount();

    @Option(
            names = "--if-version",
            paramLabel = "N",
            description = "End nothing unless this is still the version that privilege show told.")
    private @Nullable Long version;

    public UsernameDelete(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        AccountId id = account.id(tools);
        Link ended = tools.latchkey()
                .endAccess()
                .handle(actor, new EndAccess.Command(id, Tools.username(username), version));
        tools.screen()
                .answer(new Card()
                        .with("username", "Username", Tools.username(username).value())
                        .with("accountId", "Account", ended.account())
                        .with("endedAt", "Ended", ended.term().endedAt()));
    }
}
