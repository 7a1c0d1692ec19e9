package dev.latchkey.jooq.shared;

import java.sql.Connection;
import java.sql.SQLException;

/** Lends the connection that a thread's work belongs to. Safe for many threads. */
public interface Connections {
    /** What is done with a connection; it neither commits nor closes it, nor keeps it. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs on the connection of the thread's transaction, or where there is none on one that commits each statement. */
    <T> T lend(Work<T> work);
}
