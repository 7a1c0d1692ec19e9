package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.Person;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link Transactions}; what is done apart stands in {@link TransactionsApartContract}, what is only
 * rehearsed in {@link RehearsalContract}, and that a rollback undoes the work of every port in {@link RollbackContract}.
 */
public interface TransactionsContract extends TransactionsApartContract, RehearsalContract {
    private Transactions transactions() {
        return store().transactions();
    }

    private boolean isStored(Account account) {
        return store().accounts().find(account.id(), NOON).isPresent();
    }

    @Test
    default void a_store_that_stands_alone_joins_nobody() {
        assertThat(transactions().joined()).isFalse();
        assertThat(transactions().<Boolean>call(() -> transactions().joined())).isFalse();
    }

    @Test
    default void work_that_returns_is_stored_and_its_result_handed_on() {
        Account neighbour = given().account();
        Account account = Fixtures.accountInTrial();

        assertThat(transactions().<String>call(() -> {
                    store().accounts().add(account);
                    return "done";
                }))
                .isEqualTo("done");
        assertThat(isStored(account)).isTrue();
        assertThat(isStored(neighbour)).isTrue();
    }

    @Test
    default void what_the_work_throws_comes_out_as_it_is() {
        Rejected rejected = new Rejected(Reason.STALE);
        AssertionError error = new AssertionError("a defect");

        assertThatThrownBy(() -> transactions().run(() -> {
                    throw rejected;
                }))
                .isSameAs(rejected);
        assertThatThrownBy(() -> transactions().runApart(() -> {
                    throw rejected;
                }))
                .isSameAs(rejected);
        assertThatThrownBy(() -> transactions().run(() -> {
                    throw error;
                }))
                .isSameAs(error);
    }

    @Test
    default void an_error_undoes_the_work_as_an_exception_does() {
        Account neighbour = given().account();
        Account account = Fixtures.accountInTrial();

        assertThatThrownBy(() -> transactions().run(() -> {
                    store().accounts().add(account);
                    throw new AssertionError("a defect");
                }))
                .hasMessage("a defect");

        assertThat(isStored(account)).isFalse();
        assertThat(isStored(neighbour)).isTrue();
    }

    @Test
    default void after_a_rollback_the_thread_can_begin_again() {
        Account neighbour = given().account();
        Account account = Fixtures.accountInTrial();
        failing(() -> store().accounts().add(account));

        given().stored(account);

        assertThat(isStored(account)).isTrue();
        assertThat(isStored(neighbour)).isTrue();
    }

    @Test
    default void a_transaction_within_another_is_the_same_one() {
        Account outer = Fixtures.accountInTrial();
        Account inner = Fixtures.accountInTrial();
        Account neighbour = given().account();

        failing(() -> {
            store().accounts().add(outer);
            transactions().run(() -> {
                assertThat(isStored(outer)).isTrue();
                store().accounts().add(inner);
            });
            assertThat(isStored(inner)).isTrue();
        });

        assertThat(isStored(outer)).isFalse();
        assertThat(isStored(inner)).isFalse();
        assertThat(isStored(neighbour)).isTrue();
    }

    @Test
    default void of_many_transactions_at_once_those_that_throw_leave_nothing_and_the_others_everything() {
        Account home = given().account();

        Race.of(number -> {
            try {
                return inTransaction(() -> {
                    Profile profile = Fixtures.barestProfile("Practice " + number, "Olga", "Orr");
                    Account account = given().stored(Fixtures.accountInTrial(profile));
                    Person person = given().person("racer" + number, account);
                    given().owner(person, account);
                    if (number % 2 == 1) {
                        throw new IllegalStateException("undo");
                    }
                    return number;
                });
            } catch (IllegalStateException expected) {
                return number;
            }
        });

        for (int number = 0; number < Race.THREADS; number++) {
            boolean stored = store().persons()
                    .named(Fixtures.person("racer" + number, home).name())
                    .isPresent();
            assertThat(stored).isEqualTo(number % 2 == 0);
        }
    }
}
