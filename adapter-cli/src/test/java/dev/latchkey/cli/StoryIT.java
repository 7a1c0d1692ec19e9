package dev.latchkey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.cli.Distribution.Outcome;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story of the help pages, each step a process of its own. */
class StoryIT {
    @TempDir
    private Path scratch;

    @Test
    @Tag("ACC-1")
    @Tag("LNK-1")
    @Tag("USR-3")
    @Tag("LNK-4")
    @Tag("LNK-5")
    @Tag("LNK-8")
    @Tag("LNK-13")
    @Tag("PRV-6")
    @Tag("ACT-1")
    @Tag("ACT-3")
    void one_username_for_three_accounts() throws SQLException {
        Home nora = new Home(Distribution.asBuilt(scratch), scratch.resolve("data"), scratch.resolve("nora"));
        Home omar = nora.of("omar");
        Home pia = nora.of("pia");
        Home office = nora.of("office");

        String first = nora.signUp("nora", "Hill Street", "Nora", "Hill");
        String second = omar.signUp("omar", "Lake View", "Omar", "Lake");
        String third = pia.signUp("pia", "Brook Side", "Pia", "Brook");

        nora.signIn("nora", Home.PASSWORD);
        allow(nora, "office");
        allow(nora, "clerk");

        assertThat(office.signIn("office", Home.FIRST_PASSWORD)
                        .path("passwordChangeDue")
                        .asBoolean())
                .isTrue();
        assertThat(office.run("accounts").status())
                .as("nothing before the change")
                .isEqualTo(3);
        office.jsonWith(Home.FIRST_PASSWORD + "\n" + Home.PASSWORD + "\n", "password", "change", "--password-stdin");

        join(office, "omar", second);
        join(office, "pia", third);
        assertThat(office.json("accounts").path("accounts").findValuesAsText("accountId"))
                .containsExactlyInAnyOrder(first, second, third);

        assertThat(office.json("switch", second).path("practiceName").asText()).isEqualTo("Lake View");
        assertThat(office.json("account", "show").path("accountId").asText()).isEqualTo(second);

        assertThat(decide(office, first, "BILLING", "CHANGE")).isEqualTo("true FULL LINK");
        JsonNode limited =
                nora.json("privilege", "set", "office", "BILLING=VIEW", "CLINICAL_NOTES=NONE", "--account", first);
        assertThat(limited.at("/privileges/BILLING").asText()).isEqualTo("VIEW");
        assertThat(decide(office, first, "BILLING", "CHANGE")).isEqualTo("false VIEW LEVEL_TOO_LOW");
        Outcome check =
                office.run("decide", "--account", first, "--portion", "CLINICAL_NOTES", "--action", "VIEW", "--check");
        assertThat(check.status()).isEqualTo(3);
        assertThat(check.out()).contains("LEVEL_TOO_LOW");

        assertThat(office.run("privilege", "set", "office", "BILLING=FULL", "--account", first)
                        .status())
                .as("nobody changes their own privileges")
                .isEqualTo(3);

        nora.json("username", "delete", "clerk", "--account", first);

        assertThat(told(nora, first))
                .contains(
                        "nora SIGN_UP DONE",
                        "nora ACCESS_ALLOWED DONE office",
                        "nora ACCESS_ALLOWED DONE clerk",
                        "nora PRIVILEGES_CHANGED DONE office",
                        "nora ACCESS_ENDED DONE clerk",
                        "office PASSWORD_CHANGED DONE",
                        "office PRIVILEGES_CHANGED REFUSED");
        omar.signIn("omar", Home.PASSWORD);
        assertThat(told(omar, second)).contains("omar SIGN_UP DONE", "office JOINED DONE omar", "office SWITCHED DONE");
        pia.signIn("pia", Home.PASSWORD);
        assertThat(told(pia, third)).contains("pia SIGN_UP DONE", "office JOINED DONE pia");

        changeOneByte(omar.database(), second);
        Outcome broken = omar.run("activity", "verify", "--account", second);
        assertThat(broken.status()).isEqualTo(9);
        assertThat(broken.out()).contains("First broken record");
        assertThat(pia.run("activity", "verify", "--account", third).status()).isZero();
    }

    private static void allow(Home owner, String username) {
        owner.jsonWith(Home.FIRST_PASSWORD + "\n", "username", "allow", username, "--password-stdin");
    }

    private static void join(Home office, String username, String account) {
        JsonNode found = office.jsonWith(Home.PASSWORD + "\n", "link", "find", username, "--password-stdin");
        assertThat(found.path("accounts").findValuesAsText("accountId")).containsExactly(account);
        office.json("link", "join", account);
    }

    private static String decide(Home home, String account, String portion, String action) {
        JsonNode decision = home.json("decide", "--account", account, "--portion", portion, "--action", action);
        return decision.path("allowed").asText() + " " + decision.path("level").asText() + " "
                + decision.path("reason").asText();
    }

    /** What an account's log tells, which is proved first: who, what, how it went, whom it concerns. */
    private static List<String> told(Home owner, String account) {
        assertThat(owner.json("activity", "verify", "--account", account)
                        .path("whole")
                        .asBoolean())
                .isTrue();
        JsonNode log = owner.json("activity", "list", "--account", account, "--all");
        return log.path("records")
                .valueStream()
                .map(record -> String.join(
                                " ",
                                record.path("username").asText(),
                                record.path("act").asText(),
                                record.path("outcome").asText(),
                                record.path("details").path("target").asText(),
                                record.path("details").path("presented").asText())
                        .replaceAll(" +", " ")
                        .strip())
                .toList();
    }

    private static void changeOneByte(Path database, String account) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + database + ";IFEXISTS=TRUE");
                Statement statement = connection.createStatement()) {
            int changed = statement.executeUpdate("update \"activity\" set \"record\" = replace(\"record\", 'JOINED',"
                    + " 'JOINEE') where \"ledger\" = 'account:" + account + "' and \"act\" = 'JOINED'");
            assertThat(changed).isEqualTo(1);
        }
    }
}
