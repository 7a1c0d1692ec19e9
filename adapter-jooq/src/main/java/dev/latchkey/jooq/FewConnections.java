package dev.latchkey.jooq;

import dev.latchkey.jooq.DatabasePool.Address;
import dev.latchkey.jooq.shared.Supply;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The connections of a command that is soon over: each opened when it is needed, kept for the next who needs one, and closed
 * with this object. Starts no thread. Safe for many threads.
 */
public final class FewConnections implements OpenDatabase, Supply {
    private final Address address;
    private final Login login;
    private final Deque<Connection> idle = new ArrayDeque<>();

    private FewConnections(Address address) {
        this.address = address;
        this.login = Login.of(address).soonOver();
    }

    /** Opens a first connection, as {@link DatabasePool#open} does. */
    public static FewConnections open(Address address) {
        FewConnections opened = new FewConnections(address);
        try {
            opened.giveBack(opened.take());
        } catch (SQLException e) {
            throw Opening.unavailable(e);
        }
        return opened;
    }

    @Override
    public Connection take() throws SQLException {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return login.connection();
    }

    @Override
    public void giveBack(Connection connection) {
        synchronized (idle) {
            idle.push(connection);
        }
    }

    @Override
    public int most() {
        return Integer.MAX_VALUE;
    }

    @Override
    public long patience() {
        return 0;
    }

    @Override
    public JooqStore store() {
        return JooqStore.on(this);
    }

    @Override
    public void migrate() {
        try (DatabasePool pool = DatabasePool.open(address)) {
            pool.migrate();
        }
    }

    @Override
    public void close() {
        synchronized (idle) {
            while (!idle.isEmpty()) {
                try {
                    idle.pop().close();
                } catch (SQLException alreadyGone) {
                    // nothing is left of it to close
                }
            }
        }
    }
}
