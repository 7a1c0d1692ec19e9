package dev.latchkey.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.Store;
import dev.latchkey.application.suite.EveryRule;
import dev.latchkey.application.testkit.AccessFactsContract;
import dev.latchkey.application.testkit.AccountsContract;
import dev.latchkey.application.testkit.ActivityRecordsContract;
import dev.latchkey.application.testkit.ApiTokensContract;
import dev.latchkey.application.testkit.AttemptsContract;
import dev.latchkey.application.testkit.CopiesContract;
import dev.latchkey.application.testkit.CopyPlansContract;
import dev.latchkey.application.testkit.CredentialsContract;
import dev.latchkey.application.testkit.DevicesContract;
import dev.latchkey.application.testkit.EndingsContract;
import dev.latchkey.application.testkit.Fixtures;
import dev.latchkey.application.testkit.Given;
import dev.latchkey.application.testkit.InstallationContract;
import dev.latchkey.application.testkit.InvitationsContract;
import dev.latchkey.application.testkit.JoinTicketsContract;
import dev.latchkey.application.testkit.LinksContract;
import dev.latchkey.application.testkit.MasterFilesContract;
import dev.latchkey.application.testkit.Moments;
import dev.latchkey.application.testkit.NoticesContract;
import dev.latchkey.application.testkit.OutboxContract;
import dev.latchkey.application.testkit.OwnershipOffersContract;
import dev.latchkey.application.testkit.PasswordResetsContract;
import dev.latchkey.application.testkit.PersonsContract;
import dev.latchkey.application.testkit.RecoveryCodesContract;
import dev.latchkey.application.testkit.ReplaysContract;
import dev.latchkey.application.testkit.SecondFactorsContract;
import dev.latchkey.application.testkit.SessionsContract;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.application.testkit.TransactionsContract;
import dev.latchkey.domain.account.Account;
import dev.latchkey.jooq.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every port keeps its contract on one database, and the use cases keep the rules. */
abstract class OnDatabase {
    private final TestDatabase database;

    OnDatabase(TestDatabase database) {
        this.database = database;
    }

    abstract class Emptied implements StoreContract {
        @BeforeEach
        void empty() {
            database.emptied();
        }

        @Override
        public Store store() {
            return database.store();
        }
    }

    @Nested
    class Access_facts extends Emptied implements AccessFactsContract {}

    @Nested
    class Accounts extends Emptied implements AccountsContract {}

    @Nested
    class Activity_records extends Emptied implements ActivityRecordsContract {}

    @Nested
    class Api_tokens extends Emptied implements ApiTokensContract {}

    @Nested
    class Attempts extends Emptied implements AttemptsContract {}

    @Nested
    class Copies extends Emptied implements CopiesContract {}

    @Nested
    class Copy_plans extends Emptied implements CopyPlansContract {}

    @Nested
    class Credentials extends Emptied implements CredentialsContract {}

    @Nested
    class Devices extends Emptied implements DevicesContract {}

    @Nested
    class Endings extends Emptied implements EndingsContract {}

    @Nested
    class Host_events implements HostEvents {
        @Override
        public TestDatabase database() {
            return database;
        }

        @BeforeEach
        void empty() {
            database.emptied();
        }
    }

    @Nested
    class Installation extends Emptied implements InstallationContract {}

    @Nested
    class Invitations extends Emptied implements InvitationsContract {}

    @Nested
    class Join_tickets extends Emptied implements JoinTicketsContract {}

    @Nested
    class Links extends Emptied implements LinksContract {}

    @Nested
    class Many_copies implements ManyCopies {
        @Override
        public TestDatabase database() {
            return database;
        }

        @BeforeEach
        void empty() {
            database.emptied();
        }
    }

    @Nested
    class Master_files extends Emptied implements MasterFilesContract {}

    @Nested
    class Notices extends Emptied implements NoticesContract {}

    @Nested
    class Ownership_offers extends Emptied implements OwnershipOffersContract {}

    @Nested
    class Outbox extends Emptied implements OutboxContract {}

    @Nested
    class Password_resets extends Emptied implements PasswordResetsContract {}

    @Nested
    class Persons extends Emptied implements PersonsContract {}

    @Nested
    class Recovery_codes extends Emptied implements RecoveryCodesContract {}

    @Nested
    class Replays extends Emptied implements ReplaysContract {}

    @Nested
    class Rehearsals_within_a_hosts_transaction extends Emptied {
        @Test
        void leave_the_rest_of_it() throws SQLException {
            Account before = Fixtures.accountInTrial();
            Account rehearsed = Fixtures.accountInTrial();
            Account after = Fixtures.accountInTrial();

            try (Connection host = database.dataSource().getConnection()) {
                host.setAutoCommit(false);
                Store hosted = database.store().within(host);
                Given given = new Given(hosted);
                given.stored(before);
                hosted.transactions().rehearse(() -> {
                    given.stored(rehearsed);
                    assertThat(hosted.transactions().rehearsing()).isTrue();
                    return hosted.accounts().lock(rehearsed.id());
                });
                assertThatThrownBy(() -> hosted.transactions().rehearse(() -> {
                            given.stored(rehearsed);
                            throw new IllegalStateException("undo");
                        }))
                        .hasMessage("undo");
                assertThat(hosted.transactions().rehearsing()).isFalse();
                given.stored(after);
                host.commit();
                host.setAutoCommit(true);
            }

            assertThat(store().accounts().find(before.id(), Moments.NOON)).contains(before);
            assertThat(store().accounts().find(rehearsed.id(), Moments.NOON)).isEmpty();
            assertThat(store().accounts().find(after.id(), Moments.NOON)).contains(after);
        }
    }

    @Nested
    class Rules extends Emptied implements EveryRule {
        @Override
        public void inHostsTransactionRolledBack(Consumer<Store> work) {
            try (Connection connection = database.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                try {
                    work.accept(database.store().within(connection));
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Nested
    class Second_factors extends Emptied implements SecondFactorsContract {}

    @Nested
    class Sessions extends Emptied implements SessionsContract {}

    @Nested
    class Transactions extends Emptied implements TransactionsContract {}
}
