package dev.latchkey.http.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.lifecycle.Chores.Deliveries;
import dev.latchkey.application.outbox.Outbox.State;
import dev.latchkey.application.outbox.Outbox.Waiting;
import dev.latchkey.application.outbox.Retries;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that answers amiss, late or not at all is asked again, and nobody waits for it for long. */
class WebhookUnansweredTest extends OneReceiver {
    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308, 400, 404, 410, 500, 503})
    void any_other_answer_is_tried_again(int status) {
        house.signUp("ada");
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            byte[] told = "body with a password".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, told.length);
            exchange.getResponseBody().write(told);
        });

        assertThat(run()).isEqualTo(new Deliveries(0, 1, 0));

        assertThat(receiver.messages()).extracting(Receiver.Message::path).containsExactly("/events?for=us");
        assertThat(waiting().get(0).cause()).isEqualTo("answered with status " + status);
        assertThat(waiting().toString()).doesNotContain("password");
    }

    @Test
    void nobody_is_waited_for_longer_than_patience_lasts() {
        house.signUp("ada");
        CountDownLatch asleep = new CountDownLatch(1);
        receiver.answers(exchange -> await(asleep));

        assertThat(run(sender(Duration.ofSeconds(1)))).isEqualTo(new Deliveries(0, 1, 0));

        asleep.countDown();
        assertThat(waiting().get(0).cause()).isEqualTo("not answered within 1 s");
    }

    @Test
    void an_answer_without_an_end_is_not_waited_for_either() {
        house.signUp("ada");
        CountDownLatch asleep = new CountDownLatch(1);
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await(asleep);
        });

        assertThat(run(sender(Duration.ofSeconds(1)))).isEqualTo(new Deliveries(0, 1, 0));
        asleep.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void where_nobody_listens_it_is_given_up_after_a_day_and_says_so() throws Exception {
        house.signUp("ada");
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        WebhookSender sender =
                new WebhookSender(Webhook.of("http://127.0.0.1:" + port, SECRET), NOTHING_PROMISED, house.clock());
        for (int i = 0; i < Retries.MOST; i++) {
            run(sender);
            house.clock().advance(Duration.ofHours(6));
        }

        assertThat(waiting()).extracting(Waiting::state).containsExactly(State.GIVEN_UP);
        assertThat(waiting().get(0).cause()).isEqualTo("cannot be reached (ConnectException)");
    }

    @Test
    void one_that_is_closed_sends_nothing_and_lets_go_of_what_it_was_sending() throws Exception {
        house.signUp("ada");
        CountDownLatch asleep = new CountDownLatch(1);
        WebhookSender sender = sender(Duration.ofSeconds(10));
        receiver.answers(exchange -> {
            sender.close();
            await(asleep);
        });

        long began = System.nanoTime();
        assertThat(run(sender)).isEqualTo(new Deliveries(0, 1, 0));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        asleep.countDown();
        house.clock().advance(Duration.ofSeconds(10));
        assertThat(run(sender)).isEqualTo(new Deliveries(0, 0, 0));
    }
}
