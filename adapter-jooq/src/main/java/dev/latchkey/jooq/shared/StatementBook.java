package dev.latchkey.jooq.shared;

import dev.latchkey.jooq.dialect.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the build has rendered of the statements that have a name, for one database: to start jOOQ takes a short command
 * longer than all else it does.
 *
 * <p>{@link StatementPrinter} prints it; where it was not printed, or a statement has no name, everything is rendered when it
 * is first run, as it would be without.
 */
final class StatementBook {
    static final StatementBook EMPTY = new StatementBook(new Properties());

    private final Properties texts;

    private StatementBook(Properties texts) {
        this.texts = texts;
    }

    static StatementBook of(Dialect dialect) {
        try (InputStream printed = StatementBook.class.getResourceAsStream(fileOf(dialect))) {
            if (printed == null) {
                return EMPTY;
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(printed, StandardCharsets.UTF_8));
            return new StatementBook(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Beside this class. */
    static String fileOf(Dialect dialect) {
        return "statements-" + dialect.name() + ".properties";
    }

    @Nullable
    String text(Kept statement) {
        return statement.name() == null ? null : texts.getProperty(statement.name());
    }
}
