package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents on the command line: for people to print, and for programs. */
@Tag("DEC-6")
class SheetsTest {
    @TempDir
    private Path directory;

    private Person ada;
    private String hers;

    @BeforeEach
    void somebody_who_lets_two_in() {
        ada = new Office(directory).new Person("ada");
        hers = ada.owner("ada");
        ada.run("switch", hers);
        for (String preset : new String[] {"BILLER", "SCHEDULER"}) {
            ada.runWith(
                    "first first password\n",
                    "username",
                    "allow",
                    preset.toLowerCase(Locale.ROOT),
                    "--preset",
                    preset,
                    "--password-stdin");
        }
    }

    @Test
    void who_can_see_my_data_is_a_sheet_of_paper() {
        Outcome outcome = ada.run("who-can");

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.lines().get(0))
                .isEqualTo("Who can see the data of Practice of ada, account " + hers
                        + " (TRIAL), as of 2026-11-21T12:00:00.123456Z");
        assertThat(outcome.lines().get(2))
                .matches(
                        "USERNAME +1 +2 +3 +4 +5 +6 +7 +8 +9 +10 +11 +WHY +ORIGIN +GRANTED BY +SINCE +UNTIL +LAST USED");
        assertThat(outcome.lines().get(3)).matches("ada( +F){11} +OWNER +SIGN_UP +ada +2026-11-21T12:00:00Z .*");
        assertThat(outcome.lines().get(4)).matches("biller +F +V +- +- +F +V +V( +-){4} +LINK +ALLOWED +ada .*");
        assertThat(outcome.lines())
                .contains("F Full Access, V View Only, - No Access")
                .anyMatch(line -> line.startsWith("1 CLIENTS, 2 SCHEDULE"));
        assertThat(outcome.lines()).allMatch(line -> line.length() <= 160);
    }

    @Test
    void programs_get_it_page_by_page_or_whole() throws IOException {
        JsonNode page = new ObjectMapper()
                .readTree(ada.run("who-can", "--limit", "1", "--json").out());
        assertThat(page.get("accountId").asText()).isEqualTo(hers);
        assertThat(page.get("usernames")).hasSize(1);
        assertThat(page.at("/usernames/0/access/levels/BILLING").asText()).isEqualTo("FULL");
        assertThat(page.get("next").isTextual()).isTrue();

        JsonNode whole = new ObjectMapper()
                .readTree(ada.run("who-can", "--limit", "1", "--all", "--json").out());
        assertThat(whole.findValuesAsText("username")).containsExactly("ada", "biller", "scheduler");
        assertThat(whole.get("next").isNull()).isTrue();
    }

    @Test
    void one_portion_and_one_action_are_asked_together() {
        assertThat(ada.run("who-can", "--portion", "BILLING", "--action", "CHANGE")
                        .lines())
                .hasSize(3);
        assertThat(ada.run("who-can", "--portion", "BILLING").status()).isEqualTo(2);
        assertThat(ada.run("who-can", "--action", "VIEW").status()).isEqualTo(2);
    }

    @Test
    void what_may_i_enter_and_why() throws IOException {
        Outcome outcome = ada.run("accounts", "--why");

        assertThat(outcome.lines().get(0)).startsWith("What ada may enter, as of ");
        assertThat(outcome.lines().get(3)).matches(hers + " +Practice of ada +TRIAL( +F){11} +OWNER +SIGN_UP +ada .*");
        JsonNode answer = new ObjectMapper()
                .readTree(ada.run("accounts", "--why", "--json").out());
        assertThat(answer.at("/accounts/0/account/accountId").asText()).isEqualTo(hers);
        assertThat(answer.at("/accounts/0/access/reason").asText()).isEqualTo("OWNER");
        assertThat(answer.has("at")).isTrue();
    }
}
