package dev.latchkey.cli.session;

import dev.latchkey.application.username.BeginSecondFactor;
import dev.latchkey.application.username.Confirmation.Proof;
import dev.latchkey.cli.shared.Passwords;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Begins a second factor. */
@Command(
        name = "begin",
        description = {
            "Begin a second factor: an app on your phone is told a secret, and shows a code from then on.",
            "Changes nothing until its first code is confirmed, within 15 minutes."
        },
        footer = {"", "Example:", "  latchkey second-factor begin"})
public final class SecondFactorBegin implements Runnable {
    private final Tools tools;

    @Mixin
    private final Passwords passwords = new Passwords();

    public SecondFactorBegin(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Secret password = passwords.known(tools.secrets(), "password");
        Actor actor = tools.actor();
        BeginSecondFactor.Command command = new BeginSecondFactor.Command(new Proof(password, new Secret("")), false);
        FactorAnswers.begun(tools, tools.latchkey().secondFactor().begin().handle(actor, command));
    }
}
