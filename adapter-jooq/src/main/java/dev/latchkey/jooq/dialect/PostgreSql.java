package dev.latchkey.jooq.dialect;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** PostgreSQL 15 and later. Codes are those of its manual's appendix A. */
final class PostgreSql implements Dialect {
    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public SQLDialect jooq() {
        return SQLDialect.POSTGRES;
    }

    @Override
    public Trouble trouble(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            return Trouble.DEFECT;
        }
        return switch (state) {
            // serialization_failure, deadlock_detected
            case "40001", "40P01" -> Trouble.DEADLOCK;
            // lock_not_available, query_canceled
            case "55P03", "57014" -> Trouble.UNAVAILABLE;
            default -> isUnavailable(state) ? Trouble.UNAVAILABLE : Trouble.DEFECT;
        };
    }

    /** Connections, resources, operator's intervention, input and output; a standby is as good as nothing for us. */
    private static boolean isUnavailable(String state) {
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("58")
                || state.equals("25006");
    }

    @Override
    public String ifAbsent(String insert) {
        return insert + " on conflict do nothing";
    }

    @Override
    public boolean isTaken(SQLException failure) {
        return false;
    }

    /** By COPY, unless the connection is no longer to be told as the driver's own. */
    @Override
    public boolean load(Connection connection, String insert, Iterable<? extends @Nullable Object[]> rows)
            throws SQLException {
        boolean own = connection.isWrapperFor(PGConnection.class);
        if (own) {
            CopyFrom.rows(connection.unwrap(PGConnection.class), insert, rows);
        }
        return own;
    }

    @Override
    public String lock() {
        return " for no key update";
    }

    @Override
    public String lockFree() {
        return lock() + " skip locked";
    }

    @Override
    public ImmutableList<String> migrations() {
        return ImmutableList.of(
                "classpath:dev/latchkey/jooq/migration", "classpath:dev/latchkey/jooq/dialect/postgresql");
    }

    @Override
    public String folded(String schema, Connection connection) {
        return schema.toLowerCase(Locale.ROOT);
    }
}
