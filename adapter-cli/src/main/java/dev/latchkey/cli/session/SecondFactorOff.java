package dev.latchkey.cli.session;

import dev.latchkey.application.session.SessionStart;
import dev.latchkey.application.session.TurnOffSecondFactor;
import dev.latchkey.application.username.Confirmation.Proof;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Passwords;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Turns one's second factor off. */
@Command(
        name = "off",
        description = {
            "Turn your second factor off; every other session of yours ends.",
            "Takes the password and a code, or a recovery code."
        },
        footer = {"", "Example:", "  latchkey second-factor off"})
public final class SecondFactorOff implements Runnable {
    private final Tools tools;

    @Mixin
    private final Passwords passwords = new Passwords();

    public SecondFactorOff(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Secret password = passwords.known(tools.secrets(), "password");
        Actor actor = tools.actor();
        TurnOffSecondFactor turnOff = tools.latchkey().secondFactor().turnOff();
        SessionStart.Begun session =
                passwords.withCode(tools.secrets(), code -> turnOff.handle(actor, new Proof(password, code)));
        String username = GoingOn.remember(tools, session);
        tools.screen().answer(new Card().json("username", username).json("endsAt", session.endsAt()));
        tools.screen().say("Your second factor is off. Every other session of yours has ended.");
    }
}
