package dev.latchkey.cli.decision;

import dev.latchkey.application.decision.UsernamesOf;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.Paging;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists who can see or change a portion of an account now. */
@Command(
        name = "who-can",
        description = "List the usernames that may do something in an account now.",
        footer = {"", "Example:", "  latchkey who-can --account 12345678 --portion CLINICAL_NOTES --action VIEW"})
public final class WhoCanCommand implements Runnable {
    private final Tools tools;

    @Mixin
    private final InAccount account = new InAccount();

    @Mixin
    private final Paging paging = new Paging();

    @Option(names = "--portion", required = true, paramLabel = "PORTION", description = "In which portion, as BILLING.")
    private String portion = "";

    @Option(names = "--action", required = true, paramLabel = "ACTION", description = "VIEW or CHANGE.")
    private String action = "";

    public WhoCanCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        AccountId id = account.id(tools);
        paging.answer(
                tools.screen(),
                "usernames",
                page -> tools.latchkey().usernamesOf().handle(actor, new UsernamesOf.Query(id, portion, action, page)),
                WhoCanCommand::card);
    }

    private static Card card(UsernamesOf.Entry entry) {
        return new Card()
                .with("username", "USERNAME", entry.username().value())
                .with("level", "LEVEL", entry.decision().level())
                .with("reason", "REASON", entry.decision().reason());
    }
}
