package dev.latchkey.cli.session;

import dev.latchkey.cli.shared.Codes;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Confirms a second factor that was begun. */
@Command(
        name = "confirm",
        description = {
            "Confirm a second factor that was begun by the code your app shows, which turns it on.",
            "Gives ten recovery codes; every other session of yours ends."
        },
        footer = {"", "Example:", "  latchkey second-factor confirm"})
public final class SecondFactorConfirm implements Runnable {
    private final Tools tools;

    @Mixin
    private final Codes codes = new Codes();

    public SecondFactorConfirm(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Secret code = codes.read(tools.secrets());
        Actor actor = tools.actor();
        FactorAnswers.changed(tools, tools.latchkey().secondFactor().confirm().handle(actor, code));
    }
}
