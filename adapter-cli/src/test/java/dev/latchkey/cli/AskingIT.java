package dev.latchkey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.cli.Distribution.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that only ask start nothing they do not need: no jOOQ, no Logback, no picocli. */
class AskingIT {
    private static final String PASSWORD = "seven quiet rivers\n";

    private static final Pattern NEEDLESS =
            Pattern.compile(" (org[.]jooq[.](impl|conf)[.]|ch[.]qos[.]|picocli[.]CommandLine )");

    private static final List<List<String>> ASKING = List.of(
            List.of("whoami"),
            List.of("decide", "--portion", "BILLING", "--action", "VIEW"),
            List.of("explain", "--portion", "BILLING", "--action", "CHANGE"));

    @TempDir
    private Path scratch;

    private Distribution distribution;
    private String account;

    private Outcome run(String options, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(distribution.program().toString()));
        command.addAll(arguments);
        Outcome outcome = distribution.run(
                command,
                Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "HOME",
                        scratch.toString(),
                        "LATCHKEY_JAVA_OPTS",
                        options),
                PASSWORD);
        assertThat(outcome.status()).as(outcome.err()).isZero();
        return outcome;
    }

    /** What a command loads that it could do without. */
    private List<String> needless(List<String> command) {
        Path loaded = scratch.resolve("loaded");
        run("-Xlog:class+load:file=" + loaded, command);
        try (Stream<String> lines = Files.lines(loaded)) {
            return lines.filter(line -> NEEDLESS.matcher(line).find()).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void somebodyIsSignedIn() {
        distribution = Distribution.asBuilt(scratch);
        account = run(
                        "",
                        List.of(
                                "signup",
                                "--username=ada",
                                "--practice-name=Hill Street",
                                "--provider-first-name=Ada",
                                "--provider-last-name=Byron",
                                "--email=ada@example.org",
                                "--password-stdin",
                                "--json"))
                .out()
                .replaceAll("(?s).*\"accountId\":\"(\\d+)\".*", "$1");
        run("", List.of("signin", "ada", "--password-stdin"));
    }

    @Test
    void in_person() {
        assertThat(ASKING).allSatisfy(command -> assertThat(needless(command)).isEmpty());
    }

    @Test
    void by_an_api_token() throws IOException {
        String token = run("", List.of("token", "make", "script", "--password-stdin", "--json"))
                .out()
                .replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
        Path file = Files.writeString(scratch.resolve("token"), token);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(
                Files.createDirectories(scratch.resolve(".config/latchkey")).resolve("latchkey.properties"),
                "token.file=" + file);

        assertThat(ASKING).allSatisfy(command -> {
            List<String> whole = new ArrayList<>(command);
            if (command.size() > 1) {
                whole.addAll(List.of("--account", account));
            }
            assertThat(needless(whole)).isEmpty();
        });
        assertThat(run("", List.of("whoami")).out()).contains("script");
    }
}
