package dev.latchkey.http;

import dev.latchkey.application.memory.InMemoryStore;
import dev.latchkey.http.testkit.Api;
import dev.latchkey.http.testkit.People;
import dev.latchkey.http.testkit.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** What tests begin with that need a server and do not mind what others did on it: one for the class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneServer {
    @SuppressWarnings("NullAway.Init")
    Running running;

    @BeforeAll
    void start() {
        running = Running.over(new InMemoryStore());
    }

    @AfterAll
    void stop() {
        running.close();
    }

    Api nobody() {
        return running.api();
    }

    People people() {
        return new People(nobody());
    }

    int port() {
        return running.server().port();
    }
}
