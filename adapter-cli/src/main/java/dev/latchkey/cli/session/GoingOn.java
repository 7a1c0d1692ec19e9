package dev.latchkey.cli.session;

import dev.latchkey.application.session.SessionStart;
import dev.latchkey.cli.shared.Remembered;
import dev.latchkey.cli.shared.Tools;

/** Remembers the session that goes on after an act that ended all others. */
final class GoingOn {
    private GoingOn() {}

    /** Returns whose it is. */
    static String remember(Tools tools, SessionStart.Begun session) {
        Remembered before = tools.memory().load();
        String username = before.signedIn().orElseThrow().username();
        tools.memory().save(before.with(new Remembered.Session(username, session.token())));
        return username;
    }
}
