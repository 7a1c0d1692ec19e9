package dev.latchkey.http;

import dev.latchkey.application.Store;
import dev.latchkey.application.memory.InMemoryStore;
import dev.latchkey.http.testkit.HttpAccessStory;

class InMemoryHttpAccessStoryTest implements HttpAccessStory {
    private final Store store = new InMemoryStore();

    @Override
    public Store store() {
        return store;
    }
}
