package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A practice runs its accounts' access without a shared password, on the command line. */
class AccessStoryTest {
    @TempDir
    private Path directory;

    private Office office;
    private Person ada;
    private Person manager;
    private Person grace;
    private String adas;

    @BeforeEach
    void an_owner_and_a_manager() {
        office = new Office(directory);
        office.clock.set(Instant.parse("2026-04-20T09:00:00Z"));
        ada = office.new Person("ada");
        adas = ada.owner("ada");
        grace = office.new Person("grace");
        manager = office.new Person("manager");
        done(ada.runWith("first first password\n", "username", "allow", "manager", "--password-stdin"));
        done(manager.runWith("first first password\n", "signin", "manager", "--password-stdin"));
        done(manager.runWith(
                "first first password\n" + Office.PASSWORD + "\n", "password", "change", "--password-stdin"));
    }

    private static Outcome done(Outcome outcome) {
        assertThat(outcome.status()).as(outcome.err()).isZero();
        return outcome;
    }

    /** The value of the first member of a name. */
    private static String says(Outcome outcome, String member) {
        return done(outcome).out().replaceAll("(?s).*?\"" + member + "\":\"([^\"]*)\".*", "$1");
    }

    private static String invited(Person by, String account, String... words) {
        String[] make = Stream.concat(Stream.of("invitation", "make", "--account", account, "--json"), Stream.of(words))
                .toArray(String[]::new);
        String id = says(by.run(make), "id");
        return says(by.run("invitation", "link", id, "--account", account, "--json"), "secret");
    }

    private void signedIn(Instant at) {
        office.clock.set(at);
        done(manager.signIn("manager"));
        done(grace.signIn("grace"));
        done(ada.signIn("ada"));
    }

    private String reason(String account) {
        return says(
                grace.run("decide", "--account", account, "--portion", "BILLING", "--action", "VIEW", "--json"),
                "reason");
    }

    @Test
    @Tag("LNK-2")
    @Tag("LNK-9")
    @Tag("LNK-10")
    @Tag("LNK-15")
    @Tag("PRV-9")
    void a_biller_comes_by_invitation_and_goes_with_the_manager_who_invited_her() {
        Person bea = office.new Person("bea");
        String beas = bea.owner("bea");
        String secret = invited(manager, adas, "grace@person.example", "--preset", "BILLER", "--until", "2026-06-30");
        done(grace.runWith(
                secret + "\n" + Office.PASSWORD + "\n",
                "invitation",
                "accept",
                "--as-new",
                "grace",
                "--invitation-stdin",
                "--password-stdin"));
        done(grace.signIn("grace"));
        String second = invited(bea, beas, "grace@person.example", "--preset", "BILLER");
        done(grace.runWith(second + "\n", "invitation", "accept", "--invitation-stdin"));
        assertThat(done(grace.run("accounts")).out()).contains(adas, beas);

        signedIn(Instant.parse("2026-05-11T09:00:00Z"));
        done(manager.run("username", "suspend", "grace", "--why", "On leave", "--account", adas));
        assertThat(reason(adas)).isEqualTo("LINK_SUSPENDED");
        assertThat(reason(beas)).isEqualTo("LINK");
        signedIn(Instant.parse("2026-05-18T09:00:00Z"));
        done(manager.run("username", "resume", "grace", "--why", "Back again", "--account", adas));
        assertThat(reason(adas)).isEqualTo("LINK");

        done(bea.signIn("bea"));
        done(bea.run("username", "delete", "grace", "--account", beas));
        assertThat(done(grace.run("accounts")).out()).contains(adas).doesNotContain(beas);

        String pending = invited(manager, adas, "next@person.example");
        assertThat(done(ada.run("username", "given", "manager", "--account", adas))
                        .out())
                .contains("grace", "next@person.example");
        assertThat(says(ada.run("username", "delete", "manager", "--given", "--account", adas, "--json"), "username"))
                .isEqualTo("manager");
        assertThat(reason(adas)).isEqualTo("ACCOUNT_UNKNOWN");
        Outcome late = office.new Person("late")
                .runWith(
                        pending + "\n" + Office.PASSWORD + "\n",
                        "invitation",
                        "accept",
                        "--as-new",
                        "newcomer",
                        "--invitation-stdin",
                        "--password-stdin");
        assertThat(late.status()).isEqualTo(6);
        assertThat(late.err()).contains("[GIVER_MAY_NOT]");
        assertThat(done(ada.run("activity", "verify")).out()).contains("yes");
    }

    @Test
    @Tag("PRV-5")
    @Tag("PRV-4")
    void a_sole_owner_hands_over_the_practice() {
        assertThat(ada.run("link", "end", "--account", adas).err()).contains("[LAST_OWNER]");

        Outcome offered = done(ada.run("ownership", "offer", "manager", "--step-down", "--account", adas, "--json"));
        assertThat(offered.out()).contains("psychotherapy notes");
        String offer = says(manager.run("ownership", "list", "--mine", "--json"), "id");
        Outcome accepted = done(manager.run("ownership", "accept", offer, "--yes"));

        assertThat(accepted.out() + accepted.err()).contains("psychotherapy notes");
        assertThat(done(manager.run("privilege", "show", "manager", "--account", adas))
                        .out())
                .containsPattern("Owner +yes");
        done(ada.run("link", "end", "--account", adas));
        assertThat(manager.run("link", "end", "--account", adas).err()).contains("[LAST_OWNER]");
    }
}
