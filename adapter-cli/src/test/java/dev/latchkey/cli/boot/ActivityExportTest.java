package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import dev.latchkey.cli.shared.Screen;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The activity log, written to a file or the standard output. */
@Tag("ACT-4")
class ActivityExportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    private Person ada;
    private String hers;

    @BeforeEach
    void somebody_with_a_practice() {
        ada = new Office(directory).new Person("ada");
        hers = ada.owner("ada");
        ada.run("switch", hers);
    }

    private Outcome export(String... arguments) {
        String[] command = {"activity", "export"};
        return ada.run(
                Stream.concat(Arrays.stream(command), Arrays.stream(arguments)).toArray(String[]::new));
    }

    @Test
    void ndjson_on_the_standard_output_and_nothing_else_there() throws IOException {
        Outcome outcome = export("--format", "ndjson", "--act", "SWITCHED");

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.lines()).hasSize(1);
        JsonNode record = JSON.readTree(outcome.out());
        assertThat(record.get("username").asText()).isEqualTo("ada");
        assertThat(record.get("accountId").asText()).isEqualTo(hers);
    }

    @Test
    void csv_in_a_file_only_its_owner_reads_and_that_is_not_overwritten() throws IOException {
        Path file = Files.createDirectory(directory.resolve("out")).resolve("activity.csv");

        Outcome outcome = export("--format", "csv", "-o", file.toString(), "--json");

        assertThat(outcome.status()).as(outcome.out() + outcome.err()).isZero();
        assertThat(JSON.readTree(outcome.out()).get("records").asInt()).isEqualTo(4);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(5).first().asString().startsWith("at,act,outcome");
        Outcome again = export("--format", "csv", "-o", file.toString());
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("--force");
        assertThat(Files.readAllLines(file)).isEqualTo(lines);
        assertThat(export("--format", "ndjson", "-o", file.toString(), "--force")
                        .status())
                .isZero();
        assertThat(Files.readString(file)).startsWith("{\"at\":");
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void one_s_own_records_from_whatever_account() {
        assertThat(export("--mine", "--format", "csv").lines()).hasSize(5);
        assertThat(export("--mine", "--format", "csv", "--username", "ada").status())
                .isEqualTo(2);
    }

    @Test
    void nobody_who_reads_is_an_end_and_no_error_of_the_stream_s_own() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken pipe");
            }
        };
        OutputStream data = new Screen(new PrintStream(full), System.err).stream();

        assertThatThrownBy(() -> data.write(new byte[20_000])).isInstanceOf(IOException.class);
    }

    @Test
    void what_cannot_be_made_out_is_told_before_anything_is_exported() {
        assertThat(export("--format", "xml").status()).isEqualTo(2);
        assertThat(export().status()).isEqualTo(2);
        assertThat(export("--format", "ndjson", "--json").status()).isEqualTo(2);
        for (String wrong : List.of(directory.toString(), directory + "/nowhere/activity.csv", "\u0000")) {
            assertThat(export("--format", "csv", "-o", wrong).status())
                    .as(wrong)
                    .isEqualTo(2);
        }
        assertThat(export("--format", "csv", "--act", "NOTHING").status()).isEqualTo(7);
        assertThat(export("--format", "csv", "--account", "10000004").status()).isEqualTo(5);

        assertThat(ada.run("activity", "list", "--act", "ACTIVITY_EXPORTED", "--outcome", "DONE")
                        .out())
                .isEmpty();
    }
}
