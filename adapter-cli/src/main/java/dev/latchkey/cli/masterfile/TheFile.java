package dev.latchkey.cli.masterfile;

import com.google.common.io.ByteStreams;
import dev.latchkey.application.exchange.CodesFile;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which file is imported into which list. */
final class TheFile {
    /** More than an import reads of it, so that it is refused for its length. */
    private static final long MOST_BYTES = (64L << 20) + 1;

    @Mixin
    private final TheList list = new TheList();

    @Parameters(index = "1", paramLabel = "FILE", description = "The file; - is the standard input.")
    private String typed = "";

    /** The list as it was typed. */
    String list() {
        return list.text();
    }

    /** Does something with the file as one that can be read more than once. */
    <T> T read(Secrets streams, Reading<T> reading) {
        @Nullable Path kept = null;
        try {
            if (typed.equals("-")) {
                kept = kept(streams.input());
                return reading.of(CodesFile.at(kept));
            }
            Path file = Path.of(typed);
            if (Files.isDirectory(file)) {
                throw new NotUnderstood(typed + " is a directory.");
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                try (InputStream pipe = Files.newInputStream(file)) {
                    kept = kept(pipe);
                }
                return reading.of(CodesFile.at(kept));
            }
            return reading.of(CodesFile.at(file));
        } catch (IOException | InvalidPathException e) {
            throw new NotUnderstood(
                    typed.equals("-")
                            ? "The standard input cannot be read."
                            : "The file " + typed + " cannot be read.");
        } finally {
            drop(kept);
        }
    }

    /** What is done with a file. */
    @FunctionalInterface
    interface Reading<T> {
        T of(CodesFile file) throws IOException;
    }

    /** What comes only once is kept: nothing waits for somebody else while the database holds the list. */
    private static Path kept(InputStream stream) throws IOException {
        Path kept = Files.createTempFile("latchkey", ".csv");
        try (OutputStream out = Files.newOutputStream(kept)) {
            ByteStreams.limit(stream, MOST_BYTES).transferTo(out);
            return kept;
        } catch (IOException | RuntimeException e) {
            drop(kept);
            throw e;
        }
    }

    private static void drop(@Nullable Path kept) {
        try {
            if (kept != null) {
                Files.deleteIfExists(kept);
            }
        } catch (IOException e) {
            kept.toFile().deleteOnExit();
        }
    }
}
