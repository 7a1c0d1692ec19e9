package dev.latchkey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.latchkey.cli.Distribution.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process: how it says that it is ready, how it ends, and what it means for the commands beside it. */
@Timeout(60)
class ServeIT {
    @TempDir
    private Path scratch;

    private final HttpClient http = HttpClient.newHttpClient();

    private Home home() {
        return new Home(Distribution.asBuilt(scratch), scratch.resolve("data"), scratch.resolve("home"));
    }

    /** Ends it as a machine that shuts down does; returns what it wrote after its first line. */
    private static List<String> endedInGoodOrder(Process process, BufferedReader out) throws Exception {
        process.toHandle().destroy();
        assertThat(process.waitFor(10, TimeUnit.SECONDS))
                .as("ends within ten seconds")
                .isTrue();
        assertThat(process.exitValue()).isZero();
        return out.lines().toList();
    }

    private HttpResponse<String> get(String address) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    @Test
    void says_one_line_serves_keeps_the_file_to_itself_and_ends_when_told() throws Exception {
        Home home = home();
        Process process = home.distribution().start(home.environment(), "serve", "--port", "0");
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            assertThat(line).matches("Latchkey listens at http://127\\.0\\.0\\.1:\\d+");
            String address = line.substring(line.indexOf("http"));
            assertThat(get(address + "/health/ready").statusCode()).isEqualTo(200);
            assertThat(get(address + "/health/live").statusCode()).isEqualTo(200);

            Outcome beside = home.runWith("x\n", "signin", "nobody", "--password-stdin", "--wait", "1s", "--json");
            assertThat(beside.status()).isEqualTo(8);
            assertThat(beside.out()).isEmpty();
            assertThat(beside.err())
                    .contains(
                            home.database().toString(),
                            "process " + process.pid(),
                            "latchkey serve",
                            "--wait",
                            "[STORE_UNAVAILABLE]",
                            "{\"code\":\"STORE_UNAVAILABLE\"");

            assertThat(endedInGoodOrder(process, out)).isEmpty();
            assertThat(home.runWith("x\n", "signin", "nobody", "--password-stdin")
                            .status())
                    .as("the file is free again")
                    .isEqualTo(4);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void shows_a_sample_practice_that_goes_with_the_process() throws Exception {
        Home home = home();
        Path temporary = Files.createDirectory(scratch.resolve("tmp"));
        Map<String, String> environment = new HashMap<>(home.environment());
        environment.put("LATCHKEY_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary);
        Process process = home.distribution().start(environment, "demo", "--port", "0");
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            assertThat(line).startsWith("Latchkey listens at ");
            assertThat(out.readLine()).startsWith("USERNAME");
            String[] signIn = out.readLine().split(" {2,}", -1);

            HttpResponse<String> session = http.send(
                    HttpRequest.newBuilder(URI.create(line.substring(line.indexOf("http")) + "/api/v1/sessions"))
                            .timeout(Duration.ofSeconds(20))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(
                                    "{\"username\":\"" + signIn[0] + "\",\"password\":\"" + signIn[1] + "\"}"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(session.statusCode()).as(session.body()).isEqualTo(201);

            assertThat(endedInGoodOrder(process, out)).hasSize(4);
            assertThat(home.data()).as("nothing of one's own is touched").doesNotExist();
            try (Stream<Path> left = Files.list(temporary)) {
                assertThat(left.map(Path::getFileName).map(Path::toString))
                        .noneMatch(name -> name.startsWith("latchkey"));
            }
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void does_chores_while_it_serves_and_stops_them_when_told() throws Exception {
        Home home = home();
        List<String> received = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch arrived = new CountDownLatch(1);
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            arrived.countDown();
            // never answered: the process has to end all the same
        });
        elsewhere.start();
        Path secret = scratch.resolve("webhook.secret");
        Files.writeString(secret, "whsec_" + Base64.getEncoder().encodeToString(new byte[32]));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        Map<String, String> environment = new HashMap<>(home.environment());
        environment.put(
                "LATCHKEY_WEBHOOK_URL",
                "http://127.0.0.1:" + elsewhere.getAddress().getPort());
        environment.put("LATCHKEY_WEBHOOK_SECRET_FILE", secret.toString());
        home.signUp("ada", "Hill Street", "Ada", "Byron");
        Process process = home.distribution().start(environment, "serve", "--port", "0");
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).startsWith("Latchkey listens at ");
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(endedInGoodOrder(process, out)).isEmpty();
        } finally {
            process.destroyForcibly();
            elsewhere.stop(0);
        }
        assertThat(received).hasSize(1).first().asString().contains("\"type\":\"SIGN_UP\"");
    }

    @Test
    void can_be_tried_to_its_end() throws IOException {
        var demo = home().json("demo", "--port", "0", "--exit");

        assertThat(demo.path("address").asText()).startsWith("http://127.0.0.1:");
        assertThat(demo.path("signIns").findValuesAsText("username"))
                .containsExactly("nora.hill", "omar.lake", "pia.brook", "front.office", "bookkeeper");
    }

    @Test
    void listens_to_nobody_else_without_an_https_address() {
        Outcome outcome = home().run("serve", "--port", "0", "--bind", "0.0.0.0");

        assertThat(outcome.status()).isEqualTo(7);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("http.base-url", "https", "[SETTING_INVALID]");
    }
}
