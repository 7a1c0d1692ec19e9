package dev.latchkey.cli.boot;

import dev.latchkey.application.Latchkey;
import dev.latchkey.application.lifecycle.Chores;
import dev.latchkey.application.shared.StoreUnavailable;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.http.outbox.WebhookSender;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The chores of this process: once, or every 30 seconds on one thread until it is closed.
 *
 * <p>Closing stops what is being sent and lets the step that runs finish; the thread is never interrupted, which would
 * close an H2 file under it.
 */
final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Origin ORIGIN = new Origin(Channel.CLI, null, "chores");
    private static final int PAUSE_SECONDS = 30;
    private static final int PATIENCE_SECONDS = 2;

    private final Chores chores;
    private final @Nullable WebhookSender sender;
    private @Nullable ScheduledExecutorService thread;

    private Rounds(Chores chores, @Nullable WebhookSender sender) {
        this.chores = chores;
        this.sender = sender;
    }

    /** @throws dev.latchkey.cli.shared.WrongSetting when the webhook cannot be used */
    static Rounds of(Machine machine) {
        Read read = new Read(machine.configuration());
        var webhook = read.webhook();
        Latchkey latchkey = machine.get();
        if (webhook.isEmpty()) {
            return new Rounds(latchkey.chores(), null);
        }
        WebhookSender sender = new WebhookSender(webhook.get(), latchkey.linkMinter(ORIGIN), latchkey.clock());
        return new Rounds(latchkey.chores(sender), sender);
    }

    Chores.Done once() {
        return chores.run();
    }

    /** Begins at once, and goes on until it is closed. */
    void begin() {
        thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "latchkey-chores"));
        // tells of no failure: a round lets none out
        Future<?> unused = thread.scheduleWithFixedDelay(this::again, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** Whatever goes wrong, the next round comes. */
    private void again() {
        try {
            Chores.Done done = chores.run();
            if (done.deliveries().givenUp() > 0) {
                LOG.warn(
                        "gave up {} events: latchkey outbox list --given-up",
                        done.deliveries().givenUp());
            }
        } catch (StoreUnavailable unavailable) {
            LOG.warn("chores are put off: {}", unavailable.getMessage());
        } catch (RuntimeException defect) {
            LOG.error("chores failed", defect);
        }
    }

    @Override
    public void close() {
        if (sender != null) {
            sender.close();
        }
        if (thread != null) {
            thread.shutdown();
            try {
                if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("chores were still running");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
