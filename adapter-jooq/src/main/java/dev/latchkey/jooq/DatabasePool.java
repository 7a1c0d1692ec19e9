package dev.latchkey.jooq;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A pool of connections to an H2 file or a PostgreSQL database, for programs that have no pool of their own.
 *
 * <p>Closing ends its connections and its threads. Safe for many threads.
 */
public final class DatabasePool implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Each commit reaches the disk before it is acknowledged; names are as in the scripts, in whatever case they are written. */
    private static final Map<String, String> H2_FLAGS = Map.of(
            "WRITE_DELAY", "0",
            "LOCK_TIMEOUT", Long.toString(PATIENCE.toMillis()),
            "QUERY_CACHE_SIZE", "64",
            "DATABASE_TO_UPPER", "FALSE",
            "CASE_INSENSITIVE_IDENTIFIERS", "TRUE",
            "DB_CLOSE_ON_EXIT", "FALSE");

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
        HikariConfig config = new HikariConfig();
        config.setPoolName("latchkey");
        config.setMaximumPoolSize(address.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setUsername(address.user());
        config.setPassword(
                address.password() == null ? null : address.password().reveal());
        String url = address.url();
        if (url.startsWith("jdbc:h2:")) {
            config.setJdbcUrl(withFlags(url));
        } else if (url.startsWith("jdbc:postgresql:")) {
            config.setJdbcUrl(url);
            config.addDataSourceProperty("ApplicationName", "latchkey");
            config.addDataSourceProperty("connectTimeout", PATIENCE.toSeconds());
            config.addDataSourceProperty("options", "-c lock_timeout=" + PATIENCE.toMillis());
            // what is violated is never told with the values of the row
            config.addDataSourceProperty("logServerErrorDetail", "false");
        } else {
            throw new IllegalArgumentException("neither jdbc:h2: nor jdbc:postgresql:");
        }
        try {
            return new DatabasePool(new HikariDataSource(config));
        } catch (PoolInitializationException e) {
            throw Opening.unavailable(e);
        }
    }

    /** Adds each flag that the address does not set itself. */
    private static String withFlags(String url) {
        String upper = url.toUpperCase(Locale.ROOT);
        if (upper.contains(";AUTO_SERVER=TRUE") || upper.startsWith("JDBC:H2:TCP:")) {
            throw new IllegalArgumentException("H2 is used by one process at a time, not as a server");
        }
        StringBuilder complete = new StringBuilder(url);
        H2_FLAGS.forEach((flag, value) -> {
            if (!upper.contains(";" + flag + "=")) {
                complete.append(';').append(flag).append('=').append(value);
            }
        });
        return complete.toString();
    }

    /** The pool; it is closed with this object. */
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
