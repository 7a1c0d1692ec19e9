package dev.latchkey.jooq.shared;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where connections come from, and where they go when they are needed no more. Safe for many threads. */
public interface Supply {
    Connection take() throws SQLException;

    void giveBack(Connection connection) throws SQLException;

    /** How many can be taken at a time; {@link Integer#MAX_VALUE} where nobody knows. */
    int most();

    /** How long {@link #take} waits at most, in milliseconds. */
    long patience();

    static Supply of(DataSource dataSource) throws SQLException {
        HikariDataSource pool =
                dataSource.isWrapperFor(HikariDataSource.class) ? dataSource.unwrap(HikariDataSource.class) : null;
        return new Supply() {
            @Override
            public Connection take() throws SQLException {
                return dataSource.getConnection();
            }

            @Override
            public void giveBack(Connection connection) throws SQLException {
                connection.close();
            }

            @Override
            public int most() {
                return pool == null ? Integer.MAX_VALUE : pool.getMaximumPoolSize();
            }

            @Override
            public long patience() {
                return pool == null ? 0 : pool.getConnectionTimeout();
            }
        };
    }
}
