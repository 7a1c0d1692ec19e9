package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would turn an answer, on the command line. */
@Tag("DEC-5")
class ExplainTest {
    @TempDir
    private Path directory;

    private Person ada;

    @BeforeEach
    void somebody_who_lets_a_biller_in() {
        ada = new Office(directory).new Person("ada");
        String hers = ada.owner("ada");
        ada.run("switch", hers);
        ada.runWith(
                "first first password\n", "username", "allow", "biller", "--preset", "VIEW_ONLY", "--password-stdin");
    }

    private Outcome explain(String portion, String action, String... more) {
        String[] command = {"explain", "--username", "biller", "--portion", portion, "--action", action};
        String[] all =
                Stream.concat(Arrays.stream(command), Arrays.stream(more)).toArray(String[]::new);
        Outcome outcome = ada.run(all);
        assertThat(outcome.status()).as(outcome.err()).isZero();
        return outcome;
    }

    @Test
    void the_change_is_one_plain_line() {
        assertThat(explain("BILLING", "CHANGE").lines())
                .last()
                .asString()
                .matches("To turn this +raise BILLING to Full Access");
        assertThat(explain("BULLING", "VIEW").out()).doesNotContain("To turn this");
    }

    @Test
    void programs_get_it_as_data() throws IOException {
        assertThat(new ObjectMapper()
                        .readTree(explain("BILLING", "CHANGE", "--json").out())
                        .path("change")
                        .toString())
                .isEqualTo("{\"sentence\":\"Raise BILLING to Full Access.\","
                        + "\"steps\":[{\"kind\":\"RAISE_LEVEL\",\"portion\":\"BILLING\",\"level\":\"FULL\"}]}");
        assertThat(explain("BULLING", "VIEW", "--json").out()).contains("\"change\":null");
    }
}
