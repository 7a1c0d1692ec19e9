package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries of an account's lists: added, changed, removed and looked for. */
@Tag("COD-4")
class CodesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    private Person ada;
    private String hers;
    private Person bea;
    private String neighbour;

    @BeforeEach
    void somebody_with_a_practice_and_a_neighbour() {
        Office office = new Office(directory);
        ada = office.new Person("ada");
        hers = ada.owner("ada");
        bea = office.new Person("bea");
        neighbour = bea.owner("bea");
        done(bea.run("codes", "add", "diagnosis", "--code", "F41.1", "--description", "Bea's own"));
    }

    private static Outcome done(Outcome outcome) {
        assertThat(outcome.status()).as(outcome.err()).isZero();
        return outcome;
    }

    private JsonNode json(String... words) throws JsonProcessingException {
        return JSON.readTree(done(ada.run(words)).out());
    }

    @Test
    @Tag("COD-1")
    @Tag("COD-2")
    @Tag("COD-3")
    void entries_of_all_three_kinds_are_told_with_everything_in_them() throws JsonProcessingException {
        Outcome diagnosis =
                done(ada.run("codes", "add", "diagnosis", "--code", "f411", "--description", "Generalized anxiety"));
        assertThat(diagnosis.out()).containsPattern("Key +F41.1 ICD-10-CM").containsPattern("Code +F41.1");

        JsonNode billing = json(
                "codes",
                "add",
                "billing",
                "--code",
                "90834",
                "--modifiers",
                "95,gt",
                "--description",
                "By video",
                "--fee",
                "$125.00",
                "--minutes",
                "45",
                "--place-of-service",
                "10",
                "--json");
        assertThat(billing.path("key").asText()).isEqualTo("90834 95 GT");
        assertThat(billing.at("/fee/minor").asLong()).isEqualTo(12_500);
        assertThat(billing.at("/modifiers/1").asText()).isEqualTo("GT");
        assertThat(done(ada.run("codes", "list", "billing")).out()).contains("125.00 USD", "45", "By video");

        JsonNode paper = json(
                "codes",
                "add",
                "payers",
                "--name",
                "Old Mutual",
                "--paper",
                "yes",
                "--street",
                "1 Main St",
                "--city",
                "Hartford",
                "--state",
                "CT",
                "--zip",
                "06156",
                "--json");
        assertThat(paper.path("key").asText()).isEqualTo("paper:old mutual 06156");
        assertThat(paper.at("/address/city").asText()).isEqualTo("Hartford");
        assertThat(paper.path("paper").asBoolean()).isTrue();
        assertThat(done(ada.run("codes", "remove", "payers", "paper:old mutual 06156"))
                        .out())
                .contains("on paper", "1 Main St, Hartford, CT 06156");
    }

    @Test
    void what_is_not_named_stays_and_what_is_blank_is_cleared() {
        done(ada.run(
                "codes",
                "add",
                "billing",
                "--code",
                "90834",
                "--description",
                "Psychotherapy",
                "--fee",
                "125",
                "--minutes",
                "45"));

        Outcome changed = done(ada.run("codes", "set", "billing", "90834", "--minutes", "", "--modifiers", "95"));

        assertThat(changed.out())
                .containsPattern("Key +90834 95")
                .contains("125.00 USD", "Psychotherapy")
                .doesNotContain("Minutes");
        assertThat(ada.run("codes", "set", "billing", "90834", "--fee", "1").status())
                .isEqualTo(5);
        assertThat(ada.run("codes", "set", "billing", "90834 95", "--description", "")
                        .err())
                .contains("--description");
    }

    @Test
    @Tag("ACC-7")
    void what_somebody_changed_meanwhile_is_not_changed() {
        done(ada.run("codes", "add", "diagnosis", "--code", "F41.1", "--description", "Anxiety"));
        done(ada.run("codes", "set", "diagnosis", "F41.1", "--description", "Anxious", "--if-version", "1"));

        assertThat(ada.run("codes", "set", "diagnosis", "F41.1", "--description", "No", "--if-version", "1")
                        .status())
                .isEqualTo(6);
        assertThat(ada.run("codes", "remove", "diagnosis", "F41.1", "--if-version", "1")
                        .err())
                .contains("[STALE]");
        assertThat(done(ada.run("codes", "list", "diagnosis")).out()).contains("Anxious");
        assertThat(ada.run("codes", "add", "diagnosis", "--code", "F41.1", "--description", "Twice")
                        .err())
                .contains("[CODE_TAKEN]");
    }

    @Test
    void is_found_by_the_beginning_of_its_code_or_words_page_by_page() throws JsonProcessingException {
        for (String code : new String[] {"F41.0", "F41.1", "F41.9", "F32.1"}) {
            done(ada.run("codes", "add", "diagnosis", "--code", code, "--description", "Disorder " + code));
        }

        assertThat(done(ada.run("codes", "list", "diagnosis", "f41")).lines()).hasSize(4);
        assertThat(done(ada.run("codes", "list", "diagnosis", "diso")).lines()).hasSize(5);
        Outcome page = done(ada.run("codes", "list", "diagnosis", "--limit", "3"));
        assertThat(page.lines()).hasSize(4);
        assertThat(page.err()).contains("--cursor", "--all");
        assertThat(json("codes", "list", "diagnosis", "--limit", "1", "--all", "--json")
                        .path("entries"))
                .hasSize(4);
        assertThat(done(ada.run("codes", "list", "payers")).err()).contains("Nothing to show.");
        assertThat(done(bea.run("codes", "list", "diagnosis")).lines()).hasSize(2);
    }

    @Test
    void faults_stand_under_the_option_they_came_from() {
        Outcome wrong = ada.run(
                "codes",
                "add",
                "billing",
                "--code",
                "9",
                "--description",
                "",
                "--fee",
                "much",
                "--modifiers",
                "x",
                "--minutes",
                "0",
                "--place-of-service",
                "1",
                "--currency",
                "ZZZ");

        assertThat(wrong.status()).isEqualTo(7);
        assertThat(wrong.err())
                .contains(
                        "  --code: ",
                        "  --description: ",
                        "  --modifiers: ",
                        "  --minutes: ",
                        "  --place-of-service: ",
                        "  --currency: ");
    }

    @Test
    void what_entries_of_a_kind_do_not_have_is_told_before_anything_is_done() {
        Outcome fee = ada.run("codes", "add", "diagnosis", "--code", "F41.1", "--description", "x", "--fee", "1");
        assertThat(fee.status()).isEqualTo(2);
        assertThat(fee.err()).contains("diagnosis", "--fee");
        assertThat(ada.run("codes", "set", "payers", "60054 availity", "--place-of-service", "11")
                        .err())
                .contains("--place-of-service");
        assertThat(ada.run("codes", "set", "diagnosis", "F41.1").status()).isEqualTo(2);
        assertThat(ada.run("codes", "add", "drugs", "--name", "x").err()).contains("[CODE_KIND_UNKNOWN]");
        assertThat(ada.run("codes", "list", "drugs").status()).isEqualTo(7);
    }

    @Test
    @Tag("PRV-3")
    void view_only_lets_look_and_strangers_not_even_that() {
        assertThat(ada.run("codes", "list", "diagnosis", "--account", neighbour).status())
                .isEqualTo(5);
        done(ada.runWith(
                "first first password\n", "username", "allow", "viewer", "--preset", "VIEW_ONLY", "--password-stdin"));
        Person viewer = ada.beside("viewer");
        done(viewer.runWith("first first password\n", "signin", "viewer", "--password-stdin"));
        done(viewer.runWith(
                "first first password\n" + Office.PASSWORD + "\n", "password", "change", "--password-stdin"));

        done(viewer.run("codes", "list", "diagnosis", "--account", hers));
        done(viewer.run("codes", "export", "diagnosis", "--account", hers));
        Outcome refused =
                viewer.run("codes", "add", "diagnosis", "--code", "F41.1", "--description", "x", "--account", hers);
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("[PRIVILEGE_MISSING]");
    }
}
