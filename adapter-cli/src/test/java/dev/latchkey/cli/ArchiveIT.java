package dev.latchkey.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.latchkey.cli.Distribution.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class-data archive: made where there is none, used where it fits, and never heard of. */
class ArchiveIT {
    private static final String JAVA = System.getProperty("java.home");
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @TempDir
    private Path scratch;

    private Path loaded() {
        return scratch.resolve("loaded");
    }

    /** Runs a command and tells how many of our classes came out of an archive. */
    private long archived(Distribution distribution, Path home) throws IOException {
        Outcome outcome = distribution.run(
                Map.of(
                        "JAVA_HOME",
                        JAVA,
                        "HOME",
                        home.toString(),
                        "LATCHKEY_JAVA_OPTS",
                        "-Xlog:class+load:file=" + loaded()),
                "settings",
                "--json");
        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines()).hasSize(1);
        try (Stream<String> lines = Files.lines(loaded())) {
            return lines.filter(line -> line.contains(" dev.latchkey.cli."))
                    .filter(line -> line.contains("shared objects file"))
                    .count();
        }
    }

    @Test
    void that_the_build_has_made_is_used_where_it_was_made() throws IOException {
        Path home = Files.createDirectories(scratch.resolve("home"));

        assertThat(archived(Distribution.asBuilt(scratch), home)).isGreaterThan(20);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void is_made_by_the_first_command_elsewhere_and_used_by_those_that_follow() throws Exception {
        Distribution copy = Distribution.copiedTo(scratch.resolve("copy"), scratch);
        Path home = Files.createDirectories(scratch.resolve("home"));

        assertThat(archived(copy, home)).isZero();

        Instant late = Instant.now().plus(LONGEST);
        while (archives(home).isEmpty() && Instant.now().isBefore(late)) {
            Thread.sleep(500);
        }
        assertThat(archives(home)).hasSize(1);
        assertThat(archived(copy, home)).isGreaterThan(20);
        assertThat(archives(home)).hasSize(1);
    }

    private static List<Path> archives(Path home) throws IOException {
        try (Stream<Path> files = Files.find(
                home,
                30,
                (file, attributes) ->
                        file.endsWith("latchkey.jsa") && !file.toString().contains("making"))) {
            return files.toList();
        }
    }

    @Test
    void is_not_missed_where_none_can_be_kept_or_none_is_wanted() throws IOException {
        Distribution copy = Distribution.copiedTo(scratch.resolve("copy"), scratch);
        Path nowhere = scratch.resolve("nowhere");

        assertThat(archived(copy, nowhere)).isZero();
        assertThat(nowhere).doesNotExist();

        Path home = Files.createDirectories(scratch.resolve("home"));
        Outcome off =
                copy.run(Map.of("JAVA_HOME", JAVA, "HOME", home.toString(), "LATCHKEY_ARCHIVE", "off"), "settings");
        assertThat(off.status()).isZero();
        assertThat(off.err()).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    /** What is linked ahead is loaded whole at each start, so the commands that only ask have their own. */
    @Test
    void is_a_small_one_for_questions_where_java_links_ahead() throws IOException {
        Optional<Path> linking =
                LauncherIT.everyJavaHere().filter(ArchiveIT::linksAhead).findFirst();
        assumeTrue(linking.isPresent(), "no Java of 25 or newer here, which has archives with classes linked ahead");
        Distribution copy = Distribution.copiedTo(scratch.resolve("copy"), scratch);
        String java = linking.orElseThrow().toString();

        Outcome made = copy.run(Map.of("JAVA_HOME", java, "LATCHKEY_ARCHIVE", "make"));

        assertThat(made.status()).isZero();
        Map<String, String> environment =
                Map.of("JAVA_HOME", java, "HOME", scratch.toString(), "LATCHKEY_JAVA_OPTS", "-Xlog:aot=info");
        assertThat(copy.run(environment, "whoami").out())
                .contains("/asking.jsa")
                .doesNotContain("/latchkey.jsa");
        assertThat(copy.run(environment, "settings").out())
                .contains("/latchkey.jsa")
                .doesNotContain("/asking.jsa");
    }

    private static boolean linksAhead(Path java) {
        try {
            return Files.readString(java.resolve("release")).matches("(?s).*JAVA_VERSION=\"(2[5-9]|[3-9]\\d).*");
        } catch (IOException e) {
            return false;
        }
    }
}
