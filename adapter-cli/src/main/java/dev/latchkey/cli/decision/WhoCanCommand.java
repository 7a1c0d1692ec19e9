package dev.latchkey.cli.decision;

import dev.latchkey.application.decision.UsernamesOf;
import dev.latchkey.application.link.WhoSees;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.Paging;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who can see my data: everybody who may do anything in an account now, or who may do one thing. */
@Command(
        name = "who-can",
        description = {
            "List who may do something in an account now, how far in each portion, and by what.",
            "With --portion and --action: who may do just that."
        },
        footer = {
            "",
            "Examples:",
            "  latchkey who-can --account 12345678 --all",
            "  latchkey who-can --account 12345678 --portion CLINICAL_NOTES --action VIEW"
        })
public final class WhoCanCommand implements Runnable {
    private final Tools tools;

    @Mixin
    private final InAccount account = new InAccount();

    @Mixin
    private final Paging paging = new Paging();

    @Option(names = "--portion", paramLabel = "PORTION", description = "Only in this portion, as BILLING.")
    private @Nullable String portion;

    @Option(names = "--action", paramLabel = "ACTION", description = "VIEW or CHANGE.")
    private @Nullable String action;

    public WhoCanCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        if ((portion == null) != (action == null)) {
            throw new NotUnderstood("--portion and --action go together.");
        }
        Actor actor = tools.actor();
        AccountId id = account.id(tools);
        if (portion == null || action == null) {
            everything(actor, id);
        } else {
            UsernamesOf usernames = tools.latchkey().questions().usernamesOf();
            String which = portion;
            String what = action;
            paging.answer(
                    tools.screen(),
                    "usernames",
                    page -> usernames.handle(actor, new UsernamesOf.Query(id, which, what, page)),
                    WhoCanCommand::card);
        }
    }

    private void everything(Actor actor, AccountId id) {
        paging.answerSheet(
                tools.screen(),
                "usernames",
                page -> sheet(tools.latchkey().questions().whoSees().handle(actor, id, page)),
                row -> HoldingCard.of(
                        new Card()
                                .with("username", "USERNAME", row.username().value())
                                .json("access", HoldingCard.members(row.holding())),
                        row.holding()));
    }

    private Paging.Sheet<WhoSees.Row> sheet(WhoSees.Sheet sheet) {
        Card members = new Card()
                .json("accountId", sheet.account())
                .json("practiceName", sheet.practiceName().value())
                .json("state", sheet.state())
                .json("at", sheet.at());
        String title = "Who can see the data of " + sheet.practiceName().value() + ", account " + sheet.account() + " ("
                + sheet.state() + "), as of " + sheet.at();
        Paging.Frame frame = new Paging.Frame(
                members,
                List.of(title, ""),
                HoldingCard.legend(tools.latchkey().settings().portions()));
        return new Paging.Sheet<>(frame, sheet.rows());
    }

    private static Card card(UsernamesOf.Entry entry) {
        return new Card()
                .with("username", "USERNAME", entry.username().value())
                .with("level", "LEVEL", entry.decision().level())
                .with("reason", "REASON", entry.decision().reason());
    }
}
