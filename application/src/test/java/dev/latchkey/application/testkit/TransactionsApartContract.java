package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The part of {@link TransactionsContract} that is about what is done apart. */
public interface TransactionsApartContract extends RollbackContract {
    private Transactions transactions() {
        return store().transactions();
    }

    private boolean isStored(Account account) {
        return store().accounts().find(account.id(), NOON).isPresent();
    }

    @Test
    @Tag("ACT-2")
    default void what_is_done_apart_outlives_the_rollback_around_it() {
        Account neighbour = given().account();
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
        assertThat(isStored(neighbour)).isTrue();
    }

    @Test
    @Tag("ACT-2")
    default void what_is_done_apart_is_seen_by_the_transaction_around_it() {
        Account neighbour = given().account();
        Account apart = Fixtures.accountInTrial();

        transactions().run(() -> {
            assertThat(isStored(apart)).isFalse();
            transactions().runApart(() -> store().accounts().add(apart));
            assertThat(isStored(apart)).isTrue();
        });

        assertThat(isStored(apart)).isTrue();
        assertThat(isStored(neighbour)).isTrue();
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
        Account neighbour = given().account();
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
        assertThat(isStored(neighbour)).isTrue();
    }

    @Test
    default void a_transaction_within_one_apart_belongs_to_that() {
        Account neighbour = given().account();
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
        assertThat(isStored(neighbour)).isTrue();
    }

    @Test
    default void two_may_stand_apart_one_within_the_other() {
        Account neighbour = given().account();
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
        assertThat(isStored(neighbour)).isTrue();
    }

    @Test
    default void what_stands_apart_of_nothing_is_a_transaction_like_any_other() {
        Account neighbour = given().account();
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
        assertThat(isStored(neighbour)).isTrue();
    }
}
