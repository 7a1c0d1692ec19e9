package dev.latchkey.cli.session;

import dev.latchkey.application.session.Authenticate.SignedIn;
import dev.latchkey.application.session.OwnSessions;
import dev.latchkey.application.session.Session;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Paging;
import dev.latchkey.cli.shared.Tools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists where one is signed in. */
@Command(
        name = "list",
        description = "List where you are signed in, newest first.",
        footer = {"", "Example:", "  latchkey session list"})
public final class SessionList implements Runnable {
    private final Tools tools;

    @Mixin
    private final Paging paging = new Paging();

    public SessionList(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        SignedIn signedIn = tools.signedIn();
        paging.answer(
                tools.screen(),
                "sessions",
                page -> tools.latchkey().sessions().own().handle(signedIn.actor(), page),
                listed -> card(listed, listed.session().id().equals(signedIn.session())));
    }

    private static Card card(OwnSessions.Listed listed, boolean current) {
        Session session = listed.session();
        return new Card()
                .with("id", "ID", session.id())
                .json("current", current)
                .text("THIS ONE", current ? "yes" : "")
                .with("createdAt", "BEGUN", session.createdAt())
                .with("lastUsed", "LAST USED", session.seenAt())
                .with("endsAt", "ENDS AT MOST", listed.endsAt())
                .with("channel", "DOOR", session.from().channel())
                .with("source", "FROM", session.from().address());
    }
}
