package dev.latchkey.cli.boot;

import dev.latchkey.application.Latchkey;
import dev.latchkey.cli.shared.Rehearsable;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The option {@code --dry-run} of every command that is {@link Rehearsable}, and what it means. */
final class DryRun {
    static final String OPTION = "--dry-run";

    private DryRun() {}

    /** Gives it to each command below that can be rehearsed. */
    static void offer(CommandLine line) {
        if (line.getCommandSpec().userObject() instanceof Rehearsable) {
            line.getCommandSpec()
                    .addOption(OptionSpec.builder(OPTION)
                            .type(boolean.class)
                            .arity("0")
                            .description("Show what would come of it, and change nothing.")
                            .build());
        }
        line.getSubcommands().values().forEach(DryRun::offer);
    }

    static boolean isWanted(ParseResult parsed) {
        List<CommandLine> commands = parsed.asCommandLineList();
        ParseResult command = commands.get(commands.size() - 1).getParseResult();
        return command.hasMatchedOption(OPTION) && !command.isUsageHelpRequested();
    }

    /** Runs a command whose changes are all taken back. */
    static int rehearse(Machine machine, ParseResult parsed) {
        machine.screen().dryRun(true);
        int status = opened(machine, parsed).rehearsing(() -> new CommandLine.RunLast().execute(parsed));
        machine.screen().dryRun(false);
        machine.screen().say("This was a dry run: nothing was changed.");
        return status;
    }

    /** What keeps a command from its database is told as what keeps it from its work. */
    private static Latchkey opened(Machine machine, ParseResult parsed) {
        try {
            return machine.get();
        } catch (RuntimeException e) {
            throw new ExecutionException(parsed.commandSpec().commandLine(), "not opened", e);
        }
    }
}
