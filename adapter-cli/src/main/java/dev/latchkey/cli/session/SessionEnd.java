package dev.latchkey.cli.session;

import dev.latchkey.application.session.Authenticate.SignedIn;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.SessionId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends one of one's sessions, or all but the one at hand. */
@Command(
        name = "end",
        description = "End a session at once: one that session list shows, or all others.",
        footer = {"", "Example:", "  latchkey session end --others"})
public final class SessionEnd implements Rehearsable, Runnable {
    private final Tools tools;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "The session's id.")
    private @Nullable String id;

    @Option(names = "--others", description = "End every session of yours but this one.")
    private boolean others;

    public SessionEnd(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        if ((id == null) != others) {
            throw new NotUnderstood("Give the id of a session, or --others.");
        }
        SignedIn signedIn = tools.signedIn();
        if (id == null) {
            tools.latchkey().signOut().everywhereElse(signedIn.actor(), signedIn.session());
        } else {
            tools.latchkey().signOut().elsewhere(signedIn.actor(), session(id));
        }
        tools.screen().answer(new Card().json("ended", id).json("others", others));
        tools.screen().say(others ? "Every other session of yours has ended." : "The session has ended.");
    }

    private static SessionId session(String typed) {
        try {
            return new SessionId(UUID.fromString(typed));
        } catch (IllegalArgumentException malformed) {
            throw new Rejected(Reason.SESSION_UNKNOWN);
        }
    }
}
