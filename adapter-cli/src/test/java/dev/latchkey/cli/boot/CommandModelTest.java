package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CaseFormat;
import dev.latchkey.application.Environment;
import dev.latchkey.application.account.ProfileForm;
import dev.latchkey.application.memory.InMemoryStore;
import dev.latchkey.cli.shared.RememberedFile;
import dev.latchkey.cli.shared.Screen;
import dev.latchkey.cli.shared.Secrets;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.Origin;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** What must be true of every command there is. */
class CommandModelTest {
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|passphrase|tin|ticket|token|secret|code|pin)\\b.*");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final CommandLine root = root();

    private static CommandLine root() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Surroundings surroundings =
                new Surroundings(Map.of(), "/nonexistent", InputStream.nullInputStream(), nowhere, nowhere, null);
        Screen screen = new Screen(nowhere, nowhere);
        Machine machine = new Machine(
                surroundings,
                screen,
                new Machine.Parts(
                        (configuration, said) -> new Databases.Open(new InMemoryStore(), () -> {}),
                        Environment::standard));
        return new CommandTree(
                        machine,
                        new Ending(),
                        new Tools(
                                screen,
                                machine,
                                new Origin(Channel.CLI, null, ""),
                                new RememberedFile(Path.of("/nonexistent/session.json"), screen),
                                new Secrets(InputStream.nullInputStream(), null)))
                .lineFor(Set.of());
    }

    private static Stream<CommandSpec> all(CommandLine line) {
        return Stream.concat(
                Stream.of(line.getCommandSpec()),
                line.getSubcommands().values().stream().flatMap(CommandModelTest::all));
    }

    private static Stream<CommandSpec> verbs(CommandLine line) {
        return all(line)
                .filter(spec -> spec.subcommands().isEmpty())
                .filter(spec -> !spec.name().equals("help"));
    }

    @TestFactory
    Stream<DynamicTest> takes_no_secret_as_an_option_or_argument() {
        return all(root)
                .map(spec -> DynamicTest.dynamicTest(spec.qualifiedName(), () -> {
                    for (ArgSpec arg : spec.args()) {
                        String names =
                                arg instanceof OptionSpec option ? String.join(" ", option.names()) : arg.paramLabel();
                        boolean secret = SECRET.matcher(names.replace('-', ' ')).matches();
                        boolean harmless = arg.arity().max() == 0
                                || names.endsWith("-file")
                                || (names.startsWith("--set") && !names.contains("password"));
                        assertThat(secret && !harmless).as(names).isFalse();
                        assertThat(arg.interactive())
                                .as(names + " is not asked for by the parser")
                                .isFalse();
                        assertThat(arg.defaultValue())
                                .as(names + " has no default in the model")
                                .isNull();
                    }
                }));
    }

    @Test
    void no_setting_is_a_secret() {
        for (Setting setting : Setting.values()) {
            boolean secret =
                    SECRET.matcher(setting.key().replaceAll("[.-]", " ")).matches();
            assertThat(secret && !setting.key().endsWith("-file") && setting != Setting.PASSWORD_MIN_LENGTH)
                    .as(setting.key())
                    .isFalse();
        }
    }

    @Test
    void json_is_everywhere() {
        assertThat(all(root)).isNotEmpty().allMatch(spec -> spec.findOption("--json") != null);
    }

    @TestFactory
    Stream<DynamicTest> says_what_it_is_for() {
        return all(root)
                .map(spec -> DynamicTest.dynamicTest(spec.qualifiedName(), () -> {
                    assertThat(spec.usageMessage().description()).isNotEmpty();
                    for (OptionSpec option : spec.options()) {
                        assertThat(option.description())
                                .as(option.longestName())
                                .isNotEmpty();
                    }
                }));
    }

    /** Parsed only: the stories run what they show. */
    @TestFactory
    Stream<DynamicTest> shows_an_example_it_understands() {
        return verbs(root)
                .map(spec -> DynamicTest.dynamicTest(spec.qualifiedName(), () -> {
                    List<String> examples = Stream.of(spec.usageMessage().footer())
                            .filter(line -> line.startsWith("  latchkey "))
                            .toList();
                    assertThat(examples).isNotEmpty();
                    for (String example : examples) {
                        List<String> words = words(example.strip());
                        var parsed =
                                root.parseArgs(words.subList(1, words.size()).toArray(String[]::new));
                        assertThat(parsed.asCommandLineList())
                                .last()
                                .extracting(CommandLine::getCommandSpec)
                                .isSameAs(spec);
                    }
                }));
    }

    private static List<String> words(String example) {
        List<String> words = new ArrayList<>();
        WORD.matcher(example)
                .results()
                .forEach(word -> words.add(word.group(1) == null ? word.group(2) : word.group(1)));
        return words;
    }

    @Test
    void sign_up_and_practice_set_up_have_an_option_for_every_field() {
        for (String field : ProfileForm.FIELDS) {
            String kebab =
                    CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_HYPHEN, field).replace('.', '-');
            String option = field.equals("tin") ? "--tin-file" : "--" + kebab;
            assertThat(spec("signup").findOption(option)).as(option).isNotNull();
            assertThat(spec("account", "set").findOption(option)).as(option).isNotNull();
        }
    }

    @Test
    void options_of_the_whole_program_are_taken_by_every_command() {
        List<String> inherited = root.getCommandSpec().options().stream()
                .filter(option -> option.scopeType() == ScopeType.INHERIT)
                .map(OptionSpec::longestName)
                .toList();

        assertThat(inherited).contains("--json", "--database", "--wait", "--config", "--set");
        verbs(root)
                .forEach(spec -> assertThat(inherited)
                        .as(spec.qualifiedName())
                        .allMatch(option -> spec.findOption(option) != null));
    }

    private CommandSpec spec(String... names) {
        String qualified = "latchkey " + String.join(" ", names);
        return all(root)
                .filter(spec -> spec.qualifiedName().equals(qualified))
                .findFirst()
                .orElseThrow();
    }
}
