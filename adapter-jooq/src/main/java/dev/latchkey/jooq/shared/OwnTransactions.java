package dev.latchkey.jooq.shared;

import dev.latchkey.application.shared.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions on connections we take from a data source, begin, end and give back.
 *
 * <p>A thread's connection is bound to this object while its work runs; two stores in one program do not meet. While a
 * thread rehearses, its connection is treated as a host's that will roll back.
 */
public final class OwnTransactions implements Transactions, Connections {
    private static final int RETRIES = 3;

    private final Source source;
    private final Failures failures;

    @SuppressWarnings("ThreadLocalUsage") // each store has threads' transactions of its own; none outlives its call
    private final ThreadLocal<Connection> bound = new ThreadLocal<>();

    @SuppressWarnings("ThreadLocalUsage") // as above
    private final ThreadLocal<@Nullable HostTransactions> rehearsal = new ThreadLocal<>();

    public OwnTransactions(Source source) {
        this.source = source;
        this.failures = source.failures();
    }

    @Override
    public <T> T call(Supplier<T> work) {
        HostTransactions rehearsed = rehearsal.get();
        if (rehearsed != null) {
            return rehearsed.call(work);
        }
        return isBound() ? work.get() : retried(() -> source.reserved(() -> transaction(work)));
    }

    @Override
    public <T> T apart(Supplier<T> work) {
        HostTransactions rehearsed = rehearsal.get();
        if (rehearsed != null) {
            return rehearsed.apart(work);
        }
        Connection outer = bound.get();
        bound.remove();
        try {
            return retried(() -> transaction(work));
        } finally {
            bind(outer);
        }
    }

    @Override
    public <T> T rehearse(Supplier<T> work) {
        if (isBound() || rehearsing()) {
            throw new IllegalStateException("a rehearsal stands in no transaction");
        }
        return source.reserved(() -> takenBack(work));
    }

    @Override
    public boolean rehearsing() {
        return rehearsal.get() != null;
    }

    @Override
    public boolean joined() {
        return rehearsing();
    }

    @Override
    public <T> T lend(Work<T> work) {
        HostTransactions rehearsed = rehearsal.get();
        if (rehearsed != null) {
            return rehearsed.lend(work);
        }
        Connection connection = bound.get();
        return connection == null ? retried(() -> alone(work)) : onBound(connection, work);
    }

    /** Whether the thread is in a transaction of ours. */
    boolean isBound() {
        return bound.get() != null;
    }

    private <T> T onBound(Connection connection, Work<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw failures.ofConnection(e);
        }
    }

    private <T> T alone(Work<T> work) {
        try (Source.Lease lease = source.committing()) {
            return work.on(lease.connection());
        } catch (SQLException e) {
            throw failures.ofConnection(e);
        }
    }

    private <T> T transaction(Supplier<T> work) {
        try (Source.Lease lease = source.transaction()) {
            Connection connection = lease.connection();
            bound.set(connection);
            try {
                T result = work.get();
                connection.commit();
                return result;
            } catch (Throwable e) {
                rollback(connection, e);
                throw e;
            } finally {
                bound.remove();
            }
        } catch (SQLException e) {
            throw failures.ofConnection(e);
        }
    }

    private <T> T takenBack(Supplier<T> work) {
        try (Source.Lease lease = source.transaction()) {
            Connection connection = lease.connection();
            rehearsal.set(new HostTransactions(connection, source));
            try {
                T result = work.get();
                connection.rollback();
                return result;
            } catch (Throwable e) {
                rollback(connection, e);
                throw e;
            } finally {
                rehearsal.remove();
            }
        } catch (SQLException e) {
            throw failures.ofConnection(e);
        }
    }

    private static void rollback(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private static <T> T retried(Supplier<T> work) {
        for (int retries = 0; ; retries++) {
            try {
                return work.get();
            } catch (Deadlock e) {
                if (retries == RETRIES) {
                    throw e.lasting();
                }
            }
        }
    }

    private void bind(@Nullable Connection connection) {
        if (connection == null) {
            bound.remove();
        } else {
            bound.set(connection);
        }
    }
}
