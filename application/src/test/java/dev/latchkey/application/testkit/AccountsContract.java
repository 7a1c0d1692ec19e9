package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.daysAfterNoon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.Accounts;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.account.Profile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link Accounts}; the dates of the state stand in {@link AccountStatesContract}. */
public interface AccountsContract extends AccountStatesContract {
    private Accounts accounts() {
        return store().accounts();
    }

    private boolean replaced(Account edited) {
        return inTransaction(() -> accounts().replace(edited));
    }

    @Test
    @Tag("ACC-2")
    default void an_account_comes_back_with_everything_sign_up_may_carry() {
        given().account();
        Account account = given().stored(Fixtures.accountInTrial(Fixtures.fullProfile()));

        assertThat(accounts().find(account.id(), NOON)).contains(account);
    }

    @Test
    @Tag("ACC-2")
    default void what_an_account_does_not_have_stays_absent() {
        given().stored(Fixtures.accountInTrial(Fixtures.fullProfile()));
        Account account = given().account();

        assertThat(accounts().find(account.id(), NOON)).contains(account);
    }

    @Test
    default void an_account_that_is_not_there_is_not_found() {
        given().account();

        assertThat(accounts().find(Fixtures.unusedAccountId(), NOON)).isEmpty();
    }

    @Test
    @Tag("ACC-3")
    default void an_account_id_that_is_taken_is_refused_and_the_first_account_stays_as_it_is() {
        Account neighbour = given().account();
        Account first = given().account();
        Account second = Account.signedUp(first.id(), Fixtures.fullProfile(), NOON, daysAfterNoon(7));

        assertThat(inTransaction(() -> accounts().add(second))).isFalse();
        assertThat(accounts().find(first.id(), NOON)).contains(first);
        assertThat(accounts().find(neighbour.id(), NOON)).contains(neighbour);
    }

    @Test
    @Tag("ACC-3")
    default void the_account_id_of_a_closed_account_is_never_used_again() {
        given().account();
        Account closed = given().account();
        given().change(closed, NOON, AccountState.CLOSED);
        Account second =
                Account.signedUp(closed.id(), Fixtures.fullProfile(), daysAfterNoon(4000), daysAfterNoon(4030));

        assertThat(inTransaction(() -> accounts().add(second))).isFalse();
    }

    @Test
    @Tag("ACC-3")
    default void of_many_who_add_one_account_id_at_once_one_wins() {
        Account neighbour = given().account();
        Account wanted = Fixtures.accountInTrial();

        long winners = Race.winners(number -> inTransaction(() -> accounts().add(wanted)));

        assertThat(winners).isOne();
        assertThat(accounts().find(wanted.id(), NOON)).contains(wanted);
        assertThat(accounts().find(neighbour.id(), NOON)).contains(neighbour);
    }

    @Test
    @Tag("ACC-6")
    default void an_edited_account_is_stored_whole() {
        Account neighbour = given().account();
        Account bare = given().account();

        Account filled = bare.edited(Fixtures.fullProfile());
        assertThat(replaced(filled)).isTrue();
        assertThat(accounts().find(bare.id(), NOON)).contains(filled);

        Account bareAgain = filled.edited(bare.profile());
        assertThat(replaced(bareAgain)).isTrue();
        assertThat(accounts().find(bare.id(), NOON)).contains(bareAgain);
        assertThat(accounts().find(neighbour.id(), NOON)).contains(neighbour);
    }

    @Test
    @Tag("DEC-10")
    default void an_account_that_demands_a_second_factor_does_so_until_it_no_longer_does() {
        Account neighbour = given().account();
        Account bare = given().account();

        Account demanding = bare.demandingSecondFactor(true);
        assertThat(replaced(demanding)).isTrue();
        assertThat(accounts().find(bare.id(), NOON)).contains(demanding);
        assertThat(replaced(demanding.edited(Fixtures.fullProfile()))).isTrue();
        Account edited = accounts().find(bare.id(), NOON).orElseThrow();
        assertThat(edited.demandsSecondFactor()).isTrue();

        assertThat(replaced(edited.demandingSecondFactor(false))).isTrue();
        assertThat(accounts().find(bare.id(), NOON).orElseThrow().demandsSecondFactor())
                .isFalse();
        assertThat(accounts().find(neighbour.id(), NOON)).contains(neighbour);
    }

    @Test
    @Tag("ACC-7")
    default void an_edit_of_a_version_that_is_gone_stores_nothing() {
        given().account();
        Account read = given().account();
        Account first = read.edited(Fixtures.fullProfile());
        replaced(first);

        assertThat(replaced(read.edited(renamed("Too Late")))).isFalse();
        assertThat(replaced(first.edited(renamed("Too Early")).edited(renamed("Too Early"))))
                .isFalse();
        assertThat(accounts().find(read.id(), NOON)).contains(first);
    }

    @Test
    default void an_edit_of_an_account_that_is_not_there_stores_nothing() {
        given().account();
        Account never = Fixtures.accountInTrial();

        assertThat(replaced(never.edited(Fixtures.fullProfile()))).isFalse();
        assertThat(accounts().find(never.id(), NOON)).isEmpty();
    }

    @Test
    @Tag("ACC-7")
    default void of_many_who_edit_one_version_at_once_one_wins() {
        Account neighbour = given().account();
        Account read = given().account();

        Race.winners(number -> replaced(neighbour.edited(renamed("Neighbour " + number))));
        long winners = Race.winners(number -> replaced(read.edited(renamed("Winner " + number))));

        assertThat(winners).isOne();
        assertThat(accounts().find(read.id(), NOON).orElseThrow().version()).isOne();
        assertThat(practiceName(read)).startsWith("Winner");
        assertThat(practiceName(neighbour)).startsWith("Neighbour");
    }

    @Test
    default void only_an_account_that_is_there_can_be_locked() {
        Account account = given().account();

        assertThat(inTransaction(() -> accounts().lock(account.id()))).isTrue();
        assertThat(inTransaction(() -> accounts().lock(Fixtures.unusedAccountId())))
                .isFalse();
    }

    @Test
    @Tag("ACC-7")
    default void who_locks_an_account_before_reading_it_loses_no_edit() {
        Account neighbour = given().account();
        Account account = given().account();

        long winners = Race.winners(number -> inTransaction(() -> {
            accounts().lock(account.id());
            Account read = accounts().find(account.id(), NOON).orElseThrow();
            return accounts().replace(read.edited(renamed(read.profile().practiceName() + "I")));
        }));

        assertThat(winners).isEqualTo(Race.THREADS);
        assertThat(practiceName(account)).isEqualTo(account.profile().practiceName() + "I".repeat(Race.THREADS));
        assertThat(accounts().find(neighbour.id(), NOON)).contains(neighbour);
    }

    private String practiceName(Account account) {
        return accounts()
                .find(account.id(), NOON)
                .orElseThrow()
                .profile()
                .practiceName()
                .value();
    }

    private static Profile renamed(String practice) {
        return Fixtures.barestProfile(practice, "Olga", "Orr");
    }
}
