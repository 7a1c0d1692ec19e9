package dev.latchkey.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.memory.InMemoryStore;
import dev.latchkey.http.testkit.People;
import dev.latchkey.http.testkit.Reply;
import dev.latchkey.http.testkit.Running;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a request came from, as the activity log tells it. */
@Tag("ACT-1")
class ForwardedTest {
    private static final String FORWARDED = "X-Forwarded-For";

    @Test
    void nobody_is_believed_who_says_where_a_request_came_from() {
        assertThat(source(List.of(), "198.51.100.9")).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.9                          | 198.51.100.9",
                "203.0.113.66, 198.51.100.9            | 198.51.100.9",
                "203.0.113.66, 198.51.100.9, 10.1.2.3  | 198.51.100.9",
                "10.9.9.9, 10.1.2.3                    | 10.9.9.9",
                "198.51.100.9:51234, 10.1.2.3          | 198.51.100.9",
                "[2001:DB8::1]:443                     | 2001:db8::1",
                "198.51.100.9, nonsense                | 127.0.0.1",
                "nonsense, 10.1.2.3                    | 10.1.2.3"
            })
    void of_what_trusted_proxies_say_the_right_most_stranger_counts(String forwarded, String source) {
        assertThat(source(List.of("127.0.0.0/8", "10.0.0.0/8", "::1"), forwarded))
                .isEqualTo(source);
    }

    private static String source(List<String> trusted, String forwarded) {
        HttpSettings settings = HttpSettings.loopback(0).withTrustedProxies(trusted);
        try (Running running = Running.over(new InMemoryStore(), settings)) {
            People.Provider ada = new People(running.api()).provider("ada");
            ada.api()
                    .send(
                            "PUT",
                            "/api/v1/me/context",
                            Map.of("accountId", ada.account()),
                            Map.of(FORWARDED, forwarded));
            Reply log = ada.api().get(ada.path() + "/activity?act=SWITCHED");
            return log.at("/records/0/source");
        }
    }

    @Test
    void a_request_keeps_the_id_it_comes_with_if_that_is_sane() {
        try (Running running = Running.over(new InMemoryStore())) {
            People.Provider ada = new People(running.api()).provider("ada");
            Map<String, String> sane = Map.of("X-Request-ID", "trace-1:a/b+c=~._");
            Map<String, String> strange = Map.of("X-Request-ID", "x y<script>");

            Reply kept = ada.api().send("PUT", "/api/v1/me/context", Map.of("accountId", ada.account()), sane);
            assertThat(kept.header("X-Request-ID")).isEqualTo("trace-1:a/b+c=~._");
            assertThat(ada.api().get(ada.path() + "/activity?act=SWITCHED").at("/records/0/correlation"))
                    .isEqualTo("trace-1:a/b+c=~._");
            assertThat(ada.api().send("GET", "/api/v1/me", "", strange).header("X-Request-ID"))
                    .matches("[0-9a-f-]{36}");
        }
    }
}
