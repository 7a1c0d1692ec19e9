package dev.latchkey.jooq;

import dev.latchkey.application.Store;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.jooq.shared.Connections;
import dev.latchkey.jooq.shared.HostTransactions;
import dev.latchkey.jooq.shared.OwnTransactions;
import dev.latchkey.jooq.shared.Renderer;
import dev.latchkey.jooq.shared.Source;
import dev.latchkey.jooq.shared.Statements;
import dev.latchkey.jooq.shared.Supply;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Latchkey's store on H2 or PostgreSQL.
 *
 * <p>Stands on a data source it is given; starts no thread and holds, outside of a call, no connection. Two stores in one
 * program do not meet. Safe for many threads.
 */
public final class JooqStore extends JooqPorts implements AutoCloseable {
    private final Source source;
    private final Renderer renderer;

    private <T extends Transactions & Connections> JooqStore(Source source, Renderer renderer, T transactions) {
        super(new Statements(transactions, renderer), transactions);
        this.source = source;
        this.renderer = renderer;
    }

    /**
     * The store in the schema in which the data source's connections begin.
     *
     * @throws SchemaOutdated when the schema is empty or older than this version; nothing is changed
     * @throws dev.latchkey.application.shared.StoreUnavailable when the database cannot be reached
     */
    public static JooqStore on(DataSource dataSource) {
        return on(dataSource, null);
    }

    /**
     * The store in a schema of the host's choice, whose name is one that needs no quotes.
     *
     * @throws SchemaOutdated when the schema is empty or older than this version; nothing is changed
     * @throws dev.latchkey.application.shared.StoreUnavailable when the database cannot be reached
     */
    public static JooqStore on(DataSource dataSource, @Nullable String schema) {
        return on(Opening.supply(dataSource), schema);
    }

    static JooqStore on(FewConnections connections) {
        return on(connections, null);
    }

    private static JooqStore on(Supply supply, @Nullable String schema) {
        return Opening.with(supply, (connection, dialect) -> {
            Schema found = Schema.of(schema, dialect, connection);
            found.validate(dialect, connection);
            Source source = Source.of(supply, connection, dialect);
            return new JooqStore(source, new Renderer(dialect, found.name()), new OwnTransactions(source));
        });
    }

    /**
     * Brings the schema in which the owner's connections begin up to date, with a history table of our own.
     *
     * @param owner connections of a user who may make and change tables
     * @throws dev.latchkey.application.shared.StoreUnavailable when the database cannot be reached
     */
    public static void migrate(DataSource owner) {
        migrate(owner, null);
    }

    /** The same in a schema of the host's choice, which is made if it is not there. */
    public static void migrate(DataSource owner, @Nullable String schema) {
        Opening.with(Opening.supply(owner), (connection, dialect) -> {
                    Schema wanted = Schema.of(schema, dialect, connection);
                    return (Runnable) () -> wanted.migrate(dialect, owner);
                })
                .run();
    }

    /**
     * This store on the connection of a host that is in a transaction.
     *
     * <p>What would be a transaction is a savepoint there; what has to commit by itself runs on a connection of our own. The
     * connection is never committed, closed or changed. The store that is returned serves one thread at a time.
     *
     * @throws IllegalArgumentException when the connection commits each statement
     */
    public Store within(Connection host) {
        return new JooqStore(source, renderer, new HostTransactions(host, source));
    }

    /** Closes nothing: the data source is its giver's. There so that whoever holds a store can treat it as a resource. */
    @Override
    public void close() {}
}
