package dev.latchkey.jooq.testkit;

import com.google.common.collect.ImmutableList;
import dev.latchkey.jooq.DatabasePool;
import dev.latchkey.jooq.JooqStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** A database of the test run with our tables in it, which are emptied for each test. */
public final class TestDatabase {
    private final String url;
    private final DatabasePool pool;
    private final JooqStore store;
    private final ImmutableList<String> emptying;

    private TestDatabase(String url) {
        this.url = url;
        this.pool = DatabasePool.open(DatabasePool.Address.of(url, null, null));
        JooqStore.migrate(pool.dataSource());
        this.store = JooqStore.on(pool.dataSource());
        this.emptying = emptying(pool.dataSource());
    }

    /** The one in memory on H2, with the flags the program uses. */
    public static TestDatabase h2() {
        return H2.DATABASE;
    }

    /** The one on the PostgreSQL server of the test run. */
    public static TestDatabase postgres() {
        return Postgres.DATABASE;
    }

    /** The address of a new database in memory that lasts as long as the test run. */
    public static String newH2() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    private static final class H2 {
        static final TestDatabase DATABASE = new TestDatabase(newH2());
    }

    private static final class Postgres {
        static final TestDatabase DATABASE =
                new TestDatabase(PostgresServer.running().newDatabase());
    }

    public String url() {
        return url;
    }

    public DataSource dataSource() {
        return pool.dataSource();
    }

    public JooqStore store() {
        return store;
    }

    /** The store, after all that was in it is gone. */
    public JooqStore emptied() {
        try (Connection connection = pool.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : emptying) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return store;
    }

    private static ImmutableList<String> emptying(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            ImmutableList<String> tables = tables(connection);
            if (postgres) {
                // truncating makes new files for every table and index, which takes longer than the few rows of a test
                return ImmutableList.of("set session_replication_role = replica;"
                        + tables.stream()
                                .map(table -> "delete from " + table + ";")
                                .collect(Collectors.joining())
                        + "set session_replication_role = origin");
            }
            return ImmutableList.<String>builder()
                    .add("set referential_integrity false")
                    .addAll(tables.stream()
                            .map(table -> "truncate table " + table)
                            .toList())
                    .add("set referential_integrity true")
                    .build();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ImmutableList<String> tables(Connection connection) throws SQLException {
        ImmutableList.Builder<String> tables = ImmutableList.builder();
        String[] kinds = {"TABLE", "BASE TABLE"};
        try (ResultSet found = connection.getMetaData().getTables(null, connection.getSchema(), null, kinds)) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME");
                if (!table.equals("latchkey_history")) {
                    tables.add(table);
                }
            }
        }
        return tables.build();
    }
}
