package dev.latchkey.cli.shared;

import dev.latchkey.application.exchange.Export;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where an export goes: a file, written whole or not at all, or the standard output. */
public final class ExportFile {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file that you alone can read (default: the standard output).")
    private @Nullable String output;

    @Option(names = "--force", description = "Replace the file if it is there already.")
    private boolean force;

    /**
     * Writes an export, and answers with where it is.
     *
     * @param export asked for when it is known that it can be written
     */
    public void write(Screen screen, Supplier<Export> export) {
        if (output == null) {
            toScreen(screen, export);
        } else {
            toFile(screen, export, output);
        }
    }

    /** Ends without a word when nobody reads any more. */
    private static void toScreen(Screen screen, Supplier<Export> export) {
        if (screen.json()) {
            throw new NotUnderstood(
                    "--json answers with one document: export to a file with -o FILE, or leave it out.");
        }
        Export allowed = export.get();
        try {
            allowed.writeTo(screen.stream());
        } catch (IOException nobodyReads) {
            screen.flush();
        }
    }

    private void toFile(Screen screen, Supplier<Export> export, String name) {
        Path file = path(name);
        Export allowed = export.get();
        long[] records = new long[1];
        try (Progress progress = screen.progress("lines written", 0)) {
            PrivateFile.write(file, force, out -> records[0] = allowed.writeTo(progress.lines(out)));
        } catch (FileAlreadyExistsException e) {
            throw isThere(name);
        } catch (IOException e) {
            throw new NotUnderstood("The file " + name + " cannot be written.");
        }
        screen.answer(new Card()
                .with("file", "File", name)
                .with("format", "Format", allowed.format().text())
                .with("records", "Records", records[0]));
    }

    private Path path(String name) {
        try {
            Path file = Path.of(name);
            Path directory = file.toAbsolutePath().getParent();
            if (Files.isDirectory(file) || directory == null || !Files.isDirectory(directory)) {
                throw new NotUnderstood(name + " is a directory, or in none that is there.");
            }
            if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw isThere(name);
            }
            return file;
        } catch (InvalidPathException e) {
            throw new NotUnderstood(name + " is no name of a file.");
        }
    }

    private static NotUnderstood isThere(String name) {
        return new NotUnderstood("The file " + name + " is there already: --force replaces it.");
    }
}
