package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.cli.shared.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What is read without picocli is what picocli would have read. */
class PlainLineTest {
    private static final int LINES = 500;
    private static final List<String> WORDS = List.of(
            "--username",
            "--account",
            "--portion",
            "--action",
            "--check",
            "--json",
            "--wait",
            "--help",
            "--",
            "-h",
            "--portion=BILLING",
            "--action=VIEW",
            "--account=",
            "--check=false",
            "--check=true",
            "--json=false",
            "--username=a=b",
            "--dry-run",
            "BILLING",
            "VIEW",
            "ada",
            "12345678",
            "",
            "-1",
            "@ada",
            "\"ada b\"",
            "decide",
            "help",
            "--port",
            "nothing");

    @ParameterizedTest
    @ValueSource(strings = {"decide", "explain", "whoami"})
    void reads_what_picocli_reads_or_leaves_it_to_picocli(String name) {
        Random random = new Random(17);
        int plain = 0;
        for (int i = 0; i < LINES; i++) {
            String[] line = line(name, random);
            Plain command = command(name);
            PlainLine.Said said = PlainLine.read(line, command);
            if (said != PlainLine.Said.SOMETHING_ELSE) {
                plain++;
                Map<String, String> values = values(new CommandLine(command));
                values.put("--json", Boolean.toString(said == PlainLine.Said.COMMAND_JSON));
                assertThat(values).as(String.join(" ", line)).isEqualTo(parsed(line));
            }
        }
        assertThat(plain).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"decide", "explain", "whoami"})
    void every_option_of_a_command_can_be_given_plainly(String name) {
        for (OptionSpec option : new CommandLine(command(name)).getCommandSpec().options()) {
            boolean taken = option.arity().max() == 0
                    ? command(name).take(option.longestName())
                    : command(name).take(option.longestName(), "1");
            assertThat(taken).as(option.longestName()).isTrue();
        }
    }

    @Test
    void other_words_are_no_plain_commands() {
        CommandTree tree = Commands.tree();
        for (String word : List.of("accounts", "session", "serve", "help", "--version", "")) {
            assertThat(tree.plain(word)).as(word).isNull();
        }
    }

    private static Plain command(String name) {
        return Objects.requireNonNull(Commands.tree().plain(name));
    }

    private static String[] line(String name, Random random) {
        List<String> line = new ArrayList<>(List.of(name));
        if (random.nextBoolean() && !name.equals("whoami")) {
            line.addAll(List.of("--portion", "BILLING", "--action", "VIEW"));
        }
        for (int more = random.nextInt(5); more > 0; more--) {
            line.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return line.toArray(String[]::new);
    }

    private static @Nullable Map<String, String> parsed(String... line) {
        CommandLine root = Commands.tree().lineFor(Set.of(line[0]));
        try {
            CommandLine command =
                    root.parseArgs(line).subcommand().commandSpec().commandLine();
            Map<String, String> values = values(command);
            values.put("--json", Boolean.toString(List.of(line).contains("--json")));
            return values;
        } catch (ParameterException e) {
            return null;
        }
    }

    /** The values of a command's own options. */
    private static Map<String, String> values(CommandLine command) {
        Map<String, String> values = new TreeMap<>();
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (!option.inherited() && !option.usageHelp() && !option.versionHelp()) {
                Object value = option.getValue();
                values.put(option.longestName(), String.valueOf(value));
            }
        }
        return values;
    }
}
