package dev.latchkey.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.latchkey.cli.Distribution.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process can show: its files, its pipes, its database out of reach. */
class ProcessIT {
    @TempDir
    private Path scratch;

    private Home home;

    @BeforeEach
    void somebody() {
        home = new Home(Distribution.asBuilt(scratch), scratch.resolve("data"), scratch.resolve("home"));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void the_first_run_makes_what_it_needs_for_its_owner_alone_and_says_so() throws IOException {
        Outcome outcome = home.runWith(
                Home.PASSWORD + "\n",
                "signup",
                "--username",
                "ada",
                "--practice-name",
                "Zoë & Søn \"<not a tag\"",
                "--provider-first-name",
                "Ada",
                "--provider-last-name",
                "Byron",
                "--email",
                "ada@example.org",
                "--password-stdin");
        assertThat(outcome.status()).isEqualTo(7);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("Made a key ring: ", "--practice-name: ", "[TEXT_CHARACTERS]");

        home.signUp("ada", "Zoë & Søn", "Ada", "Byron");
        assertThat(home.signIn("ada", Home.PASSWORD).at("/start/practiceName").asText())
                .isEqualTo("Zoë & Søn");
        assertThat(mode(home.data().resolve("latchkey"))).isEqualTo("rwx------");
        assertThat(mode(home.data().resolve("latchkey/latchkey.keys.json"))).isEqualTo("rw-------");
        assertThat(mode(home.directory().resolve("state/latchkey/session.json")))
                .isEqualTo("rw-------");

        Outcome human = home.run("whoami");
        assertThat(human.out()).contains("ada").doesNotContain("\u001b");
        assertThat(human.err()).isEmpty();
    }

    @Test
    void a_database_that_nobody_answers_for() {
        Outcome outcome = home.runWith(
                "x\n",
                "signin",
                "ada",
                "--password-stdin",
                "--database",
                "jdbc:postgresql://127.0.0.1:1/latchkey",
                "--database-user",
                "nobody");

        assertThat(outcome.status()).isEqualTo(8);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("jdbc:postgresql://127.0.0.1:1/latchkey", "[STORE_UNAVAILABLE]")
                .doesNotContain("\tat ");
    }

    /** Runs a line of the shell, in which {@code $latchkey} is the program. */
    private Outcome shell(String line) {
        Map<String, String> environment = new HashMap<>(home.environment());
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("TERM", "xterm-256color");
        environment.put("latchkey", home.distribution().program().toString());
        return home.distribution().run(List.of("/bin/sh", "-c", line), environment, "");
    }

    /** More is written than a pipe holds. */
    @Test
    void a_reader_that_goes_away_is_no_error() {
        for (String command : List.of("schema print", "completion bash", "completion bash --json")) {
            Outcome outcome = shell("{ \"$latchkey\" " + command + "; echo \"status $?\" >&2; } | head -c 1");

            assertThat(outcome.out()).hasSize(1);
            assertThat(outcome.err()).as(command).isEqualTo("status 0\n");
        }
        assertThat(shell("\"$latchkey\" completion bash").out()).hasSizeGreaterThan(1 << 16);
    }

    @Test
    void nobody_is_asked_where_there_is_no_terminal() {
        home.signUp("ada", "Hill Street", "Ada", "Byron");

        Outcome outcome = shell("\"$latchkey\" signin ada </dev/null | cat");

        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("There is no terminal", "--password-stdin")
                .doesNotContain("Password:", "\u001b", "\r");
    }

    @Test
    void nothing_has_a_colour_at_a_terminal_or_away_from_it() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no script(1) to make a terminal");
        for (String choice : List.of("", "NO_COLOR=1 ", "CLICOLOR_FORCE=1 ")) {
            Outcome away = shell(choice + "\"$latchkey\" privilege set --help");
            Outcome terminal = shell(choice + "script -qec '\"$latchkey\" privilege set --help' /dev/null </dev/null");

            assertThat(away.out()).startsWith("Usage: latchkey privilege set").doesNotContain("\u001b");
            assertThat(terminal.out()).contains("Usage: latchkey privilege set").doesNotContain("\u001b");
        }
    }
}
