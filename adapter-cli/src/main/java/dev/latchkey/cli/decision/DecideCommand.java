package dev.latchkey.cli.decision;

import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.ExitCode;
import dev.latchkey.cli.shared.Plain;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.decision.Decision;
import dev.latchkey.domain.shared.Actor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers: may this username do that in this account? */
@Command(
        name = "decide",
        addMethodSubcommands = false,
        description = "Answer whether a username may do something in an account.",
        footer = {"", "Example:", "  latchkey decide --account 12345678 --portion BILLING --action VIEW --check"})
public final class DecideCommand implements Callable<Integer>, Plain {
    private final Tools tools;

    @Mixin
    private final AskedOptions asked = new AskedOptions();

    @Option(names = "--check", description = "End with status 0 if it may and 3 if it may not.")
    private boolean check;

    public DecideCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public boolean take(String option) {
        check |= option.equals("--check");
        return option.equals("--check");
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
    public Integer call() {
        return perform();
    }

    @Override
    public int perform() {
        Actor actor = tools.actor();
        Decision decision = tools.latchkey().decisions().handle(actor, asked.question(tools));
        tools.screen().answer(card(decision));
        ExitCode code = check && !decision.allowed() ? ExitCode.DENIED : ExitCode.OK;
        return code.status();
    }

    static Card card(Decision decision) {
        return new Card()
                .json("allowed", decision.allowed())
                .text("Allowed", decision.allowed() ? "yes" : "no")
                .with("level", "Level", decision.level())
                .json("reason", decision.reason())
                .text("Reason", decision.reason() + ": " + decision.reason().sentence());
    }
}
