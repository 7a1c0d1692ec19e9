package dev.latchkey.cli.session;

import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Shapes;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Chooses another account in the Provider drop-down, and remembers it for the commands that follow. */
@Command(
        name = "switch",
        description = "Choose the account that the commands that follow act in.",
        footer = {"", "Example:", "  latchkey switch 12345678"})
public final class SwitchCommand implements Rehearsable, Runnable {
    private final Tools tools;

    @Parameters(paramLabel = "ACCOUNT", description = "An Account ID of the drop-down.")
    private String account = "";

    public SwitchCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        AccountId chosen = tools.account(account);
        AccountsOf.Entry entered = tools.latchkey().switching().handle(actor, chosen);
        if (!tools.byToken()) {
            tools.memory().save(tools.memory().load().in(chosen.toString()));
        }
        tools.screen().answer(Shapes.account(entered));
    }
}
