package dev.latchkey.http;

import dev.latchkey.application.Store;
import dev.latchkey.application.memory.InMemoryStore;
import dev.latchkey.http.testkit.HttpCodes;
import dev.latchkey.http.testkit.HttpCopies;
import dev.latchkey.http.testkit.HttpCopyRefusals;
import dev.latchkey.http.testkit.HttpMasterFileStory;

class InMemoryHttpMasterFilesTest implements HttpMasterFileStory, HttpCodes, HttpCopies, HttpCopyRefusals {
    private final Store store = new InMemoryStore();

    @Override
    public Store store() {
        return store;
    }
}
