package dev.latchkey.cli.boot;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code --dry-run}: what it prints is what would be done, and nothing is. {@link ExamplesTest} tries it with each command. */
class DryRunTest {
    /** They change nothing, or only what goes with the process. */
    private static final Set<String> READING = Set.of(
            "whoami",
            "accounts",
            "decide",
            "explain",
            "who-can",
            "notices",
            "account show",
            "second-factor show",
            "session list",
            "token list",
            "username list",
            "username given",
            "privilege show",
            "invitation list",
            "invitation show",
            "invitation look",
            "ownership list",
            "codes list",
            "codes export",
            "activity list",
            "activity mine",
            "activity verify",
            "activity checkpoint",
            "activity export",
            "schema validate",
            "schema print",
            "keys status",
            "outbox list",
            "settings",
            "completion",
            "demo");

    /** They change something and have no dry run; docs/command-line.md says so too. */
    private static final Map<String, String> EXCEPTIONS = new TreeMap<>(Map.ofEntries(
            entry("signin", "checks a secret"),
            entry("password change", "checks a secret"),
            entry("password ask-reset", "tells nothing that a rehearsal could show"),
            entry("password reset", "checks a secret"),
            entry("password first", "makes a secret good"),
            entry("token make", "checks a secret, and the token it shows would be worth nothing"),
            entry("second-factor begin", "checks a secret"),
            entry("second-factor replace", "checks a secret"),
            entry("second-factor confirm", "checks a secret"),
            entry("second-factor recovery-codes", "checks a secret"),
            entry("second-factor off", "checks a secret"),
            entry("link find", "checks a secret, and the ticket it shows would be worth nothing"),
            entry("invitation link", "the secret it shows would be worth nothing"),
            entry("schema migrate", "no use case; schema validate and schema print tell what it would do"),
            entry("keys add", "no use case: it changes the key ring's file"),
            entry("keys rotate", "no use case: it changes the key ring's file"),
            entry("chores run", "sends, which nobody can take back"),
            entry("serve", "serves")));

    @TempDir
    private Path directory;

    private Person ada;
    private String hers;

    @BeforeEach
    void somebody_with_a_practice() {
        ada = new Office(directory).new Person("ada");
        hers = ada.owner("ada");
    }

    @TestFactory
    Stream<DynamicTest> is_there_for_every_command_that_changes_something() {
        return Commands.verbs(Commands.root())
                .map(spec -> DynamicTest.dynamicTest(spec.qualifiedName(), () -> {
                    String words = Commands.words(spec);
                    boolean excepted = READING.contains(words) || EXCEPTIONS.containsKey(words);
                    assertThat(spec.findOption(DryRun.OPTION) != null)
                            .as("it is Rehearsable, or stands on one of the lists of this test")
                            .isNotEqualTo(excepted);
                }));
    }

    @Test
    void the_exceptions_are_documented() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "command-line.md"));

        assertThat(EXCEPTIONS.keySet()).allSatisfy(words -> assertThat(page).contains("`" + words + "`"));
    }

    @Test
    void shows_what_would_come_of_it_and_says_that_nothing_did() {
        ada.runWith("first first password\n", "username", "allow", "grace", "--password-stdin");

        Outcome dry = ada.run("privilege", "set", "grace", "BILLING=VIEW", "--dry-run", "--json");
        assertThat(dry.status()).isZero();
        assertThat(dry.out()).contains("\"BILLING\":\"VIEW\"", "\"version\":1", "\"dryRun\":true");
        assertThat(dry.err()).isEqualTo("This was a dry run: nothing was changed.\n");

        assertThat(ada.run("privilege", "show", "grace", "--json").out())
                .contains("\"BILLING\":\"FULL\"", "\"version\":0")
                .doesNotContain("dryRun");
        Outcome real = ada.run("privilege", "set", "grace", "BILLING=VIEW", "--json");
        assertThat(real.out()).isEqualTo(dry.out().replace(",\"dryRun\":true", ""));
    }

    @Test
    void is_refused_as_the_real_run_would_be() {
        Outcome dry = ada.run("username", "delete", "ada", "--dry-run", "--json");

        assertThat(dry.status()).isEqualTo(6);
        assertThat(dry.out()).isEmpty();
        assertThat(dry.err()).contains("[LAST_OWNER]").doesNotContain("dry run");
        assertThat(ada.run("activity", "list").out())
                .as("a refusal is recorded all the same")
                .contains("REFUSED");
    }

    @Test
    void leaves_nothing_to_the_commands_that_follow() throws IOException {
        Path file = ada.home.resolve(".local/state/latchkey/session.json");
        String before = Files.readString(file);

        Outcome out = ada.run("signout", "--dry-run");
        assertThat(out.err()).contains("(dry run) Signed out.", "nothing was changed");

        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(ada.run("whoami").status()).isZero();
    }

    @Test
    void of_a_join_leaves_the_ticket() {
        Person bea = new Office(directory.resolve("other")).new Person("bea");
        bea.owner("bea");
        Person cyan = bea.beside("cyan");
        String his = cyan.owner("cyan");
        bea.runWith(Office.PASSWORD + "\n", "link", "find", "cyan", "--password-stdin");

        assertThat(bea.run("link", "join", his, "--dry-run").out()).contains(his);
        assertThat(bea.run("accounts").out()).doesNotContain(his);
        assertThat(bea.run("link", "join", his).status()).isZero();
        assertThat(bea.run("accounts").out()).contains(his);
    }

    @Test
    void of_a_database_that_is_not_there_is_told_as_ever() {
        Outcome outcome = ada.with("LATCHKEY_TRIAL_DAYS", "soon").run("switch", hers, "--dry-run");

        assertThat(outcome.status()).isEqualTo(7);
        assertThat(outcome.err()).contains("trial.days");
    }

    @Test
    void with_a_cry_for_help_is_help() {
        assertThat(ada.run("switch", "--dry-run", "--help", hers).out()).startsWith("Usage: ");
    }
}
