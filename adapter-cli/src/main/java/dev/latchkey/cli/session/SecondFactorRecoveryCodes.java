package dev.latchkey.cli.session;

import dev.latchkey.application.session.MakeRecoveryCodes;
import dev.latchkey.application.username.Confirmation.Proof;
import dev.latchkey.cli.shared.Passwords;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes new recovery codes. */
@Command(
        name = "recovery-codes",
        description = {
            "Make ten new recovery codes; the former ones are gone, and every other session of yours ends.",
            "Takes the password and a code, or a recovery code."
        },
        footer = {"", "Example:", "  latchkey second-factor recovery-codes"})
public final class SecondFactorRecoveryCodes implements Runnable {
    private final Tools tools;

    @Mixin
    private final Passwords passwords = new Passwords();

    public SecondFactorRecoveryCodes(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Secret password = passwords.known(tools.secrets(), "password");
        Actor actor = tools.actor();
        MakeRecoveryCodes make = tools.latchkey().secondFactor().makeRecoveryCodes();
        FactorAnswers.changed(
                tools, passwords.withCode(tools.secrets(), code -> make.handle(actor, new Proof(password, code))));
    }
}
