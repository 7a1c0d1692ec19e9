package dev.latchkey.application.lifecycle;

import dev.latchkey.application.outbox.Deliverer;
import dev.latchkey.application.outbox.DeliveryFailed;
import dev.latchkey.application.outbox.Outbox;
import dev.latchkey.application.outbox.Outbox.Waiting;
import dev.latchkey.application.outbox.Retries;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Hands events that are due to a deliverer: claims some, delivers them outside of any transaction, takes them off.
 *
 * <p>Whoever stops in between leaves events that are due again when their lease ends.
 */
final class Delivering {
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** No delivery is begun that may not end within the lease. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int BATCH = 20;
    private static final int BATCHES = 50;

    /** After so many failures in a row the other side is believed to be away; the next run tries again. */
    private static final int ENOUGH = 5;

    private final Outbox outbox;
    private final Deliverer deliverer;
    private final Transactions transactions;
    private final Clock clock;

    private int delivered;
    private int failed;
    private int givenUp;
    private int inARow;

    Delivering(Outbox outbox, Deliverer deliverer, Transactions transactions, Clock clock) {
        this.outbox = outbox;
        this.deliverer = deliverer;
        this.transactions = transactions;
        this.clock = clock;
    }

    Chores.Deliveries run() {
        for (int batch = 0; batch < BATCHES && goesOn(); batch++) {
            Instant now = clock.now();
            List<Waiting> claimed = transactions.apart(() -> outbox.claim(now, now.plus(LEASE), BATCH));
            if (claimed.isEmpty()) {
                break;
            }
            for (Waiting one : claimed) {
                if (goesOn() && clock.now().isBefore(now.plus(LEASE).minus(LONGEST))) {
                    deliver(one);
                } else {
                    transactions.runApart(() -> outbox.release(one, clock.now()));
                }
            }
        }
        return new Chores.Deliveries(delivered, failed, givenUp);
    }

    private boolean goesOn() {
        return inARow < ENOUGH && deliverer.isReady();
    }

    private void deliver(Waiting one) {
        try {
            deliverer.deliver(one.event());
        } catch (DeliveryFailed failure) {
            failed(one, String.valueOf(failure.getMessage()));
            return;
        } catch (RuntimeException defect) {
            // its message may hold what nobody should read
            failed(one, defect.getClass().getSimpleName());
            return;
        }
        transactions.runApart(() -> outbox.delivered(one.event().id()));
        delivered++;
        inARow = 0;
    }

    private void failed(Waiting one, String cause) {
        inARow++;
        if (Retries.isLast(one.tries())) {
            givenUp += transactions.apart(() -> outbox.givenUp(one, cause)) ? 1 : 0;
        } else {
            Instant dueAt = clock.now().plus(Retries.waitAfter(one.tries()));
            failed += transactions.apart(() -> outbox.failed(one, dueAt, cause)) ? 1 : 0;
        }
    }
}
