package dev.latchkey.cli.boot;

import dev.latchkey.cli.shared.ExitCode;
import dev.latchkey.cli.shared.Interrupted;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a process that was told to, by SIGTERM or SIGINT, in good order: what serves is closed, then the database, and the
 * status is the one a command ends with.
 *
 * <p>Ends it hard when that takes longer than it may.
 */
final class Ending {
    private static final Duration PATIENCE = Duration.ofSeconds(9);

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile ExitCode status = ExitCode.DEFECT;

    /** Returns when the process was told to end. */
    void await() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "ending"));
        try {
            told.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted(e);
        }
    }

    /** All is closed: the process may go. */
    void done() {
        status = ExitCode.OK;
        done.countDown();
    }

    /** A hook cannot change the status the machine ends with, which would be that of a signal, so it ends the machine itself. */
    private void end() {
        told.countDown();
        try {
            done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(status.status());
    }
}
