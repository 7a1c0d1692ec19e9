package dev.latchkey.jooq.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of one row, read once from left to right. For one thread, while its statement runs. */
public final class Row {
    /** Makes a value of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    private final ResultSet results;
    private int column;

    Row(ResultSet results) {
        this.results = results;
    }

    Row atStart() {
        column = 0;
        return this;
    }

    public String text() throws SQLException {
        return present(textOrNull());
    }

    public @Nullable String textOrNull() throws SQLException {
        return results.getString(++column);
    }

    public int whole() throws SQLException {
        return results.getInt(++column);
    }

    public long big() throws SQLException {
        return results.getLong(++column);
    }

    public boolean yes() throws SQLException {
        return results.getBoolean(++column);
    }

    public UUID uuid() throws SQLException {
        return present(uuidOrNull());
    }

    public @Nullable UUID uuidOrNull() throws SQLException {
        return results.getObject(++column, UUID.class);
    }

    public Instant instant() throws SQLException {
        return present(instantOrNull());
    }

    public @Nullable Instant instantOrNull() throws SQLException {
        OffsetDateTime time = results.getObject(++column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public @Nullable Integer wholeOrNull() throws SQLException {
        int value = results.getInt(++column);
        return results.wasNull() ? null : value;
    }

    /** The value of the next columns, or null where the first of them is null: what an outer join did not find. */
    public <T> @Nullable T perhaps(int columns, Reader<T> reader) throws SQLException {
        if (results.getObject(column + 1) == null) {
            column += columns;
            return null;
        }
        return reader.read(this);
    }

    private <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return value;
    }
}
