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

    /** Whether a host's transaction, which we neither begin nor commit, is around everything {@link #call} runs. */
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
