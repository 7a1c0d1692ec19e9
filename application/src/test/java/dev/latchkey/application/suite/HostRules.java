package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.Store;
import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.domain.activity.Chain;
import dev.latchkey.domain.activity.Head;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What must not be undone is not undone with the transaction of a host around it (ACT-2). */
public interface HostRules extends StoreContract {
    /**
     * Begins a transaction as a host does, hands over a store that takes part in it, and rolls it back.
     *
     * @param work what is done within; what it throws comes out, after the rollback
     */
    void inHostsTransactionRolledBack(Consumer<Store> work);

    private void rolledBack(House house, Consumer<House> work) {
        inHostsTransactionRolledBack(store -> work.accept(house.through(store)));
    }

    private static void assertWhole(House house, Ledger ledger) {
        Head head = Head.EMPTY;
        for (ActivityRecord record : house.store().activityRecords().after(ledger, 0, 10_000)) {
            assertThat(Chain.follows(head, record)).as(record.text()).isTrue();
            head = Chain.head(record);
        }
        assertThat(head).isEqualTo(house.store().activityRecords().head(ledger));
    }

    private static void assertAllWhole(House house, Somebody... people) {
        for (int chain = 0; chain < Ledger.SYSTEM_LEDGERS; chain++) {
            assertWhole(house, Ledger.system(chain));
        }
        for (Somebody one : people) {
            assertWhole(house, Ledger.of(one.home()));
            assertWhole(house, Ledger.of(one.id()));
        }
    }

    @Test
    @Tag("ACT-2")
    default void what_a_host_rolls_back_is_undone_with_its_records() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Somebody neighbour = house.member(ada, "neighbour", preset("MASTER"));
        int records = house.log(ada.home()).size();

        rolledBack(house, hosted -> {
            hosted.limit(ada, desk, ada.home(), levels("BILLING", "NONE"));
            hosted.end(ada, neighbour, ada.home());
            hosted.allow(ada, "newcomer", preset("MASTER"));
        });

        assertThat(house.linkOf(desk, ada.home()).version()).isZero();
        assertThat(house.linkOf(neighbour, ada.home()).version()).isZero();
        assertThat(house.log(ada.home())).hasSize(records);
        assertAllWhole(house, ada, desk, neighbour);
    }

    @Test
    @Tag("ACT-2")
    default void a_refused_use_case_leaves_its_record_after_an_act_in_the_same_account() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));

        rolledBack(house, hosted -> {
            hosted.limit(ada, desk, ada.home(), levels("BILLING", "NONE"));
            assertRefused(Reason.OWN_PRIVILEGES, () -> hosted.limit(desk, desk, ada.home(), levels("BILLING", "FULL")));
            assertRefused(Reason.LAST_OWNER, () -> hosted.end(ada, ada, ada.home()));
            assertRefused(Reason.ACCOUNT_UNKNOWN, () -> hosted.end(bea, ada, ada.home()));
        });

        assertThat(house.log(ada.home()))
                .extracting(Told::line)
                .contains(
                        "PRIVILEGES_CHANGED REFUSED desk OWN_PRIVILEGES",
                        "ACCESS_ENDED REFUSED ada LAST_OWNER",
                        "ACCESS_ENDED REFUSED bea ACCOUNT_UNKNOWN")
                .doesNotContain("PRIVILEGES_CHANGED DONE ada");
        assertThat(house.log(bea.home())).extracting(Told::line).contains("ACCESS_ENDED REFUSED bea ACCOUNT_UNKNOWN");
        assertAllWhole(house, ada, bea, desk);
    }

    @Test
    @Tag("ACT-2")
    @Tag("USR-5")
    default void a_failed_sign_in_leaves_its_record_and_its_count() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody wrong = ada.with(new Secret("not the password"));

        rolledBack(house, hosted -> {
            hosted.signIn(ada);
            for (int i = 0; i < 5; i++) {
                assertRefused(Reason.CREDENTIALS_WRONG, () -> hosted.signIn(wrong));
            }
            assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> hosted.signIn(ada));
        });

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> house.signIn(ada));
        assertThat(house.log(ada.home()).stream()
                        .filter(told -> told.line().equals("SIGN_IN FAILED ada CREDENTIALS_WRONG")))
                .hasSize(5);
        assertThat(house.log(ada.home())).extracting(Told::line).doesNotContain("SIGN_IN DONE ada");
        assertThat(house.signIn(bea).start()).isNotNull();
        assertAllWhole(house, ada, bea);
    }

    @Test
    @Tag("ACT-2")
    @Tag("LNK-4")
    default void a_spent_ticket_stays_spent_though_its_join_is_undone() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody cyan = house.signUp("cyan");
        FindAccounts.Ticket ticket = house.find(ada, bea);
        FindAccounts.Ticket other = house.find(ada, cyan);

        rolledBack(
                house,
                hosted -> assertThat(hosted.join(ada, ticket, bea.home())).hasSize(1));

        assertThat(house.dropDown(ada)).hasSize(1);
        assertRefused(Reason.TICKET_SPENT, () -> house.join(ada, ticket, bea.home()));
        assertThat(house.log(ada.home())).extracting(Told::line).contains("TICKET_SPENT DONE ada");
        assertThat(house.log(bea.home())).extracting(Told::line).doesNotContain("JOINED DONE ada");
        assertThat(house.signIn(bea).advice().knownToAnother()).isFalse();
        assertThat(house.join(ada, other, cyan.home())).hasSize(1);
        assertAllWhole(house, ada, bea, cyan);
    }

    @Test
    @Tag("ACT-2")
    @Tag("LNK-4")
    default void find_keeps_its_ticket_its_records_and_its_counts() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        AtomicReference<FindAccounts.Ticket> ticket = new AtomicReference<>();

        rolledBack(house, hosted -> {
            hosted.limit(bea, hosted.allow(bea, "desk", preset("MASTER")), bea.home(), levels("BILLING", "NONE"));
            ticket.set(hosted.find(ada, bea));
            for (int i = 0; i < 10; i++) {
                String name = "somebody" + i;
                assertRefused(Reason.CREDENTIALS_WRONG, () -> hosted.find(ada, name, new Secret("wrong")));
            }
        });

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> house.find(ada, bea));
        assertThat(house.log(bea.home()))
                .extracting(Told::line)
                .containsExactlyInAnyOrder("SIGN_UP DONE bea", "FIND DONE ada");
        assertThat(house.log(ada.home()).stream()
                        .filter(told -> told.line().equals("FIND FAILED ada CREDENTIALS_WRONG")))
                .hasSize(10);
        assertThat(house.join(ada, Objects.requireNonNull(ticket.get()), bea.home()))
                .hasSize(1);
        assertAllWhole(house, ada, bea);
    }

    @Test
    @Tag("ACT-2")
    @Tag("LNK-1")
    default void names_refused_as_taken_are_counted() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");

        rolledBack(house, hosted -> {
            for (int i = 0; i < 10; i++) {
                assertRefused(Reason.USERNAME_TAKEN, () -> hosted.allow(ada, "bea", preset("NOTHING")));
            }
        });

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> house.allow(ada, "desk", preset("NOTHING")));
        house.allow(bea, "desk", preset("NOTHING"));
    }

    @Test
    @Tag("ACT-2")
    default void a_failure_that_cannot_be_recorded_is_not_answered() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        House mute = house.through(InterceptedStore.of(house.store(), new InterceptedStore.Watcher() {
            @Override
            public void before(String call, Object[] arguments) {
                if (call.equals("ActivityRecords.append")) {
                    throw new Breakdown.Broken(call);
                }
            }

            @Override
            public void after(String call) {}
        }));

        assertThatThrownBy(() -> mute.signIn(ada.with(new Secret("wrong")))).isInstanceOf(Breakdown.Broken.class);
        assertThatThrownBy(() -> mute.signIn(ada)).isInstanceOf(Breakdown.Broken.class);
        assertThatThrownBy(() -> mute.find(ada, bea)).isInstanceOf(Breakdown.Broken.class);
        assertThatThrownBy(() -> mute.end(bea, ada, ada.home())).isInstanceOf(Breakdown.Broken.class);
        FindAccounts.Ticket ticket = house.find(ada, bea);
        assertThatThrownBy(() -> mute.join(ada, ticket, bea.home())).isInstanceOf(Breakdown.Broken.class);
        assertThat(house.dropDown(ada)).hasSize(1);
        assertThat(house.join(ada, ticket, bea.home())).hasSize(1);
    }
}
