package dev.latchkey.cli.boot;

import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.NotUnderstood;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what completes command lines in a shell: commands and options; what stands in a database it does not know. */
@Command(
        name = "completion",
        description = {
            "Print the script that completes command lines in your shell, bash or zsh.",
            "Read it where the shell starts: source <(latchkey completion bash)"
        },
        footer = {"", "Example:", "  latchkey completion bash"})
final class Completion implements Runnable {
    private final Machine machine;
    private final CommandTree commands;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    private String shell = "";

    Completion(Machine machine, CommandTree commands) {
        this.machine = machine;
        this.commands = commands;
    }

    @Override
    public void run() {
        if (!shell.equals("bash") && !shell.equals("zsh")) {
            throw new NotUnderstood("There is no completion for " + shell + ", only for bash and zsh.");
        }
        String script = script(commands.whole());
        if (machine.screen().json()) {
            machine.screen().answer(new Card().json("script", script));
        } else {
            script.lines().forEach(machine.screen()::data);
        }
    }

    /** One script for both: in zsh it asks for the completion of bash first. */
    static String script(CommandLine whole) {
        return AutoComplete.bash("latchkey", whole);
    }
}
