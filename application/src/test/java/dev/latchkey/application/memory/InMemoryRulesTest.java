package dev.latchkey.application.memory;

import dev.latchkey.application.Store;
import dev.latchkey.application.suite.EveryRule;
import dev.latchkey.application.suite.InterceptedStore;
import java.util.function.Consumer;

/** Holds Latchkey over the store in memory to every rule. */
final class InMemoryRulesTest extends InMemoryContractTest implements EveryRule {
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void inHostsTransactionRolledBack(Consumer<Store> work) {
        Store hosted = InterceptedStore.joining(store());
        try {
            store().transactions().run(() -> {
                work.accept(hosted);
                throw new Undone();
            });
        } catch (Undone expected) {
            // as a host does that changes its mind
        }
    }
}
