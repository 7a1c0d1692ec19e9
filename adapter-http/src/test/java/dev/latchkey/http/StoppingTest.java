package dev.latchkey.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.memory.InMemoryStore;
import dev.latchkey.application.testkit.CheapHasher;
import dev.latchkey.http.testkit.People;
import dev.latchkey.http.testkit.Reply;
import dev.latchkey.http.testkit.Running;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How a server ends. */
class StoppingTest {
    @Test
    void what_is_being_answered_is_answered_though_it_takes_longer_than_idle_connections_are_let_live()
            throws Exception {
        CheapHasher slow = new CheapHasher(Duration.ofMillis(700));
        Running running = Running.over(new InMemoryStore(), HttpSettings.loopback(0), slow);
        assertThat(running.api().post("/api/v1/sign-up", People.signUp("ada")).status())
                .isEqualTo(201);
        String body = "{\"username\":\"ada\",\"password\":\"" + People.PASSWORD + "\"}";

        CompletableFuture<Reply> reply =
                CompletableFuture.supplyAsync(() -> running.api().post("/api/v1/sessions", body));
        while (slow.verifications() == 0) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        running.close();

        assertThat(reply.get(20, TimeUnit.SECONDS).status()).isEqualTo(201);
    }
}
