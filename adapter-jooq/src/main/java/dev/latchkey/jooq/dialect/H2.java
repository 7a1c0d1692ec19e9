package dev.latchkey.jooq.dialect;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.ErrorCode;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** H2 2, in whatever mode and case of names the host runs it. */
final class H2 implements Dialect {
    @Override
    public String name() {
        return "h2";
    }

    @Override
    public SQLDialect jooq() {
        return SQLDialect.H2;
    }

    @Override
    public Trouble trouble(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case ErrorCode.DEADLOCK_1, ErrorCode.CONCURRENT_UPDATE_1 -> Trouble.DEADLOCK;
            case ErrorCode.DATABASE_ALREADY_OPEN_1,
                    ErrorCode.LOCK_TIMEOUT_1,
                    ErrorCode.STATEMENT_WAS_CANCELED,
                    ErrorCode.CONNECTION_BROKEN_1,
                    ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
                    ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1,
                    ErrorCode.DATABASE_IS_READ_ONLY,
                    ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.OBJECT_CLOSED,
                    ErrorCode.WRONG_USER_OR_PASSWORD -> Trouble.UNAVAILABLE;
            default -> Trouble.DEFECT;
        };
    }

    @Override
    public String ifAbsent(String insert) {
        return insert;
    }

    @Override
    public boolean isTaken(SQLException failure) {
        return failure.getErrorCode() == ErrorCode.DUPLICATE_KEY_1;
    }

    @Override
    public boolean load(Connection connection, String insert, Iterable<? extends @Nullable Object[]> rows) {
        return false;
    }

    @Override
    public String lock() {
        return " for update";
    }

    /** A select for update reads and locks all it finds before it sorts and counts. */
    @Override
    public String lockFree() {
        return "";
    }

    @Override
    public ImmutableList<String> migrations() {
        return ImmutableList.of("classpath:dev/latchkey/jooq/migration");
    }

    @Override
    public String folded(String schema, Connection connection) throws SQLException {
        DatabaseMetaData names = connection.getMetaData();
        return names.storesUpperCaseIdentifiers() ? schema.toUpperCase(Locale.ROOT) : schema.toLowerCase(Locale.ROOT);
    }
}
