package dev.latchkey.application.shared;

import java.util.function.Supplier;

/**
 * Runs work in a transaction: all of it is stored, or nothing.
 *
 * <p>READ COMMITTED; locks last to the end. Everything a store's ports do on a thread while its work runs belongs to that
 * thread's transaction. Safe for many threads.
 */
public interface Transactions {
    /**
     * Runs work in the thread's transaction, or in one of its own when there is none: committed when it returns, rolled back
     * when it throws. A deadlock is tried again up to 3 times when the transaction is our own, so the work must bear being
     * run again.
     *
     * @throws StoreUnavailable when the store cannot be reached
     */
    <T> T call(Supplier<T> work);

    /**
     * Runs work in a transaction of its own that commits by itself, whatever becomes of the thread's other one (ACT-2). It
     * must not wait for a row the other one has locked.
     *
     * @throws StoreUnavailable when the store cannot be reached
     */
    <T> T apart(Supplier<T> work);

    /**
     * Runs work that is taken back at its end, whether it returns or throws. Each {@link #call} within sees what those before
     * it did, and one that throws takes back only itself; what is done {@link #apart} is committed all the same, and must not
     * wait for a row that any of them has locked: all locks last to the end of the rehearsal.
     *
     * @throws IllegalStateException when the thread is in a transaction or a rehearsal of ours already
     * @throws StoreUnavailable when the store cannot be reached, or ended the rehearsal for a deadlock
     */
    <T> T rehearse(Supplier<T> work);

    /** Whether the thread rehearses; within what is done apart meanwhile, too. */
    boolean rehearsing();

    /**
     * Whether a transaction that goes on when {@link #call} returns is around everything it runs on this thread: a host's,
     * which we neither begin nor commit, or a rehearsal's.
     */
    boolean joined();

    default void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    default void runApart(Runnable work) {
        apart(() -> {
            work.run();
            return true;
        });
    }
}
