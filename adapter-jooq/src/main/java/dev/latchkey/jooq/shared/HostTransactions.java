package dev.latchkey.jooq.shared;

import dev.latchkey.application.shared.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Supplier;

/**
 * Transactions within a host's, on the connection it lends us: a savepoint each, to which it goes back when the work throws.
 *
 * <p>The connection is never committed, rolled back as a whole, closed or changed, and a deadlock is the host's to answer.
 * What commits by itself runs on connections of our own. As thread-safe as the host's connection: for one thread at a time.
 */
public final class HostTransactions implements Transactions, Connections {
    private final Connection host;
    private final OwnTransactions own;
    private final Failures failures;
    private boolean inSavepoint;
    private boolean rehearsing;

    /** @throws IllegalArgumentException when the connection commits each statement: there is no transaction to join */
    public HostTransactions(Connection host, Source source) {
        this.host = host;
        this.own = new OwnTransactions(source);
        this.failures = source.failures();
        if (commitsEach(host)) {
            throw new IllegalArgumentException(
                    "the host's connection is in auto-commit: there is no transaction to join");
        }
    }

    @Override
    public <T> T call(Supplier<T> work) {
        if (own.isBound() || inSavepoint) {
            return work.get();
        }
        try {
            inSavepoint = true;
            return savepoint(work, false);
        } catch (Deadlock e) {
            throw e.ofHost();
        } catch (SQLException e) {
            throw failures.ofConnection(e);
        } finally {
            inSavepoint = false;
        }
    }

    @Override
    public <T> T apart(Supplier<T> work) {
        return own.apart(work);
    }

    /** In the host's transaction, which is as it was afterwards. */
    @Override
    public <T> T rehearse(Supplier<T> work) {
        if (own.isBound() || inSavepoint || rehearsing) {
            throw new IllegalStateException("a rehearsal stands in no transaction of ours");
        }
        try {
            rehearsing = true;
            return savepoint(work, true);
        } catch (SQLException e) {
            throw failures.ofConnection(e);
        } finally {
            rehearsing = false;
        }
    }

    @Override
    public boolean rehearsing() {
        return rehearsing;
    }

    @Override
    public boolean joined() {
        return true;
    }

    @Override
    public <T> T lend(Work<T> work) {
        if (own.isBound()) {
            return own.lend(work);
        }
        try {
            return work.on(host);
        } catch (Deadlock e) {
            throw inSavepoint ? e : e.ofHost();
        } catch (SQLException e) {
            throw failures.ofConnection(e);
        }
    }

    private <T> T savepoint(Supplier<T> work, boolean takenBack) throws SQLException {
        Savepoint before = host.setSavepoint();
        try {
            T result = work.get();
            if (takenBack) {
                host.rollback(before);
            }
            host.releaseSavepoint(before);
            return result;
        } catch (Throwable e) {
            try {
                host.rollback(before);
            } catch (SQLException lost) {
                e.addSuppressed(lost);
            }
            throw e;
        }
    }

    private static boolean commitsEach(Connection connection) {
        try {
            return connection.getAutoCommit();
        } catch (SQLException e) {
            throw Failures.unavailable(e);
        }
    }
}
