package dev.latchkey.cli.decision;

import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.ExitCode;
import dev.latchkey.cli.shared.Plain;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.decision.Change;
import dev.latchkey.domain.decision.Explanation;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.Actor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Answers a question with every path that was considered, why each counts or not, and what would turn the answer. */
@Command(
        name = "explain",
        description =
                "Explain whether a username may do something in an account, path by path, and what would turn it.",
        footer = {"", "Example:", "  latchkey explain --account 12345678 --portion BILLING --action CHANGE"})
public final class ExplainCommand implements Runnable, Plain {
    private final Tools tools;

    @Mixin
    private final AskedOptions asked = new AskedOptions();

    public ExplainCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public boolean take(String option) {
        return false;
    }

    @Override
    public boolean take(String option, String value) {
        return asked.take(option, value);
    }

    @Override
    public boolean isComplete() {
        return asked.isComplete();
    }

    @Override
    public int perform() {
        run();
        return ExitCode.OK.status();
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        Explanation explanation = tools.latchkey().questions().explain().handle(actor, asked.question(tools));
        Card card = DecideCommand.card(explanation.decision())
                .json("sentence", explanation.decision().reason().sentence())
                .with("state", "State of the account", explanation.state())
                .json(
                        "paths",
                        explanation.paths().stream()
                                .map(path -> path(path).members())
                                .toList());
        explanation.paths().forEach(path -> card.text("Path", written(path)));
        card.json("change", change(explanation.change())).text("To turn this", Change.words(explanation.change()));
        tools.screen().answer(card);
    }

    private static @Nullable Map<String, @Nullable Object> change(List<Change> changes) {
        return changes.isEmpty()
                ? null
                : new Card()
                        .json("sentence", Change.sentence(changes))
                        .json(
                                "steps",
                                changes.stream()
                                        .map(change -> new Card()
                                                .json("kind", change.kind())
                                                .json("portion", change.portion())
                                                .json("level", change.level())
                                                .members())
                                        .toList())
                        .members();
    }

    private static Card path(Explanation.Path path) {
        Link link = path.link();
        return new Card()
                .json("link", link.id())
                .json("owner", link.owner())
                .json("origin", link.grant().origin())
                .json("from", link.term().from())
                .json("until", link.term().until())
                .json("suspendedAt", link.term().suspendedAt())
                .json("endedAt", link.term().endedAt())
                .json("held", path.held())
                .json("given", path.given())
                .json("verdict", path.verdict())
                .json("sentence", path.verdict().sentence());
    }

    private static String written(Explanation.Path path) {
        return (path.link().owner() ? "owner link" : "link") + " by "
                + path.link().grant().origin() + " of "
                + path.link().grant().at() + ": states " + path.held() + ", gives " + path.given() + " ("
                + path.verdict()
                + ": " + path.verdict().sentence() + ")";
    }
}
