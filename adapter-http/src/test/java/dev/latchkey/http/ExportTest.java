package dev.latchkey.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.latchkey.application.memory.InMemoryStore;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Chain;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.http.testkit.Api;
import dev.latchkey.http.testkit.People;
import dev.latchkey.http.testkit.Reply;
import dev.latchkey.http.testkit.Running;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The activity log as a stream. */
@Tag("ACT-4")
class ExportTest {
    private static final int MANY = 20_000;

    private final InMemoryStore store = new InMemoryStore();
    private Running running;
    private People.Provider ada;

    @BeforeEach
    void somebody_with_an_account() {
        running = Running.over(store);
        ada = new People(running.api()).provider("ada");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private static String export(String path, String format) {
        return path + "/activity/export?format=" + format;
    }

    private void fill(int records) {
        AccountId account = AccountId.parse(ada.account());
        Actor somebody = Actor.system(new Origin(Channel.LIBRARY, null, "filled"));
        Instant at = running.clock().now();
        store.transactions().run(() -> {
            for (int i = 0; i < records; i++) {
                Ledger ledger = Ledger.of(account);
                Entry entry = Entry.done(somebody, "=cmd|'/c calc'!A0", account, Act.SWITCHED)
                        .with("n", "" + i);
                store.activityRecords().append(ledger, head -> Chain.next(ledger, head, entry, at));
            }
        });
    }

    private List<String> traces() {
        Reply reply = ada.api().get(ada.path() + "/activity?act=ACTIVITY_EXPORTED");
        return StreamSupport.stream(reply.json().get("records").spliterator(), false)
                .map(one -> one.at("/details/stage").asText() + " "
                        + one.at("/details/records").asText())
                .toList();
    }

    @Test
    void ndjson_has_the_records_of_the_list_a_line_each() throws IOException {
        running.clock().advance(Duration.ofSeconds(1));

        Reply reply = ada.api().get(export(ada.path(), "ndjson"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(reply.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"activity-" + ada.account() + ".ndjson\"");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        List<String> lines = reply.text().lines().toList();
        assertThat(lines).hasSize(3).first().asString().contains("ACTIVITY_EXPORTED");
        assertThat(new ObjectMapper().readTree(lines.get(2)).get("act").asText())
                .isEqualTo("SIGN_UP");
        assertThat(traces()).containsExactly("done 3", "begun ");
    }

    @Test
    void csv_comes_back_as_it_was_recorded() throws IOException {
        fill(3);
        Reply reply = ada.api().get(export(ada.path(), "csv") + "&act=SWITCHED");

        assertThat(reply.header("Content-Type")).isEqualTo("text/csv; charset=utf-8; header=present");
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(reply.text())) {
            assertThat(rows.readAll()).hasSize(3).allSatisfy(row -> {
                assertThat(row.get("username")).isEqualTo("'=cmd|'/c calc'!A0");
                assertThat(row.get("details")).matches("\\{\"n\":\"[012]\"}");
            });
        }
    }

    @Test
    void one_exports_what_one_did_oneself() {
        Reply reply = ada.api().get("/api/v1/me/activity/export?format=ndjson&outcome=DONE");

        assertThat(reply.header("Content-Disposition")).isEqualTo("attachment; filename=\"my-activity.ndjson\"");
        assertThat(reply.text().lines()).hasSize(3).allMatch(line -> line.contains("\"username\":\"ada\""));
    }

    @Test
    void what_is_wrong_before_the_first_byte_is_a_problem() {
        Api biller = new People(running.api()).allowed(ada, "biller", "BILLER");

        Reply refused = biller.get(export(ada.path(), "csv"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/code")).isEqualTo("PRIVILEGE_MISSING");
        assertThat(running.api().get(export(ada.path(), "csv")).status()).isEqualTo(401);
        assertThat(ada.api().get(export("/api/v1/accounts/10000004", "csv")).status())
                .isEqualTo(404);
        for (String wrong :
                List.of("format=xml", "format=", "format=CSV", "format=csv&act=NOTHING", "format=csv&from=1")) {
            Reply reply = ada.api().get(ada.path() + "/activity/export?" + wrong);
            assertThat(reply.status()).as(wrong).isEqualTo(422);
            assertThat(reply.at("/code")).isEqualTo("FILTER_MALFORMED");
        }
        assertThat(ada.api().get(ada.path() + "/activity/export").status()).isEqualTo(422);
        assertThat(ada.api().get(export(ada.path(), "csv") + "&limit=3").status())
                .isEqualTo(400);
        assertThat(traces()).as("two were refused").containsExactly(" ", " ");
    }

    @Test
    void only_the_head_is_answered_to_head_and_nothing_is_exported() {
        Reply head = ada.api().send(ada.api().request("HEAD", export(ada.path(), "csv"), ""));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).startsWith("text/csv");
        assertThat(head.text()).isEmpty();
        assertThat(traces()).isEmpty();
    }

    @Test
    void many_records_come_as_they_are_read() throws IOException, InterruptedException {
        fill(MANY);
        HttpResponse<InputStream> response = HttpClient.newHttpClient()
                .send(ada.api().request("GET", export(ada.path(), "ndjson"), "").build(), BodyHandlers.ofInputStream());

        assertThat(response.headers().firstValue("Content-Length")).isEmpty();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.lines().count()).isEqualTo(MANY + 3);
        }
        assertThat(traces()).containsExactly("done " + (MANY + 3), "begun ");
    }

    @Test
    void a_reader_who_goes_away_ends_it() throws IOException, InterruptedException {
        fill(MANY);
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), running.server().port())) {
            socket.setReceiveBufferSize(1024);
            socket.getOutputStream()
                    .write(Wire.head(
                                    "GET",
                                    export(ada.path(), "ndjson"),
                                    "Authorization: Bearer " + ada.api().token())
                            .concat("\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(4_000)).hasSize(4_000);
        }
        for (int i = 0; i < 300 && traces().size() < 2; i++) {
            Thread.sleep(20);
        }

        assertThat(traces()).hasSize(2).first().asString().matches("broken off \\d+");
        assertThat(Integer.parseInt(traces().get(0).substring("broken off ".length())))
                .isLessThan(MANY);
    }

    @Test
    @Tag("LNK-8")
    void an_export_whose_right_is_lost_meanwhile_breaks_off_and_does_not_look_whole() {
        fill(MANY);
        Api desk = new People(running.api()).allowed(ada, "desk", "MASTER");

        assertThatThrownBy(() -> {
                    HttpResponse<InputStream> response = HttpClient.newHttpClient()
                            .send(
                                    desk.request("GET", export(ada.path(), "ndjson"), "")
                                            .build(),
                                    BodyHandlers.ofInputStream());
                    try (InputStream body = response.body()) {
                        body.readNBytes(1_000);
                        assertThat(ada.api()
                                        .delete(ada.path() + "/usernames/desk")
                                        .status())
                                .isEqualTo(204);
                        body.readAllBytes();
                    }
                })
                .isInstanceOf(IOException.class);

        assertThat(traces()).first().asString().startsWith("broken off");
    }
}
