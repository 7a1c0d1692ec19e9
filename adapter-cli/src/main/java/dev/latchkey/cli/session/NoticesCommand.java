package dev.latchkey.cli.session;

import dev.latchkey.application.username.Notices.Notice;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Paging;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what whoever is signed in is to be told. */
@Command(
        name = "notices",
        description = "List what you are to be told, newest first.",
        footer = {"", "Example:", "  latchkey notices"})
public final class NoticesCommand implements Runnable {
    private final Tools tools;

    @Mixin
    private final Paging paging = new Paging();

    public NoticesCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        Actor actor = tools.actor();
        paging.answer(
                tools.screen(), "notices", page -> tools.latchkey().me().notices(actor, page), NoticesCommand::card);
    }

    private static Card card(Notice notice) {
        return new Card()
                .json("id", notice.id())
                .with("at", "WHEN", notice.at())
                .with("kind", "WHAT", notice.kind())
                .with("accountId", "ACCOUNT", notice.account())
                .with("about", "WHO", notice.about());
    }
}
