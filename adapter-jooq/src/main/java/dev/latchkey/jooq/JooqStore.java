package dev.latchkey.jooq;

import dev.latchkey.application.Store;
import dev.latchkey.application.account.Accounts;
import dev.latchkey.application.activity.ActivityRecords;
import dev.latchkey.application.decision.AccessFacts;
import dev.latchkey.application.link.Endings;
import dev.latchkey.application.link.Invitations;
import dev.latchkey.application.link.JoinTickets;
import dev.latchkey.application.link.Links;
import dev.latchkey.application.link.OwnershipOffers;
import dev.latchkey.application.outbox.Outbox;
import dev.latchkey.application.secret.Attempts;
import dev.latchkey.application.secret.Installation;
import dev.latchkey.application.session.ApiTokens;
import dev.latchkey.application.session.Devices;
import dev.latchkey.application.session.PasswordResets;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.shared.Replays;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.application.username.Credentials;
import dev.latchkey.application.username.Notices;
import dev.latchkey.application.username.Persons;
import dev.latchkey.application.username.RecoveryCodes;
import dev.latchkey.application.username.SecondFactors;
import dev.latchkey.jooq.account.JooqAccounts;
import dev.latchkey.jooq.activity.JooqActivityRecords;
import dev.latchkey.jooq.decision.JooqAccessFacts;
import dev.latchkey.jooq.link.JooqEndings;
import dev.latchkey.jooq.link.JooqInvitations;
import dev.latchkey.jooq.link.JooqJoinTickets;
import dev.latchkey.jooq.link.JooqLinks;
import dev.latchkey.jooq.link.JooqOwnershipOffers;
import dev.latchkey.jooq.outbox.JooqOutbox;
import dev.latchkey.jooq.secret.JooqAttempts;
import dev.latchkey.jooq.secret.JooqInstallation;
import dev.latchkey.jooq.session.JooqApiTokens;
import dev.latchkey.jooq.session.JooqDevices;
import dev.latchkey.jooq.session.JooqPasswordResets;
import dev.latchkey.jooq.session.JooqSessions;
import dev.latchkey.jooq.shared.Connections;
import dev.latchkey.jooq.shared.HostTransactions;
import dev.latchkey.jooq.shared.JooqReplays;
import dev.latchkey.jooq.shared.OwnTransactions;
import dev.latchkey.jooq.shared.Renderer;
import dev.latchkey.jooq.shared.Source;
import dev.latchkey.jooq.shared.Statements;
import dev.latchkey.jooq.shared.Supply;
import dev.latchkey.jooq.username.JooqCredentials;
import dev.latchkey.jooq.username.JooqNotices;
import dev.latchkey.jooq.username.JooqPersons;
import dev.latchkey.jooq.username.JooqRecoveryCodes;
import dev.latchkey.jooq.username.JooqSecondFactors;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Latchkey's store on H2 or PostgreSQL.
 *
 * <p>Stands on a data source it is given; starts no thread and holds, outside of a call, no connection. Two stores in one
 * program do not meet. Safe for many threads.
 */
public final class JooqStore implements Store, AutoCloseable {
    private final Source source;
    private final Renderer renderer;
    private final Statements statements;
    private final Transactions transactions;

    private <T extends Transactions & Connections> JooqStore(Source source, Renderer renderer, T transactions) {
        this.source = source;
        this.renderer = renderer;
        this.statements = new Statements(transactions, renderer);
        this.transactions = transactions;
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

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public AccessFacts accessFacts() {
        return new JooqAccessFacts(statements);
    }

    @Override
    public ActivityRecords activityRecords() {
        return new JooqActivityRecords(statements, transactions);
    }

    @Override
    public Accounts accounts() {
        return new JooqAccounts(statements, transactions);
    }

    @Override
    public Persons persons() {
        return new JooqPersons(statements);
    }

    @Override
    public Credentials credentials() {
        return new JooqCredentials(statements);
    }

    @Override
    public SecondFactors secondFactors() {
        return new JooqSecondFactors(statements, transactions);
    }

    @Override
    public RecoveryCodes recoveryCodes() {
        return new JooqRecoveryCodes(statements, transactions);
    }

    @Override
    public Notices notices() {
        return new JooqNotices(statements);
    }

    @Override
    public Links links() {
        return new JooqLinks(statements, transactions);
    }

    @Override
    public Endings endings() {
        return new JooqEndings(statements);
    }

    @Override
    public JoinTickets joinTickets() {
        return new JooqJoinTickets(statements, transactions);
    }

    @Override
    public Invitations invitations() {
        return new JooqInvitations(statements);
    }

    @Override
    public OwnershipOffers ownershipOffers() {
        return new JooqOwnershipOffers(statements);
    }

    @Override
    public Outbox outbox() {
        return new JooqOutbox(statements, transactions);
    }

    @Override
    public Sessions sessions() {
        return new JooqSessions(statements);
    }

    @Override
    public ApiTokens apiTokens() {
        return new JooqApiTokens(statements);
    }

    @Override
    public PasswordResets passwordResets() {
        return new JooqPasswordResets(statements, transactions);
    }

    @Override
    public Devices devices() {
        return new JooqDevices(statements, transactions);
    }

    @Override
    public Attempts attempts() {
        return new JooqAttempts(statements, transactions);
    }

    @Override
    public Replays replays() {
        return new JooqReplays(statements, transactions);
    }

    @Override
    public Installation installation() {
        return new JooqInstallation(statements);
    }
}
