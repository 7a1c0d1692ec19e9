package dev.latchkey.application.secret;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many do costly work at once; others wait their turn, first come, first served, for a while. Safe for many threads. */
final class Turns {
    private final Semaphore free;
    private final Duration patience;

    Turns(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** @throws Rejected with BUSY when the turn did not come in time, or the thread was interrupted */
    <T> T take(Supplier<T> work) {
        if (!hasTurn()) {
            throw new Rejected(Reason.BUSY);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean hasTurn() {
        try {
            return free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
