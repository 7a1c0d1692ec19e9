package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.cli.boot.Office.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplyTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    private Office.Person ada;
    private String account;

    @BeforeEach
    void somebody_with_a_practice() {
        ada = new Office(directory).new Person("ada");
        account = ada.owner("ada");
    }

    private String file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.writeString(file, text.replace("ACCOUNT", account));
        return file.toString();
    }

    @Test
    @Tag("PRV-8")
    void a_csv_file_is_applied_line_by_line() throws IOException {
        String file = file("new.csv", """
                change,account,username,preset,privileges,password
                ALLOW,ACCOUNT,biller,BILLER,,first first password
                LIMIT,ACCOUNT,biller,,BILLING=VIEW,
                LIMIT,ACCOUNT,nobody,,BILLING=VIEW,
                """);

        Outcome outcome = ada.run("apply", "-f", file);

        assertThat(outcome.status()).isEqualTo(5);
        assertThat(outcome.lines()).hasSize(4);
        assertThat(outcome.lines().get(2)).contains("LIMIT", "biller", "DONE", "BILLING FULL -> VIEW");
        assertThat(outcome.lines().get(3)).startsWith("4 ").contains("REFUSED", "USERNAME_UNKNOWN");
        assertThat(outcome.err()).contains("2 of 3 changes made.").doesNotContain("first first password");
    }

    @Test
    @Tag("PRV-8")
    void programs_get_one_object_with_what_was_and_what_is() throws IOException {
        String file = file("new.json", """
                [{"change":"ALLOW","account":"ACCOUNT","username":"biller","password":"first first password"},
                 {"change":"END","account":"ACCOUNT","username":"biller"}]
                """);

        Outcome outcome = ada.run("apply", "-f", file, "--json");

        assertThat(outcome.status()).as(outcome.err()).isZero();
        JsonNode answer = JSON.readTree(outcome.out());
        assertThat(answer.path("done").asInt()).isEqualTo(2);
        assertThat(answer.at("/results/0/before").isNull()).isTrue();
        assertThat(answer.at("/results/0/after/privileges/BILLING").asText()).isEqualTo("FULL");
        assertThat(answer.at("/results/1/after/endedAt").asText()).isNotEmpty();
    }

    @Test
    void a_file_can_come_by_the_standard_input() {
        Outcome outcome = ada.runWith(
                "change,account,username\nEND," + account + ",nobody\n", "apply", "-f", "-", "--format", "csv");

        assertThat(outcome.status()).isEqualTo(5);
    }

    @Test
    void what_cannot_be_read_changes_nothing_and_says_where() throws IOException {
        Outcome slip = ada.run("apply", "-f", file("a.csv", "change,acount,username\nEND,ACCOUNT,ada\n"));
        assertThat(slip.status()).isEqualTo(2);
        assertThat(slip.err()).contains("acount", "[MEMBER_UNKNOWN]");

        Outcome torn = ada.run("apply", "-f", file("b.csv", "change,account,username\nEND,ACCOUNT,x\nEND,ACCOUNT\n"));
        assertThat(torn.status()).isEqualTo(2);
        assertThat(torn.err()).contains("line 3");

        assertThat(ada.run("apply", "-f", directory.resolve("none.csv").toString())
                        .err())
                .contains("cannot be read");
        assertThat(ada.run("apply", "-f", file("c.txt", "")).err()).contains("--format csv");
    }
}
