package dev.latchkey.application.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to import, wherever it lies.
 *
 * <p>It is read while a transaction is open (ADR 10), so its bytes are at hand, and never on their way through a network.
 */
@FunctionalInterface
public interface CodesFile {
    /**
     * The file from its beginning, for the caller to close. An import that is tried again opens it again.
     *
     * @throws IOException when it cannot be opened
     */
    InputStream open() throws IOException;

    static CodesFile at(Path path) {
        return () -> Files.newInputStream(path);
    }
}
