package dev.latchkey.cli.boot;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file an H2 address names.
 *
 * @param path without the {@code .mv.db} that H2 adds
 */
record H2File(Path path) {
    /** Empty for every other address: PostgreSQL's, or H2 in memory. */
    static Optional<H2File> of(@Nullable String url) {
        if (url == null || !url.startsWith("jdbc:h2:")) {
            return Optional.empty();
        }
        String rest = url.substring("jdbc:h2:".length());
        int flags = rest.indexOf(';');
        String place = flags < 0 ? rest : rest.substring(0, flags);
        String file = place.startsWith("file:") ? place.substring("file:".length()) : place;
        if (file.isEmpty() || file.matches("(mem|tcp|ssl|zip|nio|nioMapped|nioMemFS|memFS|split|classpath):.*")) {
            return Optional.empty();
        }
        try {
            String home = file.startsWith("~/") ? System.getProperty("user.home") + file.substring(1) : file;
            return Optional.of(new H2File(Path.of(home).toAbsolutePath()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A file in the same directory whose name begins in the same way. */
    Path beside(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }
}
