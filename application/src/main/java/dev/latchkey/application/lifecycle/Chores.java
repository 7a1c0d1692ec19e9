package dev.latchkey.application.lifecycle;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.latchkey.application.link.EndingNotices;
import dev.latchkey.application.outbox.Deliverer;
import dev.latchkey.application.outbox.Outbox;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Transactions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Does what is due and nobody asked for: notices of coming ends (LNK-9), deliveries of events, dropping what is over.
 *
 * <p>Called from time to time, in as many places at once as there are. No rule waits for it: whether something may be used
 * is judged by the clock when it is used. Small transactions; events are delivered outside of any. Safe for many threads.
 */
public final class Chores {
    private static final int NOTICES = 500;
    private static final int DROPPED_AT_ONCE = 500;
    private static final int BATCHES = 20;

    private final EndingNotices endings;
    private final Outbox outbox;
    private final @Nullable Deliverer deliverer;
    private final ImmutableMap<String, Purge> purges;
    private final Transactions transactions;
    private final Clock clock;

    /**
     * @param deliverer null where nobody takes events: they wait then
     * @param purges by what they drop
     */
    public Chores(
            EndingNotices endings,
            Outbox outbox,
            @Nullable Deliverer deliverer,
            ImmutableMap<String, Purge> purges,
            Transactions transactions,
            Clock clock) {
        this.endings = endings;
        this.outbox = outbox;
        this.deliverer = deliverer;
        this.purges = purges;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Drops what is over at a moment; returns how many, at most the limit. */
    @FunctionalInterface
    public interface Purge {
        int drop(Instant now, int limit);
    }

    /**
     * What was done.
     *
     * @param notices of how many links' ends owners were told
     * @param dropped how many rows, by what they were; what had none is left out
     */
    public record Done(int notices, Deliveries deliveries, ImmutableSortedMap<String, Integer> dropped) {}

    /**
     * What became of events.
     *
     * @param failed how many will be tried again
     * @param givenUp how many will not, until somebody asks for it
     */
    public record Deliveries(int delivered, int failed, int givenUp) {
        static final Deliveries NONE = new Deliveries(0, 0, 0);
    }

    /**
     * Does a bounded part of what is due; the rest is for the next call.
     *
     * @throws IllegalStateException within a host's transaction: what is not committed is nobody's to know
     */
    public Done run() {
        if (transactions.joined()) {
            throw new IllegalStateException("chores are done outside of a host's transaction");
        }
        int notices = endings.give(clock.now(), NOTICES);
        Deliveries deliveries =
                deliverer == null ? Deliveries.NONE : new Delivering(outbox, deliverer, transactions, clock).run();
        ImmutableSortedMap.Builder<String, Integer> dropped = ImmutableSortedMap.naturalOrder();
        purges.forEach((what, purge) -> {
            int rows = drop(purge);
            if (rows > 0) {
                dropped.put(what, rows);
            }
        });
        return new Done(notices, deliveries, dropped.build());
    }

    private int drop(Purge purge) {
        int all = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            int rows = transactions.call(() -> purge.drop(clock.now(), DROPPED_AT_ONCE));
            all += rows;
            if (rows < DROPPED_AT_ONCE) {
                break;
            }
        }
        return all;
    }
}
