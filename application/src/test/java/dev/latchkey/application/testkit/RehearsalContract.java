package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Chain;
import dev.latchkey.domain.activity.Head;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The part of {@link TransactionsContract} that is about what is only rehearsed. */
public interface RehearsalContract extends StoreContract {
    private Transactions transactions() {
        return store().transactions();
    }

    private boolean isStored(Account account) {
        return store().accounts().find(account.id(), NOON).isPresent();
    }

    private void rehearsed(Runnable work) {
        transactions().rehearse(() -> {
            work.run();
            return true;
        });
    }

    private void append(Given.Street street) {
        Ledger ledger = Ledger.of(street.home().id());
        store().activityRecords()
                .append(
                        ledger,
                        head -> Chain.next(
                                ledger, head, Fixtures.done(Act.SWITCHED, street.ada(), street.home()), NOON));
    }

    @Test
    default void what_is_rehearsed_is_seen_by_what_follows_and_gone_at_the_end() {
        Given.Street street = given().street();
        Link link = given().link(street.ada(), street.home(), street.bea());
        Account added = Fixtures.accountInTrial();
        Account edited = street.home().edited(Fixtures.fullProfile());

        String result = transactions().rehearse(() -> {
            runInTransaction(() -> {
                store().accounts().add(added);
                append(street);
            });
            runInTransaction(() -> {
                store().accounts().replace(edited);
                append(street);
            });
            given().ended(link, NOON);
            assertThat(isStored(added)).isTrue();
            assertThat(store().accounts().find(edited.id(), NOON)).contains(edited);
            assertThat(store().activityRecords()
                            .head(Ledger.of(street.home().id()))
                            .sequence())
                    .isEqualTo(2);
            assertThat(store().links().standing(street.home().id(), street.ada().id()))
                    .isEmpty();
            return "as it would be";
        });

        assertThat(result).isEqualTo("as it would be");
        assertThat(isStored(added)).isFalse();
        assertThat(store().accounts().find(edited.id(), NOON)).contains(street.home());
        assertThat(store().accounts().find(street.nextDoor().id(), NOON)).contains(street.nextDoor());
        assertThat(store().activityRecords().head(Ledger.of(street.home().id())))
                .isEqualTo(Head.EMPTY);
        assertThat(store().links().standing(street.home().id(), street.ada().id()))
                .contains(link);
    }

    @Test
    default void a_transaction_that_throws_takes_back_only_itself() {
        Account neighbour = given().account();
        Account before = Fixtures.accountInTrial();
        Account refused = Fixtures.accountInTrial();
        Account inner = Fixtures.accountInTrial();
        Account after = Fixtures.accountInTrial();

        rehearsed(() -> {
            given().stored(before);
            assertThatThrownBy(() -> runInTransaction(() -> {
                        given().stored(refused);
                        runInTransaction(() -> given().stored(inner));
                        throw new Rejected(Reason.STALE);
                    }))
                    .isInstanceOf(Rejected.class);
            given().stored(after);

            assertThat(isStored(before)).isTrue();
            assertThat(isStored(refused)).isFalse();
            assertThat(isStored(inner)).isFalse();
            assertThat(isStored(after)).isTrue();
        });

        assertThat(isStored(before)).isFalse();
        assertThat(isStored(after)).isFalse();
        assertThat(isStored(neighbour)).isTrue();
    }

    @Test
    @Tag("ACT-2")
    default void what_is_done_apart_is_committed_and_sees_nothing_of_the_rehearsal() {
        Account neighbour = given().account();
        Account undone = Fixtures.accountInTrial();
        Account kept = Fixtures.accountInTrial();
        Account keptToo = Fixtures.accountInTrial();

        rehearsed(() -> {
            given().stored(undone);
            transactions().runApart(() -> {
                assertThat(isStored(undone)).isFalse();
                given().stored(kept);
            });
            runInTransaction(() -> transactions().runApart(() -> given().stored(keptToo)));
            assertThat(isStored(undone)).isTrue();
            assertThat(isStored(kept)).isTrue();
        });

        assertThat(isStored(undone)).isFalse();
        assertThat(isStored(kept)).isTrue();
        assertThat(isStored(keptToo)).isTrue();
        assertThat(isStored(neighbour)).isTrue();
    }

    @Test
    default void a_thread_knows_whether_it_rehearses() {
        assertThat(transactions().rehearsing()).isFalse();
        rehearsed(() -> {
            assertThat(transactions().rehearsing()).isTrue();
            assertThat(transactions().joined()).isTrue();
            runInTransaction(() -> assertThat(transactions().rehearsing()).isTrue());
            transactions().runApart(() -> {
                assertThat(transactions().rehearsing()).isTrue();
                assertThat(transactions().joined()).isTrue();
            });
        });
        assertThat(transactions().rehearsing()).isFalse();
        assertThat(transactions().joined()).isFalse();
    }

    @Test
    default void what_throws_out_of_a_rehearsal_is_taken_back_and_comes_out_as_it_is() {
        Account neighbour = given().account();
        Account undone = Fixtures.accountInTrial();
        Account later = Fixtures.accountInTrial();
        AssertionError error = new AssertionError("a defect");

        assertThatThrownBy(() -> rehearsed(() -> {
                    given().stored(undone);
                    throw error;
                }))
                .isSameAs(error);
        given().stored(later);

        assertThat(isStored(undone)).isFalse();
        assertThat(isStored(later)).isTrue();
        assertThat(isStored(neighbour)).isTrue();
    }

    @Test
    default void a_rehearsal_stands_in_no_other_and_in_no_transaction() {
        Account undone = Fixtures.accountInTrial();

        rehearsed(() -> {
            given().stored(undone);
            assertThatThrownBy(() -> rehearsed(() -> {})).isInstanceOf(IllegalStateException.class);
            assertThat(isStored(undone)).isTrue();
        });
        runInTransaction(() -> assertThatThrownBy(() -> rehearsed(() -> {})).isInstanceOf(IllegalStateException.class));

        assertThat(isStored(undone)).isFalse();
    }

    @Test
    default void many_rehearse_at_once_and_leave_what_others_store_meanwhile() {
        Account home = given().account();

        Race.of(number -> {
            Account account = Fixtures.accountInTrial("Practice " + number, "Olga", "Orr");
            if (number % 2 == 0) {
                given().stored(account);
            } else {
                rehearsed(() -> given().stored(account));
            }
            assertThat(isStored(account)).isEqualTo(number % 2 == 0);
            return number;
        });

        assertThat(isStored(home)).isTrue();
    }
}
