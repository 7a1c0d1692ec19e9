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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link Transactions}; that a rollback undoes every port's work stands in {@link RollbackContract}. */
public interface TransactionsContract extends RollbackContract {
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
        Account account = Fixtures.accountInTrial();

        assertThat(transactions().<String>call(() -> {
                    store().accounts().add(account);
                    return "done";
                }))
                .isEqualTo("done");
        assertThat(isStored(account)).isTrue();
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
        Account account = Fixtures.accountInTrial();
        failing(() -> store().accounts().add(account));

        given().stored(account);

        assertThat(isStored(account)).isTrue();
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
    @Tag("ACT-2")
    default void what_is_done_apart_outlives_the_rollback_around_it() {
        Account undone = Fixtures.accountInTrial();
        Account kept = Fixtures.accountInTrial();
        Account undoneToo = Fixtures.accountInTrial();

        failing(() -> {
            store().accounts().add(undone);
            transactions().runApart(() -> store().accounts().add(kept));
            store().accounts().add(undoneToo);
        });

        assertThat(isStored(kept)).isTrue();
        assertThat(isStored(undone)).isFalse();
        assertThat(isStored(undoneToo)).isFalse();
    }

    @Test
    @Tag("ACT-2")
    default void what_is_done_apart_is_seen_by_the_transaction_around_it() {
        Account apart = Fixtures.accountInTrial();

        transactions().run(() -> {
            assertThat(isStored(apart)).isFalse();
            transactions().runApart(() -> store().accounts().add(apart));
            assertThat(isStored(apart)).isTrue();
        });

        assertThat(isStored(apart)).isTrue();
    }

    @Test
    default void who_stands_apart_does_not_see_what_is_not_committed() {
        Account neighbour = given().account();
        Account changed = given().account();
        Account added = Fixtures.accountInTrial();
        Account edited = changed.edited(Fixtures.fullProfile());

        transactions().run(() -> {
            store().accounts().add(added);
            store().accounts().replace(edited);
            transactions().runApart(() -> {
                assertThat(isStored(added)).isFalse();
                assertThat(store().accounts().find(changed.id(), NOON)).contains(changed);
                assertThat(isStored(neighbour)).isTrue();
            });
            assertThat(isStored(added)).isTrue();
            assertThat(store().accounts().find(changed.id(), NOON)).contains(edited);
        });

        assertThat(isStored(added)).isTrue();
        assertThat(store().accounts().find(changed.id(), NOON)).contains(edited);
    }

    @Test
    default void what_fails_apart_is_undone_and_the_transaction_around_it_goes_on() {
        Account before = Fixtures.accountInTrial();
        Account apart = Fixtures.accountInTrial();
        Account after = Fixtures.accountInTrial();

        transactions().run(() -> {
            store().accounts().add(before);
            assertThatThrownBy(() -> transactions().runApart(() -> {
                        store().accounts().add(apart);
                        throw new Rejected(Reason.STALE);
                    }))
                    .isInstanceOf(Rejected.class);
            store().accounts().add(after);
        });

        assertThat(isStored(before)).isTrue();
        assertThat(isStored(apart)).isFalse();
        assertThat(isStored(after)).isTrue();
    }

    @Test
    default void a_transaction_within_one_apart_belongs_to_that() {
        Account apart = Fixtures.accountInTrial();
        Account inner = Fixtures.accountInTrial();

        failing(() -> {
            transactions().runApart(() -> {
                store().accounts().add(apart);
                transactions().run(() -> store().accounts().add(inner));
            });
        });
        assertThat(isStored(apart)).isTrue();
        assertThat(isStored(inner)).isTrue();
    }

    @Test
    default void two_may_stand_apart_one_within_the_other() {
        Account outer = Fixtures.accountInTrial();
        Account inner = Fixtures.accountInTrial();

        assertThatThrownBy(() -> transactions().runApart(() -> {
                    store().accounts().add(outer);
                    transactions().runApart(() -> store().accounts().add(inner));
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");

        assertThat(isStored(outer)).isFalse();
        assertThat(isStored(inner)).isTrue();
    }

    @Test
    default void what_stands_apart_of_nothing_is_a_transaction_like_any_other() {
        Account account = Fixtures.accountInTrial();
        Account undone = Fixtures.accountInTrial();

        assertThat(transactions().<Boolean>apart(() -> store().accounts().add(account)))
                .isTrue();
        assertThatThrownBy(() -> transactions().runApart(() -> {
                    store().accounts().add(undone);
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");

        assertThat(isStored(account)).isTrue();
        assertThat(isStored(undone)).isFalse();
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
