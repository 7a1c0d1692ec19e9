package dev.latchkey.jooq;

import dev.latchkey.application.shared.StoreUnavailable;
import dev.latchkey.jooq.dialect.Dialect;
import dev.latchkey.jooq.shared.Supply;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The first connection to a database, and what it means when it cannot be had. */
final class Opening {
    /** What is found out with it. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection, Dialect dialect) throws SQLException;
    }

    private Opening() {}

    /** @throws StoreUnavailable when there is no connection */
    static <T> T with(Supply supply, Work<T> work) {
        try {
            Connection connection = supply.take();
            try {
                return work.on(connection, Dialect.of(connection));
            } finally {
                supply.giveBack(connection);
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** @throws StoreUnavailable when the data source cannot be asked what it is */
    static Supply supply(DataSource dataSource) {
        try {
            return Supply.of(dataSource);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** With {@link DatabaseInUse} as its cause where another process has the file. */
    static StoreUnavailable unavailable(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && Dialect.isInUse(sql)) {
                return new StoreUnavailable("another process has the database open", new DatabaseInUse(failure));
            }
        }
        return new StoreUnavailable("the database cannot be reached", failure);
    }
}
