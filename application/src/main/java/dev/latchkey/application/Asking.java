package dev.latchkey.application;

import dev.latchkey.application.decision.AskedFacts;
import dev.latchkey.application.decision.Decide;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.session.Authenticate;
import dev.latchkey.domain.decision.Decider;

/** Who asks, and the answer: all that a program needs which changes nothing. */
final class Asking {
    final Decider decider;
    final Guards guards;
    private final Environment environment;
    private final Store store;

    Asking(Environment environment, Store store) {
        this.environment = environment;
        this.store = store;
        decider = new Decider(
                environment.settings().portions(), environment.settings().inactiveWindow());
        guards = new Guards(store.accessFacts(), decider, environment.clock());
    }

    Authenticate authenticate() {
        Authenticate.Programs programs =
                new Authenticate.Programs(store.apiTokens(), store.persons(), store.credentials());
        return new Authenticate(
                store.sessions(),
                programs,
                store.transactions(),
                environment.clock(),
                environment.settings().signIn());
    }

    AskedFacts asked() {
        return new AskedFacts(store.accessFacts(), decider, guards);
    }

    Decide decide() {
        return new Decide(asked(), store.accessFacts(), decider, environment.clock());
    }
}
