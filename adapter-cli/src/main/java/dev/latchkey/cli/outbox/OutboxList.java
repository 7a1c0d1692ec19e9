package dev.latchkey.cli.outbox;

import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.Outbox.Waiting;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Paging;
import dev.latchkey.cli.shared.Tools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists events that were not delivered yet. */
@Command(
        name = "list",
        description = "List the events that were not delivered yet, oldest first, with what hindered them.",
        footer = {"", "Example:", "  latchkey outbox list --given-up"})
public final class OutboxList implements Runnable {
    private final Tools tools;

    @Option(names = "--given-up", description = "Only those that are tried no more.")
    private boolean givenUp;

    @Mixin
    private final Paging paging = new Paging();

    public OutboxList(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        paging.answer(
                tools.screen(),
                "events",
                page -> tools.latchkey().waitingEvents().list(tools.nobody(), givenUp, page),
                OutboxList::card);
    }

    private static Card card(Waiting waiting) {
        Event event = waiting.event();
        return new Card()
                .with("id", "EVENT", event.id())
                .with("at", "WHEN", event.at())
                .with("kind", "WHAT", event.kind())
                .with("accountId", "ACCOUNT", event.account())
                .json("stream", event.place().stream())
                .json("sequence", event.place().sequence())
                .json("facts", event.facts())
                .with("state", "STATE", waiting.state())
                .with("tries", "TRIES", waiting.tries())
                .with("dueAt", "DUE", waiting.dueAt())
                .with("cause", "CAUSE", waiting.cause());
    }
}
