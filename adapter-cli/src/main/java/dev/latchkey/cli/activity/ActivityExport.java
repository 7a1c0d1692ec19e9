package dev.latchkey.cli.activity;

import dev.latchkey.application.account.Activity.Wanted;
import dev.latchkey.application.exchange.Export;
import dev.latchkey.application.exchange.ExportFormat;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.InAccount;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.PrivateFile;
import dev.latchkey.cli.shared.Progress;
import dev.latchkey.cli.shared.Screen;
import dev.latchkey.cli.shared.Tools;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Exports an account's activity log, or one's own records, to a file or the standard output. */
@Command(
        name = "export",
        description = {
            "Export the account's activity log, newest first, as CSV or one JSON object a line.",
            "In CSV a cell that begins like a formula has an apostrophe in front."
        },
        footer = {"", "Example:", "  latchkey activity export --account 12345678 --format csv -o activity.csv"})
public final class ActivityExport implements Runnable {
    private final Tools tools;

    @Mixin
    private final InAccount account = new InAccount();

    @Mixin
    private final ActivityFilter filter = new ActivityFilter();

    @Option(names = "--username", paramLabel = "NAME", description = "Only what this username did.")
    private @Nullable String username;

    @Option(names = "--mine", description = "Export what you did, in whatever account.")
    private boolean mine;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "csv or ndjson.")
    private String format = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file that you alone can read (default: the standard output).")
    private @Nullable String output;

    @Option(names = "--force", description = "Replace the file if it is there already.")
    private boolean force;

    public ActivityExport(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        ExportFormat written = Arrays.stream(ExportFormat.values())
                .filter(one -> one.text().equals(format))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("--format is csv or ndjson."));
        if (output == null) {
            toScreen(written);
        } else {
            toFile(written, output);
        }
    }

    private Export export(ExportFormat written) {
        Actor actor = tools.actor();
        if (mine) {
            if (username != null) {
                throw new NotUnderstood("--mine and --username contradict each other.");
            }
            return tools.latchkey().activity().export().own(actor, filter.wanted(null), written);
        }
        AccountId id = account.id(tools);
        Wanted wanted = filter.wanted(username);
        return tools.latchkey().activity().export().ofAccount(actor, id, wanted, written);
    }

    /** Ends without a word when nobody reads any more. */
    private void toScreen(ExportFormat written) {
        Screen screen = tools.screen();
        if (screen.json()) {
            throw new NotUnderstood(
                    "--json answers with one document: export to a file with -o FILE, or leave it out.");
        }
        Export export = export(written);
        try {
            export.writeTo(screen.stream());
        } catch (IOException nobodyReads) {
            screen.flush();
        }
    }

    private void toFile(ExportFormat written, String name) {
        Path file = path(name);
        Export export = export(written);
        long[] records = new long[1];
        try (Progress progress = tools.screen().progress("lines written", 0)) {
            PrivateFile.write(file, force, out -> records[0] = export.writeTo(progress.lines(out)));
        } catch (FileAlreadyExistsException e) {
            throw isThere(name);
        } catch (IOException e) {
            throw new NotUnderstood("The file " + name + " cannot be written.");
        }
        tools.screen()
                .answer(new Card()
                        .with("file", "File", name)
                        .with("format", "Format", written.text())
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
