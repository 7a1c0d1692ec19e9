package dev.latchkey.jooq.dialect;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** What a database does in its own way. Stateless and safe for many threads. */
public interface Dialect {
    /** What a failed statement means. */
    enum Trouble {
        /** Two transactions waited for each other; one that runs again may succeed. */
        DEADLOCK,
        /** The database is not there, or did not answer in time. */
        UNAVAILABLE,
        /** The statement is wrong, or what it wants to store is. */
        DEFECT
    }

    /** @throws IllegalArgumentException when it is neither H2 nor PostgreSQL */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> new H2();
            case "PostgreSQL" -> new PostgreSql();
            default -> throw new IllegalArgumentException("neither H2 nor PostgreSQL: " + product);
        };
    }

    /** One for each database there is. */
    static ImmutableList<Dialect> all() {
        return ImmutableList.of(new H2(), new PostgreSql());
    }

    /** Whether a connection could not be had because another process holds the database's file. */
    static boolean isInUse(SQLException failure) {
        return failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
    }

    /** Its name in lower case, for names of files. */
    String name();

    SQLDialect jooq();

    Trouble trouble(SQLException failure);

    /** An insert that stores nothing, and counts no row, where a unique key is taken. */
    String ifAbsent(String insert);

    /**
     * Whether a failed {@link #ifAbsent} insert only found its key taken. Never so on PostgreSQL, whose transaction is dead
     * after a violation; H2's lives on, and it has no statement that loses such a race in silence.
     */
    boolean isTaken(SQLException failure);

    /**
     * Runs an insert with each of many rows of values in a faster way than statement by statement, if there is one.
     *
     * @param insert {@code insert into table (columns) values (?, ...)}
     * @return false, and nothing done, where there is none
     */
    boolean load(Connection connection, String insert, Iterable<? extends @Nullable Object[]> rows) throws SQLException;

    /** What makes a select lock its rows, letting rows that refer to them come into being meanwhile where it can. */
    String lock();

    /**
     * What makes a select lock those of its rows that nobody else has locked, and pass over the others; nothing where that
     * costs more than it spares: then an update that looks at the row again decides who has it.
     */
    String lockFree();

    /** Where the migrations lie, as the class path names them. */
    ImmutableList<String> migrations();

    /** A schema's name as the database keeps one that is written without quotes. */
    String folded(String schema, Connection connection) throws SQLException;
}
