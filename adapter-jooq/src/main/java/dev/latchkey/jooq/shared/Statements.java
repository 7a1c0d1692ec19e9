package dev.latchkey.jooq.shared;

import com.google.common.collect.ImmutableList;
import dev.latchkey.jooq.dialect.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Insert;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on the connection the thread's work belongs to.
 *
 * <p>jOOQ writes them, JDBC runs them: one that is asked often is rendered once ({@link Kept}). Safe for many
 * threads.
 */
public final class Statements {
    /** How many rows a driver holds before they are sent. */
    private static final int BATCH = 1_000;

    private final Connections connections;
    private final Renderer renderer;
    private final Dialect dialect;
    private final Failures failures;

    public Statements(Connections connections, Renderer renderer) {
        this.connections = connections;
        this.renderer = renderer;
        this.dialect = renderer.dialect();
        this.failures = new Failures(dialect);
    }

    /** Where statements are begun; what is made with it knows no connection and cannot be run but by these methods. */
    public DSLContext dsl() {
        return renderer.dsl();
    }

    public <T> ImmutableList<T> all(Select<?> query, Row.Reader<T> reader) {
        return select(query.getSQL(), query.getBindValues(), reader);
    }

    public <T> ImmutableList<T> all(Kept query, Row.Reader<T> reader, @Nullable Object... values) {
        return select(renderer.text(query), Arrays.asList(values), reader);
    }

    public <T> Optional<T> one(Select<?> query, Row.Reader<T> reader) {
        return first(all(query, reader));
    }

    public <T> Optional<T> one(Kept query, Row.Reader<T> reader, @Nullable Object... values) {
        return first(all(query, reader, values));
    }

    public boolean any(Select<?> query) {
        return !all(query, row -> true).isEmpty();
    }

    /** Runs what is no select; how many rows it touched. */
    public int run(Query statement) {
        return update(statement.getSQL(), statement.getBindValues());
    }

    public int run(Kept statement, @Nullable Object... values) {
        return update(renderer.text(statement), Arrays.asList(values));
    }

    /**
     * Deletes rows that are over, so many at most; how many it were. What makes them so is asked twice: a row may have changed
     * since it was found, and H2 finds none by a key of several columns that a query gives.
     */
    public <R extends Record> int purge(Table<R> table, Condition over, int limit) {
        TableField<R, ?>[] key = Objects.requireNonNull(table.getPrimaryKey()).getFieldsArray();
        Select<?> found = dsl().select(key).from(table).where(over).limit(limit);
        return run(dsl().deleteFrom(table).where(DSL.row(key).in(found), over));
    }

    /** Runs one statement with each of many rows of values. */
    public void runAll(Kept statement, Iterable<? extends @Nullable Object[]> rows) {
        String text = renderer.text(statement);
        lend(text, connection -> {
            sendAll(connection, text, rows);
            return true;
        });
    }

    /** Adds many rows at once, in the fastest way the database has. */
    public void addAll(Kept insert, Iterable<? extends @Nullable Object[]> rows) {
        String text = renderer.text(insert);
        lend(text, connection -> {
            if (!dialect.load(connection, text, rows)) {
                sendAll(connection, text, rows);
            }
            return true;
        });
    }

    private static void sendAll(Connection connection, String text, Iterable<? extends @Nullable Object[]> rows)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            int waiting = 0;
            for (@Nullable Object[] row : rows) {
                bind(statement, Arrays.asList(row));
                statement.addBatch();
                waiting++;
                if (waiting == BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            statement.executeBatch();
        }
    }

    /** Adds a row, or nothing where one of its unique keys is taken; tells which. */
    public boolean add(Insert<?> insert) {
        return insert(dialect.ifAbsent(insert.getSQL()), insert.getBindValues());
    }

    public boolean add(Kept insert, @Nullable Object... values) {
        return insert(renderer.text(insert), Arrays.asList(values));
    }

    private boolean insert(String text, List<? extends @Nullable Object> values) {
        return with(text, values, statement -> {
                    try {
                        return statement.executeUpdate();
                    } catch (SQLException e) {
                        if (dialect.isTaken(e)) {
                            return 0;
                        }
                        throw e;
                    }
                })
                == 1;
    }

    private int update(String text, List<? extends @Nullable Object> values) {
        return with(text, values, PreparedStatement::executeUpdate);
    }

    private <T> ImmutableList<T> select(String text, List<? extends @Nullable Object> values, Row.Reader<T> reader) {
        return with(text, values, statement -> {
            ImmutableList.Builder<T> all = ImmutableList.builder();
            try (ResultSet results = statement.executeQuery()) {
                Row row = new Row(results);
                while (results.next()) {
                    all.add(reader.read(row.atStart()));
                }
            }
            return all.build();
        });
    }

    private interface Run<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String text, List<? extends @Nullable Object> values, Run<T> run) {
        return lend(text, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                bind(statement, values);
                return run.run(statement);
            }
        });
    }

    private <T> T lend(String text, Connections.Work<T> work) {
        return connections.lend(connection -> {
            try {
                return work.on(connection);
            } catch (SQLException e) {
                throw failures.of(e, text);
            }
        });
    }

    private static void bind(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            bind(statement, i + 1, values.get(i));
        }
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Many many) {
            statement.setArray(index, many.on(statement.getConnection()));
        } else {
            statement.setObject(index, value);
        }
    }

    private static <T> Optional<T> first(Collection<T> rows) {
        return rows.stream().findFirst();
    }
}
