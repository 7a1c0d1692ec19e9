package dev.latchkey.cli.boot;

import dev.latchkey.application.Environment;
import dev.latchkey.application.memory.InMemoryStore;
import dev.latchkey.cli.shared.RememberedFile;
import dev.latchkey.cli.shared.Screen;
import dev.latchkey.cli.shared.Secrets;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** Writes what the distribution carries beside the program: manual pages, and completion for shells. */
public final class ShareFiles {
    private ShareFiles() {}

    /** @param arguments the directory {@code share} to be */
    public static void main(String[] arguments) throws IOException {
        Path share = Path.of(arguments[0]);
        CommandLine whole = whole();
        Path pages = Files.createDirectories(share.resolve("man/man1"));
        write(pages, whole);
        String script = CompletionCommand.script(whole);
        Files.writeString(
                Files.createDirectories(share.resolve("bash-completion/completions"))
                        .resolve("latchkey"),
                script);
        Files.writeString(Files.createDirectories(share.resolve("zsh")).resolve("latchkey.zsh"), script);
    }

    private static void write(Path pages, CommandLine line) throws IOException {
        Files.writeString(
                pages.resolve(ManPage.nameOf(line.getCommandSpec()) + ".1"), ManPage.of(line.getCommandSpec()));
        for (CommandLine below : line.getSubcommands().values()) {
            if (!below.getCommandName().equals("help")) {
                write(pages, below);
            }
        }
    }

    private static CommandLine whole() {
        return tree().whole();
    }

    /** The commands, over nothing. */
    static CommandTree tree() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Surroundings surroundings =
                new Surroundings(Map.of(), "/nonexistent", InputStream.nullInputStream(), nowhere, nowhere, null);
        Screen screen = new Screen(nowhere, nowhere);
        Databases none = (configuration, purpose) -> new Databases.Open(new InMemoryStore(), () -> {});
        Machine machine = new Machine(surroundings, screen, new Machine.Parts(none, Environment::standard));
        Origin origin = new Origin(Channel.CLI, null, "");
        RememberedFile memory = new RememberedFile(Path.of("/nonexistent/session.json"), screen);
        Secrets secrets = new Secrets(InputStream.nullInputStream(), null);
        return new CommandTree(
                machine, new Ending(), new Tools(screen, machine, origin, memory, secrets, Optional::empty));
    }
}
