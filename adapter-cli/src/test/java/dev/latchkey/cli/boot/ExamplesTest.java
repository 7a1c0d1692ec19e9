package dev.latchkey.cli.boot;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.cli.boot.Office.Outcome;
import dev.latchkey.cli.boot.Office.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The example in each help text does what it shows: for people, for programs, and as a dry run where there is one.
 *
 * <p>A command whose example needs more than {@link ExampleWorld} has, or is run by somebody else than ada, says so in
 * {@link #PREPARATIONS}.
 */
class ExamplesTest {
    /** Makes what an example needs; returns who runs it. */
    private interface Preparation {
        Person in(ExampleWorld world) throws IOException;
    }

    private static final Map<String, Preparation> PREPARATIONS = Map.ofEntries(
            entry("signup", world -> elsewhere(world).typing(Office.PASSWORD, Office.PASSWORD)),
            entry("demo", ExamplesTest::elsewhere),
            entry("schema validate", world -> {
                ExampleWorld.done(world.ada.run("schema", "migrate"));
                return world.ada;
            }),
            entry("signin", world -> world.somebody("elsewhere").typing(Office.PASSWORD)),
            entry("password change", world -> world.ada.typing(Office.PASSWORD, "a whole new one", "a whole new one")),
            entry(
                    "password reset",
                    world -> world.somebody("elsewhere")
                            .typing(world.office.resetOf(world.ada, "ada"), "a whole new one", "a whole new one")),
            entry("password first", world -> world.ada.typing("first first password", "first first password")),
            entry("token make", world -> world.ada.typing(Office.PASSWORD)),
            entry("token end", world -> {
                ExampleWorld.done(
                        world.ada.runWith(Office.PASSWORD, "token", "make", "nightly-export", "--password-stdin"));
                return world.ada;
            }),
            entry("username allow", world -> world.ada.typing("first first password", "first first password")),
            entry("privilege make-plain", world -> {
                world.offered();
                ExampleWorld.done(world.grace.run("ownership", "accept", world.id, "--yes"));
                return world.ada;
            }),
            entry("invitation show", ExamplesTest::invited),
            entry("invitation link", ExamplesTest::invited),
            entry("invitation resend", ExamplesTest::invited),
            entry("invitation withdraw", ExamplesTest::invited),
            entry("invitation look", world -> world.hill.typing(world.invitedWithLink())),
            entry("invitation accept", world -> {
                String secret = world.invitedWithLink();
                return world.hill.typing(secret, "my own password", "my own password");
            }),
            entry("invitation decline", world -> world.hill.typing(world.invitedWithLink())),
            entry("ownership withdraw", world -> {
                world.offered();
                return world.ada;
            }),
            entry("ownership accept", ExamplesTest::offered),
            entry("ownership decline", ExamplesTest::offered),
            entry("second-factor begin", world -> world.ada.typing(Office.PASSWORD)),
            entry("second-factor replace", world -> {
                String code = world.secondFactor(world.ada).next();
                return world.ada.typing(Office.PASSWORD, code);
            }),
            entry("second-factor confirm", world -> world.ada.typing(world.begunCode(world.ada))),
            entry("second-factor recovery-codes", world -> {
                String code = world.secondFactor(world.ada).next();
                return world.ada.typing(Office.PASSWORD, code);
            }),
            entry("second-factor off", world -> {
                String code = world.secondFactor(world.ada).next();
                return world.ada.typing(Office.PASSWORD, code);
            }),
            entry("account demand-second-factor", world -> {
                world.secondFactor(world.ada);
                return world.ada;
            }),
            entry("apply", world -> {
                String leaving = "change,account,username\nEND," + world.account + ",grace\n";
                Files.writeString(world.file("leavers.csv"), leaving);
                return world.ada;
            }),
            entry("codes set", world -> {
                world.added("billing", "--code", "90834", "--modifiers", "95", "--description", "Psychotherapy");
                return world.ada;
            }),
            entry("codes remove", world -> {
                world.added("payers", "--name", "Aetna", "--payer-id", "60054", "--clearinghouse", "Availity");
                return world.ada;
            }),
            entry("codes list", world -> {
                world.added("diagnosis", "--code", "F41.1", "--description", "Generalized anxiety disorder");
                return world.ada;
            }),
            entry("codes import", world -> {
                Files.writeString(world.file("diagnosis.csv"), "code,description\nF41.1,Anxiety\n");
                return world.ada;
            }),
            entry("codes copy", world -> {
                world.copiable();
                return world.ada;
            }),
            entry("codes undo", world -> {
                world.copied();
                return world.ada;
            }),
            entry("link find", world -> world.ada.typing(Office.PASSWORD, "")),
            entry("link join", world -> {
                ExampleWorld.done(
                        world.ada.runWith(Office.PASSWORD, "link", "find", "hill.office", "--password-stdin"));
                world.account = world.hills;
                return world.ada;
            }),
            entry("link end", world -> world.grace));

    /** Processes of their own: {@link dev.latchkey.cli.ServeIT}. */
    private static final List<String> ELSEWHERE = List.of("serve");

    @TempDir
    private Path directory;

    @TestFactory
    Stream<DynamicTest> does_what_it_shows() {
        return Commands.verbs(Commands.root())
                .filter(spec -> !ELSEWHERE.contains(Commands.words(spec)))
                .flatMap(spec -> Commands.examples(spec).stream()
                        .map(example -> DynamicTest.dynamicTest(String.join(" ", example), () -> {
                            for (String option : List.of("", "--json")) {
                                assertDone(spec, example, option);
                            }
                            if (spec.findOption(DryRun.OPTION) != null) {
                                assertRehearsed(spec, example);
                            }
                        })));
    }

    private static Person invited(ExampleWorld world) {
        world.invited();
        return world.ada;
    }

    private static Person offered(ExampleWorld world) {
        world.offered();
        return world.grace;
    }

    /** Somebody where nothing was ever done. */
    private static Person elsewhere(ExampleWorld world) {
        return new Office(world.somebody("elsewhere").home).new Person("new");
    }

    private void assertDone(CommandSpec spec, List<String> example, String option) throws IOException {
        ExampleWorld world = new ExampleWorld(Files.createTempDirectory(directory, "world"));
        Person person = prepared(spec, world);

        Outcome outcome = person.run(words(spec, world, example, option));

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.out() + outcome.err()).isNotEmpty();
    }

    private void assertRehearsed(CommandSpec spec, List<String> example) throws IOException {
        ExampleWorld world = new ExampleWorld(Files.createTempDirectory(directory, "world"));
        Person person = prepared(spec, world);
        String before = world.seen();

        Outcome outcome = person.run(words(spec, world, example, DryRun.OPTION));

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.err()).endsWith("nothing was changed.\n");
        assertThat(world.seen()).isEqualTo(before);
    }

    private static Person prepared(CommandSpec spec, ExampleWorld world) throws IOException {
        return PREPARATIONS
                .getOrDefault(Commands.words(spec), unprepared -> unprepared.ada)
                .in(world);
    }

    private static String[] words(CommandSpec spec, ExampleWorld world, List<String> example, String option) {
        Stream<String> more = Commands.words(spec).equals("demo") ? Stream.of("--exit", option) : Stream.of(option);
        return Stream.concat(
                        Stream.of(world.words(example)),
                        more.filter(word -> !word.isEmpty() && !example.contains(word)))
                .toArray(String[]::new);
    }
}
