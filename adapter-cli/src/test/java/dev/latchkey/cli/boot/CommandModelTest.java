package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CaseFormat;
import dev.latchkey.application.account.ProfileForm;
import dev.latchkey.application.masterfile.CodeForm;
import dev.latchkey.domain.masterfile.CodeKind;
import java.util.List;
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

    /** Codes of diagnoses and services, which are no secrets. */
    private static final Set<String> OF_MASTER_FILES = Set.of("--code", "--code-set");

    private final CommandLine root = Commands.root();

    @TestFactory
    Stream<DynamicTest> takes_no_secret_as_an_option_or_argument() {
        return Commands.all(root)
                .map(spec -> DynamicTest.dynamicTest(spec.qualifiedName(), () -> {
                    for (ArgSpec arg : spec.args()) {
                        String names =
                                arg instanceof OptionSpec option ? String.join(" ", option.names()) : arg.paramLabel();
                        boolean secret = SECRET.matcher(names.replace('-', ' ')).matches();
                        boolean harmless = arg.arity().max() == 0
                                || names.endsWith("-file")
                                || (names.startsWith("--set") && !names.contains("password"))
                                || (spec.qualifiedName().startsWith("latchkey codes ")
                                        && OF_MASTER_FILES.contains(names));
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
            boolean file = setting.key().replace('.', '-').endsWith("-file");
            assertThat(secret && !file && setting != Setting.PASSWORD_MIN_LENGTH)
                    .as(setting.key())
                    .isFalse();
        }
    }

    @Test
    void json_is_everywhere() {
        assertThat(Commands.all(root)).isNotEmpty().allMatch(spec -> spec.findOption("--json") != null);
    }

    @TestFactory
    Stream<DynamicTest> says_what_it_is_for() {
        return Commands.all(root)
                .map(spec -> DynamicTest.dynamicTest(spec.qualifiedName(), () -> {
                    assertThat(spec.usageMessage().description()).isNotEmpty();
                    for (OptionSpec option : spec.options()) {
                        assertThat(option.description())
                                .as(option.longestName())
                                .isNotEmpty();
                    }
                }));
    }

    /** {@link ExamplesTest} runs them. */
    @TestFactory
    Stream<DynamicTest> shows_an_example_it_understands() {
        return Commands.verbs(root)
                .map(spec -> DynamicTest.dynamicTest(spec.qualifiedName(), () -> {
                    assertThat(Commands.examples(spec)).isNotEmpty();
                    for (List<String> example : Commands.examples(spec)) {
                        assertThat(root.parseArgs(example.toArray(String[]::new))
                                        .asCommandLineList())
                                .last()
                                .extracting(CommandLine::getCommandSpec)
                                .isSameAs(spec);
                    }
                }));
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
    void entries_of_master_files_have_an_option_for_every_field() {
        for (CodeKind kind : CodeKind.values()) {
            for (String field : CodeForm.fields(kind)) {
                String option = "--" + CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_HYPHEN, field);
                assertThat(spec("codes", "add").findOption(option)).as(option).isNotNull();
                assertThat(spec("codes", "set").findOption(option)).as(option).isNotNull();
            }
        }
    }

    @Test
    void options_of_the_whole_program_are_taken_by_every_command() {
        List<String> inherited = root.getCommandSpec().options().stream()
                .filter(option -> option.scopeType() == ScopeType.INHERIT)
                .map(OptionSpec::longestName)
                .toList();

        assertThat(inherited).contains("--json", "--database", "--wait", "--config", "--set");
        Commands.verbs(root)
                .forEach(spec -> assertThat(inherited)
                        .as(spec.qualifiedName())
                        .allMatch(option -> spec.findOption(option) != null));
    }

    private CommandSpec spec(String... names) {
        String qualified = "latchkey " + String.join(" ", names);
        return Commands.all(root)
                .filter(spec -> spec.qualifiedName().equals(qualified))
                .findFirst()
                .orElseThrow();
    }
}
