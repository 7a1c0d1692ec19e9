package dev.latchkey.cli.session;

import dev.latchkey.application.username.BeginSecondFactor;
import dev.latchkey.application.username.Confirmation.Proof;
import dev.latchkey.cli.shared.Passwords;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Begins a second factor in place of the one that is on. */
@Command(
        name = "replace",
        description = {
            "Begin a second factor in place of the one that is on, as on a new phone.",
            "Takes the password and a code, or a recovery code. The one before counts until the new one is confirmed."
        },
        footer = {"", "Example:", "  latchkey second-factor replace"})
public final class SecondFactorReplace implements Runnable {
    private final Tools tools;

    @Mixin
    private final Passwords passwords = new Passwords();

    public SecondFactorReplace(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Secret password = passwords.known(tools.secrets(), "password");
        Actor actor = tools.actor();
        BeginSecondFactor begin = tools.latchkey().secondFactor().begin();
        FactorAnswers.begun(
                tools,
                passwords.withCode(
                        tools.secrets(),
                        code -> begin.handle(actor, new BeginSecondFactor.Command(new Proof(password, code), true))));
    }
}
