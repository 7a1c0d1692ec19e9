package dev.latchkey.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.http.testkit.Api;
import dev.latchkey.http.testkit.Group;
import dev.latchkey.http.testkit.People;
import dev.latchkey.http.testkit.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What files are taken in, and what becomes of those that are not. */
@Tag("COD-4")
class CodeFilesTest extends OneServer {
    private static final String HEADER = "code,description\n";
    private static final int MIB = 1024 * 1024;

    @SuppressWarnings("NullAway.Init")
    private Group group;

    private List<Path> others = List.of();

    @BeforeAll
    void somebody_with_an_account() throws IOException {
        others = uploads();
        group = Group.of(running, "ada.files", 0);
        group.add("diagnosis", "{\"code\":\"F41.1\",\"description\":\"Anxiety\"}");
    }

    @AfterEach
    void nothing_is_left_lying_about() throws IOException, InterruptedException {
        for (int i = 0; i < 100 && !uploads().isEmpty(); i++) {
            Thread.sleep(20);
        }
        assertThat(uploads()).isEmpty();
        JsonNode list = group.content(group.ada().account()).get("diagnosis");
        assertThat(list).hasSize(1).first().asString().contains("Anxiety");
    }

    /** Those that were not there before; where others test on this machine, theirs go away too. */
    private List<Path> uploads() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("latchkey-.*\\.upload"))
                    .filter(file -> !others.contains(file))
                    .toList();
        }
    }

    private Reply sent(BodyPublisher file, String type) {
        return group.api()
                .send(group.api()
                        .request("POST", group.path("diagnosis") + "/import?rows=good", "")
                        .POST(file)
                        .header("Content-Type", type));
    }

    private Reply sent(byte[] file) {
        return sent(BodyPublishers.ofByteArray(file), "text/csv");
    }

    static Stream<Arguments> a_file_that_is_no_list_is_refused_and_nothing_is_stored() {
        String good = HEADER + "F32.1,Depression\n";
        return Stream.of(
                Arguments.of("empty", bytes(""), "FILE_EMPTY", ""),
                Arguments.of("only a mark of the byte order", bytes("\uFEFF"), "FILE_EMPTY", ""),
                Arguments.of("no header", bytes("F32.1,Depression\n"), "FILE_HEADER", "F32.1"),
                Arguments.of("another header", bytes("code,words\nF32.1,Depression\n"), "FILE_HEADER", "words"),
                Arguments.of("UTF-16", good.getBytes(StandardCharsets.UTF_16), "FILE_ENCODING", "line 1"),
                Arguments.of(
                        "Latin-1",
                        (good + "F32.2,\u00e9\n").getBytes(StandardCharsets.ISO_8859_1),
                        "FILE_ENCODING",
                        "line 3"),
                Arguments.of("NUL", bytes(good + "F32.2,a\0b\n"), "FILE_ENCODING", "line 3"),
                Arguments.of("a line of 10 MiB", bytes(good + "x".repeat(10 * MIB)), "FILE_ROW_TOO_LONG", "line 3"),
                Arguments.of("a quote left open", bytes(good + "F32.2,\"Depression\n"), "FILE_QUOTES", "line 3"),
                Arguments.of("10,000 columns", bytes("code" + ",x".repeat(10_000) + "\n"), "FILE_HEADER", "x"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_file_that_is_no_list_is_refused_and_nothing_is_stored(String name, byte[] file, String code, String place) {
        Reply refused = sent(file);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/code")).isEqualTo(code);
        assertThat(refused.at("/errors/0/place")).isEqualTo(place);
    }

    @Test
    void rows_that_are_wrong_are_told_one_by_one() {
        Reply report = sent(bytes("\uFEFF" + HEADER + "F41.1,Anxiety\r\n\"f3\",\nF32.2\r\n,none\nF32.3,x,y\n"));

        assertThat(report.status()).as(report.text()).isEqualTo(200);
        assertThat(report.at("/same") + report.at("/bad")).isEqualTo("14");
        assertThat(report.json().get("badRows"))
                .extracting(row -> row.get("line").asText() + " "
                        + row.get("column").asText("-") + " " + row.get("code").asText())
                .containsExactly(
                        "3 code DIAGNOSIS_CODE_MALFORMED",
                        "3 description REQUIRED",
                        "4 - ROW_CELLS",
                        "5 code REQUIRED",
                        "6 - ROW_CELLS");
    }

    @Test
    void every_bad_row_is_told_however_many_they_are() {
        Reply refused = group.file("diagnosis", "", HEADER + "x,\n".repeat(20_000));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("badRows")).hasSize(40_000);
        assertThat(refused.headers().firstValue("Content-Length")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "text/csv; charset=utf-16", "nonsense"})
    void only_csv_in_utf_8_is_taken(String type) {
        assertThat(sent(BodyPublishers.ofString(HEADER), type).status()).isEqualTo(415);
    }

    @Test
    void a_file_of_more_than_64_mib_is_413_whether_it_says_so_or_not() {
        String head = Wire.head(
                "POST",
                group.path("diagnosis") + "/import",
                "Authorization: Bearer " + group.api().token(),
                "Content-Type: text/csv",
                "Content-Length: " + (64 * MIB + 1));
        assertThat(Wire.send(port(), head + "\r\ncode"))
                .startsWith("HTTP/1.1 413")
                .contains("FILE_TOO_LARGE");

        byte[] block = bytes("F41.1,Anxiety\n".repeat(MIB / 14));
        InputStream endless = new SequenceInputStream(Collections.enumeration(Collections.nCopies(66, 0).stream()
                .map(i -> (InputStream) new ByteArrayInputStream(block))
                .toList()));
        Reply refused = sent(BodyPublishers.ofInputStream(() -> endless), "text/csv");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.at("/code")).isEqualTo("FILE_TOO_LARGE");
    }

    @Test
    void who_may_not_import_is_refused_before_the_file_has_come() {
        Api reader = new People(running.api()).allowed(group.ada(), "ada.files.reader", "SCHEDULER");
        String head = Wire.head(
                "POST",
                group.path("diagnosis") + "/import",
                "Authorization: Bearer " + reader.token(),
                "Content-Type: text/csv",
                "Content-Length: " + 60 * MIB);

        assertThat(Wire.send(port(), head + "\r\n" + HEADER))
                .startsWith("HTTP/1.1 403")
                .contains("PRIVILEGE_MISSING");
        JsonNode records = group.api()
                .get(group.ada().path() + "/activity?act=CODES_IMPORTED&limit=200")
                .json()
                .get("records");
        assertThat(records)
                .filteredOn(record -> record.toString().contains("ada.files.reader"))
                .hasSize(1);
    }

    @Test
    void a_file_that_breaks_off_is_no_defect_and_stores_nothing() {
        String head = Wire.head(
                "POST",
                group.path("diagnosis") + "/import?rows=good",
                "Authorization: Bearer " + group.api().token(),
                "Content-Type: text/csv",
                "Transfer-Encoding: chunked");

        assertThat(Wire.send(
                        port(),
                        head + "\r\n" + Integer.toHexString(HEADER.length() + 13) + "\r\n" + HEADER
                                + "F32.1,Broken\n\r\nzz\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void what_is_asked_in_the_address_is_understood_or_refused() {
        for (String wrong : List.of("?rows=some", "?rows=GOOD", "?preview=yes")) {
            Reply refused = group.file("diagnosis", wrong, HEADER);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.at("/code")).isEqualTo("FILTER_MALFORMED");
        }
        assertThat(group.file("diagnosis", "?dryRun=true", HEADER).status()).isEqualTo(400);
        assertThat(group.file("procedures", "", HEADER).at("/code")).isEqualTo("ROUTE_UNKNOWN");
    }
}
