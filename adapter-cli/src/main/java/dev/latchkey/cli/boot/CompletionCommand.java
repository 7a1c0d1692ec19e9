package dev.latchkey.cli.boot;

import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.Screen;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the script by which a shell completes commands and options. */
@Command(
        name = "completion",
        description = {
            "Print the script by which bash or zsh completes commands and options.",
            "For one session: source <(latchkey completion bash); for all, put that line into ~/.bashrc or ~/.zshrc."
        },
        footer = {"", "Example:", "  latchkey completion bash"})
final class CompletionCommand implements Runnable {
    private final Screen screen;
    private final Supplier<CommandLine> whole;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    private String shell = "";

    /** @param whole the tree with every command */
    CompletionCommand(Screen screen, Supplier<CommandLine> whole) {
        this.screen = screen;
        this.whole = whole;
    }

    @Override
    public void run() {
        if (!shell.equals("bash") && !shell.equals("zsh")) {
            throw new NotUnderstood("There is a completion for bash and one for zsh.");
        }
        String script = script(whole.get());
        if (screen.json()) {
            screen.answer(new Card().json("script", script));
        } else {
            script.lines().forEach(screen::data);
        }
    }

    /** One script serves both: under zsh it begins with bashcompinit. */
    static String script(CommandLine whole) {
        return AutoComplete.bash("latchkey", whole);
    }
}
