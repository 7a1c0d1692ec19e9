package dev.latchkey.application.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.testkit.Fixtures;
import dev.latchkey.application.testkit.Given;
import dev.latchkey.application.testkit.Moments;
import dev.latchkey.application.testkit.TransactionsContract;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Chain;
import dev.latchkey.domain.activity.Ledger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Keeps the contract, and throws where a database would wait for ever. */
final class InMemoryTransactionsTest extends InMemoryContractTest implements TransactionsContract {
    @Nested
    class What_is_done_apart_may_not_touch {
        @Test
        void a_row_that_the_transaction_around_it_has_changed() {
            Account account = given().account();
            Account neighbour = given().account();
            Account edited = account.edited(Fixtures.fullProfile());

            runInTransaction(() -> {
                store().accounts().replace(edited);
                assertThat(store().transactions()
                                .<Boolean>apart(
                                        () -> store().accounts().replace(neighbour.edited(Fixtures.fullProfile()))))
                        .isTrue();
                refused(() -> store().accounts().replace(edited));
            });

            assertThat(store().accounts().find(account.id(), Moments.NOON)).contains(edited);
        }

        @Test
        void a_row_that_the_transaction_around_it_has_locked() {
            Given.Street street = given().street();

            runInTransaction(() -> {
                store().accounts().lock(street.home().id());
                store().persons().lock(street.ada().id());
                refused(() -> store().accounts().lock(street.home().id()));
                refused(() -> store().persons().replace(street.ada().retiringAt(Moments.NOON)));
            });
        }

        @Test
        void a_name_that_the_transaction_around_it_has_taken() {
            Given.Street street = given().street();

            runInTransaction(() -> {
                given().person("cleo", street.home());
                refused(() -> store().persons().add(Fixtures.person("cleo", street.home())));
            });
        }

        @Test
        void the_head_of_a_ledger_that_the_transaction_around_it_writes() {
            Given.Street street = given().street();

            runInTransaction(() -> {
                append(street);
                refused(() -> append(street));
                store().transactions().runApart(() -> refused(() -> append(street)));
            });
        }

        private void append(Given.Street street) {
            Ledger ledger = Ledger.of(street.home().id());
            store().activityRecords()
                    .append(
                            ledger,
                            head -> Chain.next(
                                    ledger,
                                    head,
                                    Fixtures.done(Act.SWITCHED, street.ada(), street.home()),
                                    Moments.NOON));
        }

        private void refused(Runnable work) {
            assertThatThrownBy(() -> store().transactions().runApart(work))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("waits for a row");
        }
    }
}
