package dev.latchkey.http;

import dev.latchkey.application.Store;
import dev.latchkey.application.memory.InMemoryStore;
import dev.latchkey.http.testkit.HttpSecondFactor;
import dev.latchkey.http.testkit.HttpSecondFactorAsked;

class InMemoryHttpSecondFactorTest implements HttpSecondFactor, HttpSecondFactorAsked {
    private final Store store = new InMemoryStore();

    @Override
    public Store store() {
        return store;
    }
}
