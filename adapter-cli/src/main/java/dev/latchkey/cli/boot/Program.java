package dev.latchkey.cli.boot;

import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.Environment;
import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.cli.shared.ExitCode;
import dev.latchkey.cli.shared.Labels;
import dev.latchkey.cli.shared.Plain;
import dev.latchkey.cli.shared.Problem;
import dev.latchkey.cli.shared.Problems;
import dev.latchkey.cli.shared.RememberedFile;
import dev.latchkey.cli.shared.Screen;
import dev.latchkey.cli.shared.Secrets;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.Origin;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** One run of the program: reads the command line, does what it says, and answers with a status. */
public final class Program {
    private final Surroundings surroundings;
    private final Machine.Parts parts;
    private boolean watched;

    private Program(Surroundings surroundings, Machine.Parts parts) {
        this.surroundings = surroundings;
        this.parts = parts;
    }

    /** The program over real databases. */
    public static Program in(Surroundings surroundings) {
        return with(surroundings, new ConfiguredDatabases(false), Environment::standard);
    }

    /** The program over a store and an environment of a test's choice. */
    static Program with(Surroundings surroundings, Databases databases, Function<KeyRing, Environment> environment) {
        return new Program(surroundings, new Machine.Parts(databases, environment));
    }

    /** Somebody looks at the standard error: a terminal. */
    public Program watched(boolean on) {
        watched = on;
        return this;
    }

    /** Does what the arguments say. */
    public int run(String... arguments) {
        Screen screen = new Screen(surroundings.out(), surroundings.err());
        screen.watched(watched);
        Ending ending = new Ending();
        try (Machine machine = new Machine(surroundings, screen, parts)) {
            CommandTree tree = commands(machine, ending);
            Plain plain = arguments.length == 0 ? null : tree.plain(arguments[0]);
            PlainLine.Said said = plain == null ? PlainLine.Said.SOMETHING_ELSE : PlainLine.read(arguments, plain);
            return plain == null || said == PlainLine.Said.SOMETHING_ELSE
                    ? line(tree, machine, arguments).execute(arguments)
                    : performed(plain, said == PlainLine.Said.COMMAND_JSON, tree, machine, arguments[0]);
        } finally {
            screen.flush();
            ending.done();
        }
    }

    /** The line as picocli reads it. */
    private CommandLine line(CommandTree tree, Machine machine, String... arguments) {
        Screen screen = machine.screen();
        return tree.lineFor(ImmutableSet.copyOf(arguments))
                .setOut(writer(surroundings.out()))
                .setErr(writer(surroundings.err()))
                .setExecutionStrategy(parsed -> execute(machine, parsed))
                .setParameterExceptionHandler((problem, all) -> misread(screen, problem, all))
                .setExecutionExceptionHandler((problem, command, parsed) -> failed(screen, problem, command));
    }

    /** What {@link #line} comes to with a plain line, and nothing of picocli's unless something goes wrong. */
    private int performed(Plain command, boolean json, CommandTree tree, Machine machine, String name) {
        machine.purpose("latchkey " + name);
        machine.screen().json(json);
        try {
            return command.perform();
        } catch (RuntimeException e) {
            CommandLine line = line(tree, machine, name).getSubcommands().get(name);
            return told(
                    machine.screen(),
                    Problem.of(e),
                    Objects.requireNonNull(line).getCommandSpec());
        }
    }

    /** The tree of commands as it is read by this run. */
    private CommandTree commands(Machine machine, Ending ending) {
        Screen screen = machine.screen();
        Origin origin = new Origin(Channel.CLI, null, correlation());
        RememberedFile memory = new RememberedFile(machine.places().state().resolve("session.json"), screen);
        Secrets secrets = new Secrets(surroundings.in(), surroundings.terminal());
        return new CommandTree(
                machine,
                ending,
                new Tools(screen, machine, origin, memory, secrets, () -> new Read(machine.configuration()).token()));
    }

    private static int execute(Machine machine, ParseResult parsed) {
        List<CommandLine> commands = parsed.asCommandLineList();
        CommandLine command = commands.get(commands.size() - 1);
        machine.purpose(command.getCommandSpec().qualifiedName());
        if (machine.screen().json() && command.isUsageHelpRequested()) {
            Optional<String> schema = AnswerSchema.of(command.getCommandSpec());
            schema.ifPresent(text -> text.lines().forEach(machine.screen()::data));
            if (schema.isPresent()) {
                return CommandLine.ExitCode.OK;
            }
        }
        return DryRun.isWanted(parsed) ? DryRun.rehearse(machine, parsed) : new CommandLine.RunLast().execute(parsed);
    }

    private static int misread(Screen screen, ParameterException problem, String[] arguments) {
        CommandSpec command = problem.getCommandLine().getCommandSpec();
        screen.json(Arrays.asList(arguments).contains("--json"));
        String message = problem.getMessage() == null ? "This cannot be made out." : problem.getMessage();
        return told(screen, Problem.notUnderstood(message + " See: " + command.qualifiedName() + " --help"), command);
    }

    private static int failed(Screen screen, Exception problem, CommandLine line) {
        screen.dryRun(false);
        return told(screen, Problem.of(problem), line.getCommandSpec());
    }

    private static int told(Screen screen, Problem problem, CommandSpec command) {
        Problems.tell(screen, problem, field -> Labels.of(command, field));
        ExitCode exit = problem.exit();
        return exit.status();
    }

    /** Tells the records of one run from those of others; no secret, so it need not wait for the strong generator. */
    private static String correlation() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
