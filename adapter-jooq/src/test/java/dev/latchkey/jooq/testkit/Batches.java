package dev.latchkey.jooq.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows for many tables, sent a thousand at a time. For one thread. */
final class Batches implements AutoCloseable {
    private static final int ROWS = 1_000;

    private final Connection connection;
    private final Map<String, Batch> batches = new LinkedHashMap<>();

    Batches(Connection connection) {
        this.connection = connection;
    }

    private static final class Batch {
        private final PreparedStatement statement;
        private int rows;

        Batch(PreparedStatement statement) {
            this.statement = statement;
        }
    }

    /** Adds a row; tables are filled in the order in which they were first named. */
    void add(String table, List<String> columns, @Nullable Object... values) throws SQLException {
        Batch batch = batches.get(table);
        if (batch == null) {
            String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
            batch = new Batch(connection.prepareStatement(
                    "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")"));
            batches.put(table, batch);
        }
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[i];
            batch.statement.setObject(i + 1, value);
        }
        batch.statement.addBatch();
        batch.rows++;
        if (batch.rows >= ROWS) {
            send();
        }
    }

    /** Sends what is left. */
    void send() throws SQLException {
        for (Batch batch : batches.values()) {
            if (batch.rows > 0) {
                batch.statement.executeBatch();
                batch.rows = 0;
            }
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        send();
        for (Batch batch : batches.values()) {
            batch.statement.close();
        }
    }
}
