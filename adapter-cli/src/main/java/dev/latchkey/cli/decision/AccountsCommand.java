package dev.latchkey.cli.decision;

import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.link.OwnAccess;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Paging;
import dev.latchkey.cli.shared.Shapes;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The Provider drop-down. */
@Command(
        name = "accounts",
        description = "List the accounts you may enter now, last used first.",
        footer = {"", "Examples:", "  latchkey accounts --search hill", "  latchkey accounts --why"})
public final class AccountsCommand implements Runnable {
    private final Tools tools;

    @Mixin
    private final Paging paging = new Paging();

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            description = "Only those whose practice, provider or Account ID has this in it.")
    private @Nullable String search;

    @Option(names = "--why", description = "With how far you may go in each portion, and by what.")
    private boolean why;

    public AccountsCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        if (why) {
            explained(actor);
            return;
        }
        paging.answer(
                tools.screen(),
                "accounts",
                page -> tools.latchkey().questions().accountsOf().own(actor, new AccountsOf.Query(search, page)),
                Shapes::account);
    }

    private void explained(Actor actor) {
        paging.answerSheet(
                tools.screen(),
                "accounts",
                page -> sheet(
                        tools.latchkey().questions().ownAccess().handle(actor, new AccountsOf.Query(search, page))),
                row -> HoldingCard.of(
                        new Card()
                                .json("account", Shapes.account(row.account()).members())
                                .json("access", HoldingCard.members(row.holding()))
                                .text("ACCOUNT", row.account().account())
                                .text("PRACTICE", row.account().practiceName().value())
                                .text("STATE", row.account().state()),
                        row.holding()));
    }

    private Paging.Sheet<OwnAccess.Row> sheet(OwnAccess.Sheet sheet) {
        String title = "What " + tools.self() + " may enter, as of " + sheet.at();
        Paging.Frame frame = new Paging.Frame(
                new Card().json("at", sheet.at()),
                List.of(title, ""),
                HoldingCard.legend(tools.latchkey().settings().portions()));
        return new Paging.Sheet<>(frame, sheet.rows());
    }
}
