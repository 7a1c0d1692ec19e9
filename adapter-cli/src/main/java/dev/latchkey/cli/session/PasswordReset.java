package dev.latchkey.cli.session;

import dev.latchkey.application.session.ResetPassword;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Passwords;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Secret;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Chooses a new password by the secret of a reset. */
@Command(
        name = "reset",
        description = {
            "Choose a new password by a reset that came by e-mail.",
            "Where it is not asked for at a terminal: first the secret of the reset, then the new password."
        },
        footer = {"", "Example:", "  latchkey password reset"})
public final class PasswordReset implements Runnable {
    private final Tools tools;

    @Mixin
    private final Passwords passwords = new Passwords();

    public PasswordReset(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        List<Secret> both = passwords.knownAndChosen(tools.secrets(), "secret of the reset", "new password");
        tools.latchkey().resets().use().handle(tools.nobody(), new ResetPassword.Command(both.get(0), both.get(1)));
        tools.screen().answer(new Card().json("reset", true));
        tools.screen().say("The password is new, and every session and API token has ended. Sign in: latchkey signin");
    }
}
