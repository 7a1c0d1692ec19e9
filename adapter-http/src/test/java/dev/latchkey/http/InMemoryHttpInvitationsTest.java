package dev.latchkey.http;

import dev.latchkey.application.Store;
import dev.latchkey.application.memory.InMemoryStore;
import dev.latchkey.http.testkit.HttpInvitationEnds;
import dev.latchkey.http.testkit.HttpInvitations;

class InMemoryHttpInvitationsTest implements HttpInvitations, HttpInvitationEnds {
    private final Store store = new InMemoryStore();

    @Override
    public Store store() {
        return store;
    }
}
