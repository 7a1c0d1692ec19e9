package dev.latchkey.http.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.application.lifecycle.Chores.Deliveries;
import dev.latchkey.application.session.ResetPassword;
import dev.latchkey.application.session.Resets;
import dev.latchkey.application.suite.Forms;
import dev.latchkey.application.suite.House;
import dev.latchkey.application.suite.Refusals;
import dev.latchkey.application.suite.Somebody;
import dev.latchkey.application.testkit.Fixtures;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What reaches the other server: signed, in order, and with its one-time secret. */
class WebhookMessagesTest extends OneReceiver {
    private static String signed(Receiver.Message message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        String head =
                message.headers().get("webhook-id") + "." + message.headers().get("webhook-timestamp") + ".";
        mac.update(head.getBytes(StandardCharsets.UTF_8));
        return "v1,"
                + Base64.getEncoder().encodeToString(mac.doFinal(message.text().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_was_done_arrives_signed_with_what_happened_to_whom() throws Exception {
        Somebody ada = house.signUp("ada");
        house.allow(ada, "desk", Forms.levels("BILLING", "FULL"));

        assertThat(run()).isEqualTo(new Deliveries(2, 0, 0));

        Receiver.Message message = receiver.messages().get(1);
        JsonNode body = new ObjectMapper().readTree(message.text());
        assertThat(message.path()).isEqualTo("/events?for=us");
        assertThat(message.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry(
                        "webhook-timestamp", Long.toString(house.clock().now().getEpochSecond()))
                .containsEntry("webhook-signature", signed(message));
        assertThat(body.at("/type").asText()).isEqualTo("ACCESS_ALLOWED");
        assertThat(body.at("/timestamp").asText()).isEqualTo(house.clock().now().toString());
        assertThat(body.at("/data/accountId").asText()).isEqualTo(ada.home().toString());
        assertThat(body.at("/data/stream").asText()).isEqualTo("account:" + ada.home());
        assertThat(body.at("/data/sequence").asLong()).isEqualTo(2);
        assertThat(body.at("/data/facts/target").asText()).isEqualTo("desk");
        assertThat(body.at("/data/facts/by").asText()).isEqualTo("ada");
        assertThat(body.at("/data").has("oneTime")).isFalse();
    }

    @Test
    void a_signature_is_what_other_libraries_of_the_standard_make() {
        WebhookKey key = WebhookKey.of(new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

        assertThat(key.signature(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1_614_265_330,
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void what_is_sent_again_has_the_same_id_and_a_new_time() throws Exception {
        house.signUp("ada");
        receiver.answers(Receiver.status(500));
        assertThat(run()).isEqualTo(new Deliveries(0, 1, 0));
        receiver.answers(Receiver.status(200));
        assertThat(run()).isEqualTo(new Deliveries(0, 0, 0));
        house.clock().advance(Duration.ofSeconds(10));
        assertThat(run()).isEqualTo(new Deliveries(1, 0, 0));

        Receiver.Message first = receiver.messages().get(0);
        Receiver.Message second = receiver.messages().get(1);
        assertThat(second.headers().get("webhook-id")).isEqualTo(first.headers().get("webhook-id"));
        assertThat(second.headers().get("webhook-timestamp"))
                .isNotEqualTo(first.headers().get("webhook-timestamp"));
        assertThat(second.headers()).containsEntry("webhook-signature", signed(second));
    }

    @Test
    void an_account_whose_event_fails_waits_in_order_and_others_do_not() {
        Somebody ada = house.signUp("ada");
        house.allow(ada, "desk", Forms.preset("NOTHING"));
        house.signUp("bea");
        receiver.answers(
                exchange -> exchange.sendResponseHeaders(receiver.messages().size() == 1 ? 503 : 204, -1));

        assertThat(run()).isEqualTo(new Deliveries(1, 1, 0));
        house.clock().advance(Duration.ofSeconds(10));
        assertThat(run()).isEqualTo(new Deliveries(2, 0, 0));

        String stream = Ledger.of(ada.home()).value();
        assertThat(receiver.messages().stream()
                        .map(Receiver.Message::text)
                        .filter(text -> text.contains(stream))
                        .map(text -> text.replaceAll(".*\"type\":\"(\\w+)\".*", "$1")))
                .containsExactly("SIGN_UP", "SIGN_UP", "ACCESS_ALLOWED");
    }

    @Test
    @Tag("USR-10")
    void the_secret_of_a_reset_is_made_when_it_is_sent_and_lies_nowhere() throws Exception {
        Somebody ada = house.signUp("ada");
        run();
        Resets resets = house.latchkey().resets();
        resets.ask().handle(House.NOBODY, "ada");
        WebhookSender sender = new WebhookSender(
                Webhook.of(receiver.url(), SECRET),
                house.latchkey().linkMinter(Fixtures.origin()),
                house.clock(),
                Duration.ofSeconds(10));
        receiver.answers(Receiver.status(500));
        run(sender);
        receiver.answers(Receiver.status(204));
        house.clock().advance(Duration.ofSeconds(10));
        run(sender);

        JsonNode killed = oneTime(receiver.messages().get(1));
        JsonNode good = oneTime(receiver.messages().get(2));
        assertThat(good.at("/email").asText()).contains("@");
        assertThat(good.at("/expiresAt").asText()).startsWith("2026-11-21T13:00");
        String everything = house.logOf(ada).toString() + waiting();
        for (JsonNode one : List.of(killed, good)) {
            assertThat(everything).doesNotContain(one.at("/secret").asText());
        }
        Secret chosen = new Secret("quite another password");
        Refusals.assertRefused(
                Reason.RESET_OVER,
                () -> resets.use()
                        .handle(
                                House.NOBODY,
                                new ResetPassword.Command(
                                        new Secret(killed.at("/secret").asText()), chosen)));
        resets.use()
                .handle(
                        House.NOBODY,
                        new ResetPassword.Command(new Secret(good.at("/secret").asText()), chosen));
        assertThat(receiver.messages().get(0).text()).contains("SIGN_UP").doesNotContain("oneTime");
    }

    private static JsonNode oneTime(Receiver.Message message) throws Exception {
        JsonNode body = new ObjectMapper().readTree(message.text());
        assertThat(body.at("/type").asText()).isEqualTo("RESET_ASKED");
        return body.at("/data/oneTime");
    }
}
