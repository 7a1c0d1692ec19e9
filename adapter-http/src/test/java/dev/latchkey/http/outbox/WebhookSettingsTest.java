package dev.latchkey.http.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.suite.Refusals;
import dev.latchkey.domain.shared.Fault;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A webhook is https, or this machine, and has a key worth its name. */
class WebhookSettingsTest {
    private static Secret bytes(int count) {
        return new Secret(Base64.getEncoder().encodeToString(new byte[count]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example/latchkey?a=b",
                "HTTPS://hooks.example:8443",
                "http://127.0.0.1:9000/x",
                "http://localhost:9000",
                "http://[::1]:9000/"
            })
    void takes(String url) {
        assertThat(Webhook.of(url, bytes(32)).url()).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/",
                "http://127.0.0.1.example/",
                "http://localhost.example/",
                "https://user:password@hooks.example/",
                "https://hooks.example/#there",
                "ftp://127.0.0.1/",
                "file:///etc/passwd",
                "https:///nobody",
                "hooks.example",
                "https://hooks example/",
                ""
            })
    void does_not_take(String url) {
        Rejected refusal = Refusals.assertRefused(Reason.SETTING_INVALID, () -> Webhook.of(url, bytes(32)));
        assertThat(refusal.faults()).extracting(Fault::field).containsExactly("webhook.url");
    }

    @Test
    void a_key_has_24_to_64_bytes() {
        Webhook.of("https://hooks.example", bytes(24));
        Webhook.of("https://hooks.example", new Secret("whsec_" + bytes(64).reveal() + "\n"));
        for (Secret wrong :
                new Secret[] {bytes(23), bytes(65), new Secret(""), new Secret("whsec_"), new Secret("no base64!")}) {
            Rejected refusal =
                    Refusals.assertRefused(Reason.SETTING_INVALID, () -> Webhook.of("https://hooks.example", wrong));
            assertThat(refusal.faults()).extracting(Fault::field).containsExactly("webhook.secret-file");
        }
    }

    @Test
    void a_webhook_shows_nothing_of_its_key() {
        assertThat(Webhook.of("https://hooks.example", bytes(32)).toString())
                .contains("hooks.example")
                .doesNotContain("AAAA");
    }
}
