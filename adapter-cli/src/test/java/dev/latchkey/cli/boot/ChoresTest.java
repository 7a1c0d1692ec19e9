package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine's chores, and the events that wait for them. */
class ChoresTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 15;

    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private volatile int status = 204;

    @TempDir
    private Path directory;

    private HttpServer server;
    private Office office;
    private Person root;
    private String account;

    @BeforeEach
    void an_office_whose_events_go_to_a_server_on_this_machine() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(status, -1);
            }
        });
        server.start();
        office = new Office(directory);
        account = office.new Person("ada").owner("ada");
        root = office.new Person("root")
                .with(
                        "LATCHKEY_WEBHOOK_URL",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/")
                .with("LATCHKEY_WEBHOOK_SECRET_FILE", secretFile("rw-------").toString());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Path secretFile(String mode) throws IOException {
        Path file = directory.resolve("webhook-" + mode);
        Files.writeString(file, "whsec_" + Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private static JsonNode json(Outcome outcome) throws IOException {
        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.lines()).as("nothing but one line of JSON").hasSize(1);
        return JSON.readTree(outcome.out());
    }

    private JsonNode list(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of("outbox", "list", "--json"));
        command.addAll(List.of(more));
        return json(root.run(command.toArray(String[]::new))).path("events");
    }

    @Test
    void chores_deliver_what_waits() throws IOException {
        assertThat(list().path(0).path("kind").asText()).isEqualTo("SIGN_UP");
        assertThat(list().path(0).path("accountId").asText()).isEqualTo(account);
        assertThat(list().path(0).path("facts").path("by").asText()).isEqualTo("ada");

        JsonNode done = json(root.run("chores", "run", "--json"));

        assertThat(done.path("delivered").asInt()).isOne();
        assertThat(done.path("failed").asInt()).isZero();
        assertThat(received).hasSize(1).first().asString().contains("\"type\":\"SIGN_UP\"", account);
        assertThat(list()).isEmpty();
        assertThat(root.run("chores", "run").out()).contains("DELIVERED");
    }

    @Test
    void where_no_webhook_is_set_events_wait() throws IOException {
        Person without = office.new Person("without");

        assertThat(json(without.run("chores", "run", "--json"))
                        .path("delivered")
                        .asInt())
                .isZero();
        assertThat(list()).hasSize(1);
    }

    @Test
    void what_was_given_up_shows_and_can_be_tried_again() throws IOException {
        status = 500;
        for (int i = 0; i < TRIES; i++) {
            assertThat(list("--given-up")).isEmpty();
            json(root.run("chores", "run", "--json"));
            office.clock.advance(Duration.ofHours(6));
        }

        JsonNode hopeless = list("--given-up").path(0);
        assertThat(hopeless.path("state").asText()).isEqualTo("GIVEN_UP");
        assertThat(hopeless.path("tries").asInt()).isEqualTo(TRIES);
        assertThat(hopeless.path("cause").asText()).isEqualTo("answered with status 500");
        assertThat(root.run("outbox", "list").out()).contains("GIVEN_UP", "answered with status 500");

        assertThat(json(root.run("outbox", "retry", "--all", "--json"))
                        .path("retried")
                        .asInt())
                .isOne();
        status = 204;
        assertThat(json(root.run("chores", "run", "--json")).path("delivered").asInt())
                .isOne();
    }

    @Test
    void one_event_is_tried_again_by_its_id() throws IOException {
        status = 500;
        root.run("chores", "run");
        status = 204;
        String id = list().path(0).path("id").asText();

        assertThat(json(root.run("outbox", "retry", id, "--json"))
                        .path("retried")
                        .asInt())
                .isOne();
        assertThat(json(root.run("chores", "run", "--json")).path("delivered").asInt())
                .isOne();
        assertThat(root.run("outbox", "retry", id).status()).isEqualTo(5);
        assertThat(root.run("outbox", "retry", "no id").err()).contains("[EVENT_UNKNOWN]");
    }

    @Test
    void which_event_has_to_be_said() {
        assertThat(root.run("outbox", "retry").status()).isEqualTo(2);
        assertThat(root.run("outbox", "retry", "some", "--all").status()).isEqualTo(2);
    }

    @Test
    void a_webhook_that_cannot_be_used_stops_the_program() throws IOException {
        for (String[] wrong : new String[][] {
            {"webhook.secret-file", "webhook.secret-file=" + secretFile("rw-r-----")},
            {"webhook.secret-file", "webhook.secret-file=" + directory.resolve("missing")},
            {"webhook.url", "webhook.url=http://hooks.example/"}
        }) {
            Outcome outcome = root.run("chores", "run", "--set", wrong[1]);
            assertThat(outcome.status()).as(wrong[1]).isEqualTo(7);
            assertThat(outcome.err()).contains(wrong[0], "[SETTING_INVALID]").doesNotContain("AAAA");
        }
        assertThat(received).isEmpty();
    }

    @Test
    void settings_name_the_webhook_and_show_no_secret() {
        assertThat(root.run("settings").out())
                .contains("webhook.url", "webhook.secret-file")
                .doesNotContain("AAAA");
    }
}
