package dev.latchkey.application.memory;

import dev.latchkey.application.Store;
import dev.latchkey.application.testkit.StoreContract;

/** A new store in memory for each test. */
abstract class InMemoryContractTest implements StoreContract {
    private final Store store = new InMemoryStore();

    @Override
    public Store store() {
        return store;
    }
}
