package dev.latchkey.jooq;

import dev.latchkey.jooq.DatabasePool.Address;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.h2.jdbc.JdbcConnection;
import org.postgresql.Driver;

/**
 * How the driver of a database is told to open a connection.
 *
 * @param properties without user and password
 */
record Login(Address address, String url, Map<String, String> properties) {
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Each commit reaches the disk before it is acknowledged; names are as in the scripts, in whatever case they are written. */
    private static final Map<String, String> H2_FLAGS = Map.of(
            "WRITE_DELAY", "0",
            "LOCK_TIMEOUT", Long.toString(PATIENCE.toMillis()),
            "QUERY_CACHE_SIZE", "64",
            "DATABASE_TO_UPPER", "FALSE",
            "CASE_INSENSITIVE_IDENTIFIERS", "TRUE",
            "DB_CLOSE_ON_EXIT", "FALSE");

    private static final Map<String, String> POSTGRESQL_PROPERTIES = Map.of(
            "ApplicationName",
            "latchkey",
            "connectTimeout",
            Long.toString(PATIENCE.toSeconds()),
            "options",
            "-c lock_timeout=" + PATIENCE.toMillis(),
            // what is violated is never told with the values of the row
            "logServerErrorDetail",
            "false");

    /** @throws IllegalArgumentException when the address is neither H2's nor PostgreSQL's, or an H2 server is asked for */
    static Login of(Address address) {
        String url = address.url();
        if (url.startsWith("jdbc:h2:")) {
            return new Login(address, withFlags(url, H2_FLAGS), Map.of());
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return new Login(address, url, POSTGRESQL_PROPERTIES);
        }
        throw new IllegalArgumentException("neither jdbc:h2: nor jdbc:postgresql:");
    }

    /**
     * The same for a process that is soon over: it leaves it to the next server to make the file as small as it can be, for
     * which H2 takes up to a fifth of a second at each close. What is no longer needed is written over after 45 seconds, so the
     * file does not grow for ever.
     */
    Login soonOver() {
        return url.startsWith("jdbc:h2:")
                ? new Login(address, withFlags(url, Map.of("MAX_COMPACT_TIME", "0")), properties)
                : this;
    }

    /** Adds each flag that the address does not set itself. */
    private static String withFlags(String url, Map<String, String> flags) {
        String upper = url.toUpperCase(Locale.ROOT);
        if (upper.contains(";AUTO_SERVER=TRUE") || upper.startsWith("JDBC:H2:TCP:")) {
            throw new IllegalArgumentException("H2 is used by one process at a time, not as a server");
        }
        StringBuilder complete = new StringBuilder(url);
        flags.forEach((flag, value) -> {
            if (!upper.contains(";" + flag + "=")) {
                complete.append(';').append(flag).append('=').append(value);
            }
        });
        return complete.toString();
    }

    /** A new connection, without the drivers of other databases being looked for. */
    Connection connection() throws SQLException {
        String password = address.password() == null ? null : address.password().reveal();
        Properties all = new Properties();
        all.putAll(properties);
        if (url.startsWith("jdbc:h2:")) {
            return new JdbcConnection(url, all, address.user(), password, false);
        }
        if (address.user() != null) {
            all.setProperty("user", address.user());
        }
        if (password != null) {
            all.setProperty("password", password);
        }
        Connection connection = new Driver().connect(url, all);
        if (connection == null) {
            throw new SQLFeatureNotSupportedException("an address its driver does not know");
        }
        return connection;
    }

    @Override
    public String toString() {
        return "Login[" + url + "]";
    }
}
