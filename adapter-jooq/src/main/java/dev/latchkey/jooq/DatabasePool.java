package dev.latchkey.jooq;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.latchkey.domain.shared.Secret;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A pool of connections to an H2 file or a PostgreSQL database, for programs that have no pool of their own.
 *
 * <p>Closing ends its connections and its threads. Safe for many threads.
 */
public final class DatabasePool implements OpenDatabase {
    private final HikariDataSource pool;

    private DatabasePool(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Where a database is and how to get in.
     *
     * @param url {@code jdbc:h2:file:...} or {@code jdbc:postgresql://...}
     * @param connections the most that are open at a time, 2 or more
     */
    public record Address(
            String url, @Nullable String user, @Nullable Secret password, int connections) {
        /** As many connections as a small server needs. */
        public static Address of(String url, @Nullable String user, @Nullable Secret password) {
            return new Address(url, user, password, 10);
        }
    }

    /**
     * Opens a pool, and with it a first connection; an H2 file that is not there is made.
     *
     * @throws dev.latchkey.application.shared.StoreUnavailable when there is no connection, with {@link DatabaseInUse} as its
     *     cause when another process has the H2 file
     * @throws IllegalArgumentException when the address is neither H2's nor PostgreSQL's, or an H2 server is asked for
     */
    public static DatabasePool open(Address address) {
        Login login = Login.of(address);
        HikariConfig config = new HikariConfig();
        config.setPoolName("latchkey");
        config.setMaximumPoolSize(address.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(Login.PATIENCE.toMillis());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setUsername(address.user());
        config.setPassword(
                address.password() == null ? null : address.password().reveal());
        config.setJdbcUrl(login.url());
        login.properties().forEach(config::addDataSourceProperty);
        try {
            return new DatabasePool(new HikariDataSource(config));
        } catch (PoolInitializationException e) {
            throw Opening.unavailable(e);
        }
    }

    /** The pool; it is closed with this object. */
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public JooqStore store() {
        return JooqStore.on(pool);
    }

    @Override
    public void migrate() {
        JooqStore.migrate(pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}
