package dev.latchkey.jooq.shared;

import dev.latchkey.application.shared.StoreUnavailable;
import dev.latchkey.jooq.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Where connections come from, and what is put in order about them before and after.
 *
 * <p>Work in a transaction may need a second connection for what commits by itself. So that threads that hold one each never
 * wait for each other's second, one of a HikariCP pool's connections is never given to a transaction that may ask for
 * another. Of other data sources we do not know how many they have: give them more than there are threads that write.
 * Safe for many threads.
 */
public final class Source {
    private final Supply supply;
    private final Failures failures;
    private final boolean readsCommitted;
    private final Semaphore transactions;

    /** @param readsCommitted whether new connections are READ COMMITTED, so that nothing need be set on each */
    private Source(Supply supply, Failures failures, boolean readsCommitted) {
        this.supply = supply;
        this.failures = failures;
        this.readsCommitted = readsCommitted;
        this.transactions =
                new Semaphore(supply.most() == Integer.MAX_VALUE ? supply.most() : Math.max(1, supply.most() - 1));
    }

    /** Learns from a first connection what need not be asked of the others. */
    public static Source of(Supply supply, Connection first, Dialect dialect) throws SQLException {
        boolean readsCommitted = first.getTransactionIsolation() == Connection.TRANSACTION_READ_COMMITTED;
        return new Source(supply, new Failures(dialect), readsCommitted);
    }

    Failures failures() {
        return failures;
    }

    /** Runs work that holds a connection and may need another. */
    <T> T reserved(Supplier<T> work) {
        try {
            if (!transactions.tryAcquire(supply.patience(), TimeUnit.MILLISECONDS)) {
                throw new StoreUnavailable("no connection was free in time", new TimeoutException());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("interrupted while waiting for a connection", e);
        }
        try {
            return work.get();
        } finally {
            transactions.release();
        }
    }

    /** A connection that commits each statement. */
    Lease committing() throws SQLException {
        return new Lease(supply, true, false);
    }

    /** A connection whose statements are one transaction. */
    Lease transaction() throws SQLException {
        return new Lease(supply, false, !readsCommitted);
    }

    /** A connection for a while; closing gives it back as it came. */
    static final class Lease implements AutoCloseable {
        private final Supply supply;
        private final Connection connection;
        private final boolean committed;
        private final int isolation;

        private Lease(Supply supply, boolean commits, boolean isolate) throws SQLException {
            this.supply = supply;
            this.connection = supply.take();
            try {
                this.committed = connection.getAutoCommit();
                this.isolation = isolate ? connection.getTransactionIsolation() : Connection.TRANSACTION_READ_COMMITTED;
                if (isolate) {
                    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                }
                if (committed != commits) {
                    connection.setAutoCommit(commits);
                }
            } catch (SQLException | RuntimeException e) {
                supply.giveBack(connection);
                throw e;
            }
        }

        Connection connection() {
            return connection;
        }

        @Override
        public void close() throws SQLException {
            try {
                if (connection.getAutoCommit() != committed) {
                    connection.setAutoCommit(committed);
                }
                if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
                    connection.setTransactionIsolation(isolation);
                }
            } finally {
                supply.giveBack(connection);
            }
        }
    }
}
