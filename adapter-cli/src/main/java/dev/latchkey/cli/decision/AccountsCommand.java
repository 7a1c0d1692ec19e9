package dev.latchkey.cli.decision;

import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.cli.shared.Paging;
import dev.latchkey.cli.shared.Shapes;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The Provider drop-down. */
@Command(
        name = "accounts",
        description = "List the accounts you may enter now, last used first.",
        footer = {"", "Example:", "  latchkey accounts --search hill"})
public final class AccountsCommand implements Runnable {
    private final Tools tools;

    @Mixin
    private final Paging paging = new Paging();

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            description = "Only those whose practice, provider or Account ID has this in it.")
    private @Nullable String search;

    public AccountsCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        paging.answer(
                tools.screen(),
                "accounts",
                page -> tools.latchkey().accountsOf().own(actor, new AccountsOf.Query(search, page)),
                Shapes::account);
    }
}
