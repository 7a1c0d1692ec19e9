package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.daysAfterNoon;
import static dev.latchkey.application.testkit.Moments.justAfter;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.Accounts;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.account.StateChange;
import dev.latchkey.domain.account.StateDates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The part of {@link AccountsContract} that is about the dates an account's state is derived from. */
public interface AccountStatesContract extends StoreContract {
    private Accounts accounts() {
        return store().accounts();
    }

    @Test
    @Tag("DEC-3")
    default void an_edit_leaves_the_dates_of_the_state_alone() {
        given().account();
        Account readInTrial = given().account();
        StateChange paid = given().change(readInTrial, daysAfterNoon(1), AccountState.ACTIVE);

        runInTransaction(() -> accounts().replace(readInTrial.edited(Fixtures.fullProfile())));

        assertThat(accounts()
                        .find(readInTrial.id(), daysAfterNoon(1))
                        .orElseThrow()
                        .states())
                .isEqualTo(new StateDates(Moments.TRIAL_END, paid));
    }

    @Test
    @Tag("DEC-3")
    default void a_change_of_state_is_seen_from_its_moment_on() {
        Account neighbour = given().account();
        Account account = given().account();
        StateChange change = given().change(account, daysAfterNoon(2), AccountState.INACTIVE);

        assertThat(accounts().find(account.id(), justBefore(daysAfterNoon(2)))).contains(account);
        assertThat(accounts()
                        .find(account.id(), daysAfterNoon(2))
                        .orElseThrow()
                        .states()
                        .latest())
                .isEqualTo(change);
        assertThat(accounts().find(neighbour.id(), daysAfterNoon(3))).contains(neighbour);
    }

    @Test
    @Tag("DEC-3")
    default void of_several_changes_of_state_the_latest_that_has_come_is_seen() {
        Account neighbour = given().account();
        Account account = given().account();
        given().change(neighbour, daysAfterNoon(3), AccountState.CLOSED);
        StateChange closing = given().change(account, daysAfterNoon(8), AccountState.CLOSED);
        StateChange paying = given().change(account, daysAfterNoon(2), AccountState.ACTIVE);
        StateChange pausing = given().change(account, daysAfterNoon(5), AccountState.INACTIVE);

        assertThat(latest(account, 1)).isNull();
        assertThat(latest(account, 4)).isEqualTo(paying);
        assertThat(latest(account, 7)).isEqualTo(pausing);
        assertThat(latest(account, 9)).isEqualTo(closing);
    }

    @Test
    @Tag("DEC-3")
    default void a_second_change_for_the_same_moment_replaces_the_first() {
        Account neighbour = given().account();
        Account account = given().account();
        given().change(account, daysAfterNoon(2), AccountState.INACTIVE);
        StateChange other = given().change(neighbour, daysAfterNoon(2), AccountState.INACTIVE);
        StateChange second = given().change(account, daysAfterNoon(2), AccountState.ARCHIVED);

        assertThat(latest(account, 2)).isEqualTo(second);
        assertThat(latest(neighbour, 2)).isEqualTo(other);
    }

    @Test
    default void changes_a_microsecond_apart_are_two() {
        given().account();
        Account account = given().account();
        StateChange second = given().change(account, justAfter(NOON), AccountState.INACTIVE);
        StateChange first = given().change(account, NOON, AccountState.ACTIVE);

        assertThat(accounts().find(account.id(), NOON).orElseThrow().states().latest())
                .isEqualTo(first);
        assertThat(accounts()
                        .find(account.id(), justAfter(NOON))
                        .orElseThrow()
                        .states()
                        .latest())
                .isEqualTo(second);
    }

    private @Nullable StateChange latest(Account account, int days) {
        return accounts()
                .find(account.id(), daysAfterNoon(days))
                .orElseThrow()
                .states()
                .latest();
    }
}
