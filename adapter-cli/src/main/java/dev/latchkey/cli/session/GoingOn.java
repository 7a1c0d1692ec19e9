package dev.latchkey.cli.session;

import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.session.SessionStart;
import dev.latchkey.cli.shared.Remembered;
import dev.latchkey.cli.shared.Shapes;
import dev.latchkey.cli.shared.Tools;

/** Remembers the session that goes on after an act that ended all others. */
final class GoingOn {
    private GoingOn() {}

    /** Returns whose it is. */
    static String remember(Tools tools, SessionStart.Begun session) {
        Remembered before = tools.memory().load();
        String username = before.signedIn().orElseThrow().username();
        Remembered after = before.with(new Remembered.Session(username, session.token()));
        tools.memory().save(after);
        if (after.account() == null) {
            start(tools, after);
        }
        return username;
    }

    /** Signing in with a password that had to be changed first led nowhere yet; now there may be an account to begin in. */
    private static void start(Tools tools, Remembered after) {
        AccountsOf.Entry start = tools.latchkey().me().handle(tools.actor()).start();
        if (start != null) {
            tools.memory().save(after.in(start.account().toString()));
            tools.screen().say("In account: " + Shapes.written(start));
        }
    }
}
