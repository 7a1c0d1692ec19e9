package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.cli.boot.Office.Person;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code --json} tells a program about decisions, privileges, the log, notices and settings. */
class AnswersForProgramsTest extends OnePractice {
    @Test
    @Tag("DEC-4")
    void a_decision_and_why() throws IOException {
        Person grace = allowed("grace", "--privilege", "BILLING=VIEW");

        JsonNode decision =
                json(grace.run("decide", "--account", hers, "--portion", "BILLING", "--action", "CHANGE", "--json"));
        assertThat(decision.toString())
                .isEqualTo("{\"allowed\":false,\"level\":\"VIEW\",\"reason\":\"LEVEL_TOO_LOW\"}");

        JsonNode explanation = json(ada.run(
                "explain",
                "--username",
                "grace",
                "--account",
                hers,
                "--portion",
                "BILLING",
                "--action",
                "CHANGE",
                "--json"));
        assertThat(explanation.at("/paths/0/held").asText()).isEqualTo("VIEW");
        assertThat(explanation.at("/paths/0/verdict").asText()).isEqualTo("LEVEL_TOO_LOW");
        assertThat(explanation.path("state").asText()).isEqualTo("TRIAL");
    }

    @Test
    @Tag("DEC-9")
    void about_others_as_about_an_unknown_account_where_they_may_not_ask() throws IOException {
        Person grace = allowed("grace", "--privilege", "BILLING=VIEW");

        assertThat(json(grace.run(
                                "decide",
                                "--username",
                                "ada",
                                "--account",
                                hers,
                                "--portion",
                                "BILLING",
                                "--action",
                                "VIEW",
                                "--json"))
                        .path("reason")
                        .asText())
                .isEqualTo("ACCOUNT_UNKNOWN");
    }

    @Test
    void who_may() throws IOException {
        allowed("grace", "--privilege", "BILLING=VIEW");

        JsonNode may = json(ada.run("who-can", "--portion", "BILLING", "--action", "VIEW", "--json"));
        assertThat(may.path("usernames").findValuesAsText("username")).containsExactly("ada", "grace");
        assertThat(may.path("usernames").findValuesAsText("reason")).containsExactly("OWNER", "LINK");
    }

    @Test
    void a_username_s_privileges_and_the_version_to_change() throws IOException {
        allowed("grace", "--preset", "BILLER");

        JsonNode before = json(ada.run("privilege", "show", "grace", "--json"));
        assertThat(before.at("/privileges/BILLING").asText()).isEqualTo("FULL");
        String version = before.path("version").asText();
        JsonNode after = json(ada.run(
                "privilege", "set", "grace", "BILLING=VIEW", "REPORTS=NONE", "--if-version", version, "--json"));
        assertThat(after.at("/privileges/BILLING").asText()).isEqualTo("VIEW");
        assertThat(after.at("/privileges/CLIENTS").asText()).isEqualTo("FULL");

        assertThat(ada.run("privilege", "set", "grace", "BILLING=FULL", "--if-version", version)
                        .status())
                .isEqualTo(6);
    }

    @Test
    void the_log_its_proof_and_a_checkpoint() throws IOException {
        assertThat(ada.run("account", "show", "--account", hers).status()).isZero();
        JsonNode log = json(ada.run("activity", "list", "--json", "--limit", "1"));
        assertThat(log.at("/records/0/username").asText()).isEqualTo("ada");
        assertThat(log.at("/records/0/channel").asText()).isEqualTo("CLI");
        assertThat(log.at("/records/0/accountId").asText()).isEqualTo(hers);

        JsonNode verified = json(ada.run("activity", "verify", "--json"));
        assertThat(verified.path("whole").asBoolean()).isTrue();

        JsonNode checkpoint = json(ada.run("activity", "checkpoint", "--json"));
        assertThat(checkpoint.path("signed").asText()).startsWith("latchkey checkpoint\naccount:" + hers);
        assertThat(ada.run("activity", "mine", "--outcome", "DONE", "--json").status())
                .isZero();
    }

    @Test
    void what_they_are_told() throws IOException {
        String his = office.new Person("omar").owner("omar");
        ada.runWith(Office.PASSWORD + "\n", "link", "find", "omar", "--password-stdin");
        ada.run("link", "join", his);
        Person omar = office.new Person("omar");
        omar.signIn("omar");

        JsonNode notices = json(omar.run("notices", "--json"));
        assertThat(notices.path("notices").findValuesAsText("kind")).contains("JOINED_WITH_YOUR_PASSWORD");
        assertThat(notices.at("/notices/0/about").asText()).isEqualTo("ada");
        assertThat(omar.run("signin", "omar", "--password-stdin").status()).isEqualTo(2);
    }

    @Test
    void settings_with_where_they_came_from() throws IOException {
        JsonNode settings = json(ada.with("LATCHKEY_TRIAL_DAYS", "60").run("settings", "--json"));

        assertThat(settings.path("settings"))
                .anySatisfy(one -> assertThat(one.toString())
                        .contains("\"trial.days\"", "\"60\"", "\"environment LATCHKEY_TRIAL_DAYS\""));
    }
}
