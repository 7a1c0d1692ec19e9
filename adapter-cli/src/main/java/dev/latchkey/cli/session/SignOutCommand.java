package dev.latchkey.cli.session;

import dev.latchkey.application.session.Authenticate.SignedIn;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ends the session that is remembered, or every session of its username. */
@Command(
        name = "signout",
        description = "Sign out.",
        footer = {"", "Example:", "  latchkey signout --everywhere"})
public final class SignOutCommand implements Rehearsable, Runnable {
    private final Tools tools;

    @Option(names = "--everywhere", description = "End every session of this username, those of browsers too.")
    private boolean everywhere;

    public SignOutCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        SignedIn signedIn = tools.signedIn();
        if (everywhere) {
            tools.latchkey().signOut().everywhere(signedIn.actor());
        } else {
            tools.latchkey().signOut().handle(signedIn.actor(), signedIn.session());
        }
        tools.memory().save(tools.memory().load().signedOut());
        tools.screen().answer(new Card().json("signedOut", true).json("everywhere", everywhere));
        tools.screen().say(everywhere ? "Signed out everywhere." : "Signed out.");
    }
}
