package dev.latchkey.jooq.shared;

import dev.latchkey.application.shared.StoreUnavailable;
import dev.latchkey.jooq.dialect.Dialect;
import dev.latchkey.jooq.dialect.Dialect.Trouble;
import java.sql.SQLException;

/**
 * Turns what JDBC throws into what the ports throw.
 *
 * <p>A defect names the statement, which holds no value. Where the database complains of values, its own message is left
 * out: PostgreSQL writes the whole row into it.
 */
final class Failures {
    private final Dialect dialect;

    Failures(Dialect dialect) {
        this.dialect = dialect;
    }

    /** For a failed statement. */
    RuntimeException of(SQLException failure, String statement) {
        return switch (dialect.trouble(failure)) {
            case DEADLOCK -> new Deadlock(failure);
            case UNAVAILABLE -> unavailable(failure);
            case DEFECT -> defect(failure, statement);
        };
    }

    /** For a connection that could not be had, begun or committed. */
    RuntimeException ofConnection(SQLException failure) {
        return dialect.trouble(failure) == Trouble.DEADLOCK ? new Deadlock(failure) : unavailable(failure);
    }

    static StoreUnavailable unavailable(SQLException failure) {
        return new StoreUnavailable("the database cannot be reached or did not answer in time", failure);
    }

    private static IllegalStateException defect(SQLException failure, String statement) {
        String state = String.valueOf(failure.getSQLState());
        String message = "SQLState " + state + " from: " + statement;
        boolean aboutValues = state.startsWith("22") || state.startsWith("23");
        return aboutValues ? new IllegalStateException(message) : new IllegalStateException(message, failure);
    }
}
