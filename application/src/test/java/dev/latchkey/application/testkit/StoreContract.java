package dev.latchkey.application.testkit;

import dev.latchkey.application.Store;
import java.util.function.Supplier;

/**
 * What the contracts of all ports need: a store.
 *
 * <p>A contract is implemented by a test class that says what store it is about. Whatever refers to a row finds that row
 * stored: persons have their home, links their account, their username and their granter. Ports are written in
 * transactions and read in and out of them.
 */
public interface StoreContract {
    /** The test's store: empty when the test begins, the same for the whole of it, and in no host's transaction. */
    Store store();

    default Given given() {
        return new Given(store());
    }

    /** Does something in a transaction of its own. */
    default <T> T inTransaction(Supplier<T> work) {
        return store().transactions().call(work);
    }

    /** Does something in a transaction of its own. */
    default void runInTransaction(Runnable work) {
        store().transactions().run(work);
    }
}
