package dev.latchkey.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.memory.InMemoryStore;
import dev.latchkey.application.outbox.DeliveryFailed;
import dev.latchkey.application.outbox.Retries;
import dev.latchkey.http.testkit.People;
import dev.latchkey.http.testkit.Running;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whoever watches the server sees events that wait, and those that were given up. */
class OutboxMetricsTest {
    private static void assertShown(Running running, int waiting, int givenUp) {
        assertThat(running.api().get("/metrics").text())
                .contains("latchkey_outbox_waiting " + waiting + ".0", "latchkey_outbox_given_up " + givenUp + ".0");
    }

    @Test
    void shows_what_waits_and_what_was_given_up() {
        try (Running running = Running.over(new InMemoryStore())) {
            assertShown(running, 0, 0);
            running.api().post("/api/v1/sign-up", People.signUp("ada"));
            running.api().post("/api/v1/sign-up", People.signUp("bea"));
            assertShown(running, 2, 0);

            for (int i = 0; i < Retries.MOST; i++) {
                running.latchkey()
                        .chores(event -> {
                            if (event.facts().containsValue("ada")) {
                                throw new DeliveryFailed("no");
                            }
                        })
                        .run();
                running.clock().advance(Duration.ofHours(6));
            }
            assertShown(running, 0, 1);
        }
    }
}
