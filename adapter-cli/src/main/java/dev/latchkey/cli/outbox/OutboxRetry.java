package dev.latchkey.cli.outbox;

import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.Rehearsable;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.EventId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes events due at once. */
@Command(
        name = "retry",
        description = "Make an event due at once, or all that were given up; chores deliver it.",
        footer = {"", "Example:", "  latchkey outbox retry --all"})
public final class OutboxRetry implements Rehearsable, Runnable {
    private final Tools tools;

    @Parameters(index = "0", arity = "0..1", paramLabel = "EVENT", description = "The event, as outbox list shows it.")
    private @Nullable String event;

    @Option(names = "--all", description = "All that were given up.")
    private boolean all;

    public OutboxRetry(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        if (all == (event != null)) {
            throw new NotUnderstood("Say which event, or --all for all that were given up.");
        }
        int retried = tools.latchkey().waitingEvents().retry(tools.nobody(), event == null ? null : id(event));
        tools.screen().answer(new Card().with("retried", "RETRIED", retried));
    }

    private static EventId id(String typed) {
        try {
            return new EventId(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            throw new Rejected(Reason.EVENT_UNKNOWN, "event");
        }
    }
}
