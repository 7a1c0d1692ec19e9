package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of codes from files and into files. */
@Tag("COD-4")
class CodesImportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOME_BAD = """
            code,description
            F41.1,Generalized anxiety disorder
            41.1,No letter
            F32.1,
            F43.1,PTSD
            """;

    @TempDir
    private Path directory;

    private Person ada;

    @BeforeEach
    void somebody_with_a_practice() {
        ada = new Office(directory).new Person("ada");
        ada.owner("ada");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private Outcome imported(String... words) {
        return ada.run(Stream.concat(Stream.of("codes", "import", "diagnosis"), Stream.of(words))
                .toArray(String[]::new));
    }

    private static Outcome done(Outcome outcome) {
        assertThat(outcome.status()).as(outcome.err()).isZero();
        return outcome;
    }

    private int held() throws IOException {
        Outcome list = done(ada.run("codes", "list", "diagnosis", "--json"));
        return JSON.readTree(list.out()).path("entries").size();
    }

    @Test
    void bad_rows_are_told_by_line_and_column_and_keep_all_out() throws IOException {
        Outcome refused = imported(file("codes.csv", SOME_BAD));

        assertThat(refused.status()).isEqualTo(7);
        assertThat(refused.out())
                .containsPattern("Added +2")
                .containsPattern("Bad +2")
                .containsPattern("3 +code +A diagnosis code is written F41.1.")
                .containsPattern("4 +description +");
        assertThat(refused.err()).contains("nothing was imported", "--rows good");
        assertThat(held()).isZero();
    }

    @Test
    void or_the_good_rows_are_imported_when_that_is_asked_for() throws IOException {
        String file = file("codes.csv", SOME_BAD);
        Outcome good = done(imported(file, "--rows", "good", "--json"));

        JsonNode report = JSON.readTree(good.out());
        assertThat(report.path("imported").asBoolean()).isTrue();
        assertThat(report.path("faults")).hasSize(2);
        assertThat(report.at("/faults/0/line").asInt()).isEqualTo(3);
        assertThat(report.at("/faults/0/code").asText()).isEqualTo("DIAGNOSIS_CODE_MALFORMED");
        assertThat(held()).isEqualTo(2);

        assertThat(done(imported(file, "--rows", "good")).out()).containsPattern("Same +2");
        assertThat(imported(file, "--rows", "some").status()).isEqualTo(2);
    }

    @Test
    void a_preview_stores_nothing_by_either_name() throws IOException {
        String file = file("codes.csv", "code,description\nF41.1,Anxiety\n");

        Outcome preview = done(imported(file, "--preview"));
        assertThat(preview.out()).containsPattern("Added +1");
        assertThat(preview.err()).contains("nothing was imported");
        Outcome dry = done(imported(file, "--dry-run", "--json"));
        assertThat(dry.out()).contains("\"dryRun\":true", "\"imported\":false");
        assertThat(imported(file("bad.csv", SOME_BAD), "--preview").status()).isEqualTo(7);
        assertThat(held()).isZero();
        assertThat(done(ada.run("activity", "list")).out()).doesNotContain("CODES_IMPORTED");
    }

    @Test
    void a_file_can_come_by_the_standard_input() throws IOException {
        Outcome outcome = done(ada.runWith(
                "\uFEFFcode,description\r\nF41.1,Anxiety\nF32.1,Depression\r\n", "codes", "import", "diagnosis", "-"));

        assertThat(outcome.out()).containsPattern("Added +2");
        assertThat(held()).isEqualTo(2);
    }

    @Test
    void what_is_no_such_file_is_told_in_a_sentence() throws IOException {
        Outcome missing = imported(directory.resolve("none.csv").toString());
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err()).contains("none.csv cannot be read");
        assertThat(imported(directory.toString()).err()).contains("is a directory");
        assertThat(imported(directory.toString()).status()).isEqualTo(2);
        Outcome empty = imported(file("empty.csv", ""));
        assertThat(empty.status()).isEqualTo(2);
        assertThat(empty.err()).contains("[FILE_EMPTY]");
        assertThat(ada.run("codes", "import", "diagnosis", "-").err()).contains("[FILE_EMPTY]");
        Path utf16 = directory.resolve("utf16.csv");
        Files.write(utf16, "code,description\nF41.1,Anxiety\n".getBytes(StandardCharsets.UTF_16));
        Outcome other = imported(utf16.toString());
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("[FILE_ENCODING]");
        Outcome header = imported(file("header.csv", "code,descripton\nF41.1,Anxiety\n"));
        assertThat(header.status()).isEqualTo(2);
        assertThat(header.err()).contains("descripton", "[FILE_HEADER]");
        assertThat(imported("\u0000").status()).isEqualTo(2);
        assertThat(held()).isZero();
    }

    @Test
    void what_is_exported_is_imported_as_it_was() throws IOException {
        done(ada.run("codes", "add", "diagnosis", "--code", "F41.1", "--description", "=1+1, \"quoted\""));
        Path file = directory.resolve("out.csv");

        Outcome exported = done(ada.run("codes", "export", "diagnosis", "-o", file.toString(), "--json"));

        assertThat(JSON.readTree(exported.out()).path("records").asInt()).isOne();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file))
                .startsWith("code,codeSet,description")
                .contains("\"'=1+1");
        assertThat(done(ada.run("codes", "export", "diagnosis")).out()).isEqualTo(Files.readString(file));
        assertThat(done(imported(file.toString())).out()).containsPattern("Same +1");
        assertThat(ada.run("codes", "export", "diagnosis", "-o", file.toString())
                        .err())
                .contains("--force");
        assertThat(ada.run("codes", "export", "diagnosis", "--json").status()).isEqualTo(2);
    }
}
