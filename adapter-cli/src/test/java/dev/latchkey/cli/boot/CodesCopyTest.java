package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copy Codes to Another Account: what is shown, asked and answered. */
@Tag("COD-5")
class CodesCopyTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    private Office office;
    private Person ada;
    private String first;
    private Person ben;
    private String bens;
    private String cleos;

    @BeforeEach
    void three_accounts_of_which_the_first_has_codes() {
        office = new Office(directory);
        ada = office.new Person("ada");
        first = ada.owner("ada");
        ben = office.new Person("ben");
        bens = joined(ben, "ben");
        cleos = joined(office.new Person("cleo"), "cleo");
        done(ada.run("switch", first));
        diagnosis(ada, first, "F41.1", "Anxiety");
        diagnosis(ada, first, "F32.1", "Depression");
        done(ada.run("codes", "add", "billing", "--code", "90834", "--description", "Psychotherapy"));
    }

    private String joined(Person provider, String name) {
        String account = provider.owner(name);
        done(ada.runWith(Office.PASSWORD, "link", "find", name, "--password-stdin"));
        done(ada.run("link", "join", account));
        return account;
    }

    private static void diagnosis(Person by, String account, String code, String text) {
        done(by.run("codes", "add", "diagnosis", "--code", code, "--description", text, "--account", account));
    }

    private static Outcome done(Outcome outcome) {
        assertThat(outcome.status()).as(outcome.err()).isZero();
        return outcome;
    }

    private Outcome copy(String... words) {
        return ada.run(
                Stream.concat(Stream.of("codes", "copy"), Stream.of(words)).toArray(String[]::new));
    }

    private int held(String account) throws JsonProcessingException {
        int all = 0;
        for (String kind : new String[] {"diagnosis", "billing", "payers"}) {
            Outcome list = done(ada.run("codes", "list", kind, "--account", account, "--json"));
            all += JSON.readTree(list.out()).path("entries").size();
        }
        return all;
    }

    @Test
    void without_a_terminal_and_a_yes_the_plan_is_shown_and_nothing_is_copied() throws JsonProcessingException {
        Outcome shown = copy("--to", bens + "," + cleos);
        assertThat(shown.status()).isEqualTo(2);
        assertThat(shown.lines()).hasSize(3);
        assertThat(shown.lines().get(1)).startsWith(bens).contains("Practice of ben", "READY");
        assertThat(shown.err()).contains("Nothing was copied", "--yes");

        Outcome silent = copy("--to", bens, "--json");
        assertThat(silent.status()).isEqualTo(2);
        assertThat(silent.out()).isEmpty();
        assertThat(silent.err()).contains("--yes", "--dry-run");

        ada.typing("no");
        assertThat(copy("--to", bens).status()).isEqualTo(2);
        assertThat(held(bens)).isZero();
    }

    @Test
    void a_dry_run_shows_the_plan_and_leaves_none() throws JsonProcessingException {
        Outcome dry = done(copy("--to", "all", "--dry-run", "--json"));

        JsonNode plan = JSON.readTree(dry.out());
        assertThat(plan.path("dryRun").asBoolean()).isTrue();
        assertThat(plan.path("policy").asText()).isEqualTo("SKIP");
        assertThat(plan.path("from").asText()).isEqualTo(first);
        assertThat(plan.path("targets").findValuesAsText("accountId")).containsExactlyInAnyOrder(bens, cleos);
        assertThat(plan.at("/targets/0/counts/added").asInt()).isEqualTo(3);
        assertThat(plan.at("/targets/0/outcome").isNull()).isTrue();
        assertThat(held(bens)).isZero();
        assertThat(done(ada.run("activity", "list")).out()).doesNotContain("COPY_PLANNED");
        assertThat(ada.asked()).isEmpty();
    }

    @Test
    @Tag("COD-6")
    @Tag("COD-7")
    void what_changed_between_the_plan_and_the_yes_is_told_and_the_others_are_copied_to()
            throws JsonProcessingException {
        ada.typing("yes").meanwhile(() -> diagnosis(ben, bens, "Z63.0", "Partner"));

        Outcome copied = copy("--to", bens, "--to", cleos);

        assertThat(copied.status()).isEqualTo(6);
        assertThat(copied.lines().get(4)).startsWith(bens).contains("REFUSED", "Somebody changed this");
        assertThat(copied.lines().get(5)).startsWith(cleos).contains("COPIED");
        assertThat(copied.err()).contains("1 of 2 accounts");
        assertThat(held(bens)).isEqualTo(1);
        assertThat(held(cleos)).isEqualTo(3);
    }

    @Test
    @Tag("COD-10")
    void an_account_that_may_not_be_copied_to_is_told_in_the_plan() throws JsonProcessingException {
        done(ben.run("privilege", "set", "ada", "MASTER_FILES=VIEW"));
        String strangers = office.new Person("dora").owner("dora");

        Outcome shown = copy("--to", bens + "," + strangers + "," + cleos, "--dry-run");
        assertThat(shown.status()).isEqualTo(3);
        assertThat(shown.lines().get(1)).startsWith(bens).contains("REFUSED", "Your privileges");
        assertThat(shown.lines().get(2))
                .startsWith(strangers)
                .contains("no such account")
                .doesNotContain("dora");
        assertThat(shown.lines().get(3)).startsWith(cleos).contains("READY");

        Outcome copied = copy("--to", "all", "--yes", "--json");
        assertThat(copied.status()).isEqualTo(3);
        JsonNode targets = JSON.readTree(copied.out()).path("targets");
        assertThat(targets.findValuesAsText("outcome")).containsExactlyInAnyOrder("REFUSED", "COPIED");
        assertThat(targets.findValuesAsText("code")).contains("PRIVILEGE_MISSING");
        assertThat(held(bens)).isZero();
        assertThat(held(cleos)).isEqualTo(3);
    }

    @Test
    void lists_and_entries_are_chosen() throws JsonProcessingException {
        Outcome one = done(copy("--to", bens, "--entry", "diagnosis=f321", "--entry", "diagnosis=F99", "--dry-run"));
        assertThat(one.lines().get(1)).containsPattern("READY +1 +0 +0 +0 +1");
        Outcome more = done(copy("--to", bens, "--entry", "diagnosis=f321", "--kind", "billing", "--dry-run"));
        assertThat(more.lines().get(1)).containsPattern("READY +2 +0 +0 +0 +0");

        done(copy("--to", bens, "--kind", "billing,payers", "--yes"));
        assertThat(held(bens)).isEqualTo(1);
    }

    @Test
    void what_cannot_be_made_out_is_told_under_its_option() {
        assertThat(copy("--to", bens, "--policy", "merge", "--kind", "drugs", "--yes")
                        .err())
                .contains("--policy: ", "--kind: ");
        assertThat(copy("--to", first, "--yes").err()).contains("[COPY_ONTO_ITSELF]");
        assertThat(copy("--to", first, "--yes").status()).isEqualTo(7);
        assertThat(copy("--to", "123", "--yes").err()).contains("--to: ");
        assertThat(copy("--to", bens, "--from", "x", "--yes").err()).contains("--from: ");
        assertThat(copy("--to", bens, "--entry", "F41.1", "--yes").err()).contains("--entry diagnosis=F41.1");
        assertThat(copy("--yes").status()).isEqualTo(2);
        Person alone = office.new Person("alone");
        alone.owner("alone");
        assertThat(alone.run("codes", "copy", "--to", "all", "--yes").err()).contains("no other account");
    }

    @Test
    @Tag("COD-8")
    void a_copy_is_undone_by_whoever_made_it_but_for_what_was_touched_since() throws JsonProcessingException {
        String copy = JSON.readTree(done(copy("--to", bens, "--yes", "--json")).out())
                .at("/targets/0/copyId")
                .asText();
        done(ben.run("codes", "set", "diagnosis", "F41.1", "--description", "Ben's"));

        assertThat(ben.run("codes", "undo", copy).err()).contains("[COPY_UNKNOWN]");
        assertThat(ada.run("codes", "undo", "nonsense").status()).isEqualTo(5);
        assertThat(done(ada.run("codes", "undo", copy, "--dry-run")).out()).containsPattern("Removed +2");
        Outcome undone = done(ada.run("codes", "undo", copy));
        assertThat(undone.out()).containsPattern("Removed +2").containsPattern("Left +1");
        assertThat(undone.err()).contains("changed since");
        assertThat(held(bens)).isEqualTo(1);
        assertThat(ada.run("codes", "undo", copy).err()).contains("[COPY_UNDONE]");
    }

    @Test
    @Tag("COD-10")
    void a_yes_that_comes_after_an_hour_copies_nothing() throws JsonProcessingException {
        ada.typing("yes").meanwhile(() -> office.clock.advance(Duration.ofHours(1)));

        Outcome late = copy("--to", bens);

        assertThat(late.status()).isEqualTo(6);
        assertThat(late.err()).contains("[PLAN_OVER]");
        done(ada.signIn("ada"));
        assertThat(held(bens)).isZero();
    }
}
