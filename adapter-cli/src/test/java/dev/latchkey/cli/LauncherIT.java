package dev.latchkey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.cli.Distribution.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program starts wherever it was copied to, with whatever Java there is, and says so when there is none. */
class LauncherIT {
    private static final String JAVA_OF_THIS_TEST = System.getProperty("java.home");

    @TempDir
    private Path scratch;

    private Path nowhere;
    private Distribution distribution;

    @BeforeEach
    void copy() throws IOException {
        nowhere = Files.createDirectories(scratch.resolve("nowhere"));
        distribution = Distribution.copiedTo(scratch.resolve("a directory with  blanks"), scratch);
    }

    /** A Java of the given version that says, line by line, what it was started with, and ends with the status 7. */
    private Path fakeJava(Path home, String version) throws IOException {
        Path bin = Files.createDirectories(home.resolve("bin"));
        Path java = bin.resolve("java");
        Files.writeString(
                java, "#!/bin/sh\necho \"pid $$\"\necho \"locale $LC_ALL\"\nprintf '[%s]\\n' \"$@\"\nexit 7\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Outcome runOnFakeJava(Map<String, String> environment, String... arguments) throws IOException {
        Path java = fakeJava(scratch.resolve("a java"), "17.0.1");
        Map<String, String> all = new HashMap<>(environment);
        all.put("JAVA_HOME", java.toString());
        return distribution.run(all, arguments);
    }

    static Stream<Path> everyJavaHere() throws IOException {
        Path machine = Path.of("/usr/lib/jvm");
        List<Path> found = Files.isDirectory(machine) ? list(machine) : List.of();
        return Stream.concat(Stream.of(Path.of(JAVA_OF_THIS_TEST)), found.stream())
                .map(LauncherIT::real)
                .distinct()
                .filter(LauncherIT::isNewEnough);
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    private static boolean isNewEnough(Path home) {
        try {
            return Files.isExecutable(home.resolve("bin/java"))
                    && Files.readString(home.resolve("release")).matches("(?s).*JAVA_VERSION=\"(1[7-9]|[2-9]\\d).*");
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("everyJavaHere")
    void runs_without_a_warning_on(Path java) {
        Outcome outcome = distribution.run(Map.of("JAVA_HOME", java.toString()), "--help");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("latchkey");
        assertThat(outcome.status()).isZero();
    }

    @Test
    void what_is_not_understood_ends_with_2_and_leaves_stdout_alone() {
        Outcome outcome = distribution.run(Map.of("JAVA_HOME", JAVA_OF_THIS_TEST), "no-such-command");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("latchkey");
    }

    @Nested
    class Called {
        @Test
        void through_symbolic_links_it_finds_its_own_directory() throws IOException {
            Path absolute = Files.createSymbolicLink(scratch.resolve("absolute"), distribution.program());
            Path relative = Files.createSymbolicLink(nowhere.resolve("relative"), Path.of("..", "absolute"));
            Map<String, String> environment = Map.of("JAVA_HOME", JAVA_OF_THIS_TEST);

            assertThat(distribution.run(absolute, environment, "--help").status())
                    .isZero();
            assertThat(distribution.run(relative, environment, "--help").status())
                    .isZero();
        }

        @Test
        void from_a_directory_java_cannot_run_from_it_says_so() throws IOException {
            Distribution unlucky = Distribution.copiedTo(scratch.resolve("with:colon"), scratch);

            Outcome outcome = unlucky.run(Map.of("JAVA_HOME", JAVA_OF_THIS_TEST), "--help");

            assertThat(outcome.status()).isEqualTo(1);
            assertThat(outcome.err()).contains("colon").contains("with:colon");
        }

        @Test
        void it_becomes_the_java_process_and_ends_with_its_status() throws IOException {
            Outcome outcome = runOnFakeJava(Map.of());

            assertThat(outcome.status()).isEqualTo(7);
            assertThat(outcome.out()).contains("pid " + outcome.pid() + "\n");
        }

        @Test
        void arguments_arrive_as_they_were_written() throws IOException {
            Outcome outcome =
                    runOnFakeJava(Map.of(), "a  b", "", "*", "$HOME", "`id`", "it's \"so\"", "\\n", "--", "-x");

            assertThat(outcome.out())
                    .endsWith(
                            "[dev.latchkey.cli.Main]\n[a  b]\n[]\n[*]\n[$HOME]\n[`id`]\n[it's \"so\"]\n[\\n]\n[--]\n[-x]\n");
        }

        @Test
        void in_the_locale_of_bare_containers_names_are_read_as_utf_8() throws IOException {
            assertThat(runOnFakeJava(Map.of()).out()).contains("locale C.UTF-8\n");
            assertThat(runOnFakeJava(Map.of("LANG", "de_DE.UTF-8")).out()).contains("locale \n");
        }
    }

    @Nested
    class Flags {
        @Test
        void a_command_starts_quickly() throws IOException {
            assertThat(runOnFakeJava(Map.of(), "account", "show").out())
                    .contains("[-XX:TieredStopAtLevel=1]", "[-XX:+UseSerialGC]", "[-Xshare:auto]");
        }

        @Test
        void a_server_keeps_the_better_compiler() throws IOException {
            assertThat(runOnFakeJava(Map.of(), "serve", "--port", "0").out()).doesNotContain("TieredStopAtLevel");
            assertThat(runOnFakeJava(Map.of(), "--json", "demo").out()).doesNotContain("TieredStopAtLevel");
        }

        @Test
        void what_is_asked_for_comes_last_and_so_wins() throws IOException {
            String out = runOnFakeJava(Map.of("LATCHKEY_JAVA_OPTS", "-Xmx99m -Dglob=*"), "serve")
                    .out();

            assertThat(out).containsSubsequence("[-Xshare:auto]", "[-Xmx99m]", "[-Dglob=*]", "[-cp]", "[serve]");
        }
    }

    @Nested
    class Java {
        @Test
        void is_looked_for_elsewhere_when_JAVA_HOME_is_broken() throws IOException {
            fakeJava(scratch.resolve("jvms/some jdk"), "21");

            Outcome outcome = distribution.run(Map.of(
                    "JAVA_HOME", nowhere.toString(),
                    "PATH", nowhere.toString(),
                    "LATCHKEY_JVM_DIRS", nowhere + ":" + scratch.resolve("jvms")));

            assertThat(outcome.status()).isEqualTo(7);
            assertThat(outcome.err()).isEmpty();
        }

        @Test
        void is_taken_from_the_path_through_links() throws IOException {
            Path java = fakeJava(scratch.resolve("jdk"), "17");
            Path bin = Files.createDirectories(scratch.resolve("usr/bin"));
            Files.createSymbolicLink(bin.resolve("java"), java.resolve("bin/java"));

            Outcome outcome = distribution.run(Map.of("PATH", bin.toString(), "LATCHKEY_JVM_DIRS", nowhere.toString()));

            assertThat(outcome.status()).isEqualTo(7);
        }

        @Test
        void that_is_too_old_is_passed_over() throws IOException {
            Path old = fakeJava(scratch.resolve("old"), "1.8.0_392");
            fakeJava(scratch.resolve("jvms/a"), "11.0.2");
            fakeJava(scratch.resolve("jvms/b/Contents/Home"), "17.0.9");

            Outcome outcome = distribution.run(Map.of(
                    "JAVA_HOME", old.toString(),
                    "PATH", nowhere.toString(),
                    "LATCHKEY_JVM_DIRS", scratch.resolve("jvms").toString()));

            assertThat(outcome.status()).isEqualTo(7);
        }

        @Test
        void that_is_nowhere_is_said_plainly_with_all_that_was_looked_at() throws IOException {
            Path old = fakeJava(scratch.resolve("old"), "11.0.2");

            Outcome outcome = distribution.run(Map.of(
                    "JAVA_HOME", old.toString(),
                    "PATH", nowhere.toString(),
                    "LATCHKEY_JVM_DIRS", nowhere.toString()));

            assertThat(outcome.status()).isEqualTo(1);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err())
                    .contains("no Java of 17 or newer", old + "/bin/java (Java 11)", nowhere.toString(), "JAVA_HOME");
        }
    }
}
