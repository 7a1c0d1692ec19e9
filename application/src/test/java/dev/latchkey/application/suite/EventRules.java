package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import dev.latchkey.application.lifecycle.Chores;
import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.Outbox.Waiting;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was done is told to other systems: in its transaction, in order, and without a secret. */
public interface EventRules extends HostRules, StoreContract {
    private static List<Waiting> waiting(House house) {
        return house.store().outbox().list(false, null, 200);
    }

    private static void take(House house, Courier courier) {
        house.latchkey().chores(courier).run();
    }

    @Test
    default void what_is_done_in_an_account_is_told_in_the_accounts_order() {
        House house = House.over(store());
        Courier courier = new Courier();
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        house.limit(ada, desk, ada.home(), levels("BILLING", "NONE"));
        Somebody second = house.owner(ada, "second");
        house.makePlain(ada, second, ada.home(), preset("NOTHING"));
        house.join(bea, ada);
        house.end(ada, desk, ada.home());
        house.end(bea, bea, ada.home());

        take(house, courier);

        assertThat(courier.linesOf(ada.home()))
                .containsExactly(
                        "SIGN_UP",
                        "ACCESS_ALLOWED desk",
                        "PRIVILEGES_CHANGED desk",
                        "ACCESS_ALLOWED second",
                        "OWNERSHIP_OFFERED second",
                        "OWNERSHIP_ACCEPTED",
                        "OWNER_MADE_PLAIN second",
                        "JOINED",
                        "ACCESS_ENDED desk",
                        "UNJOINED bea");
        assertThat(courier.linesOf(bea.home())).containsExactly("SIGN_UP");
        assertThat(courier.taken().stream()
                        .filter(event -> event.place().stream().equals(Ledger.of(ada.home())))
                        .map(event -> event.place().sequence()))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(waiting(house)).isEmpty();
    }

    @Test
    default void an_event_says_what_its_record_says_and_by_whom() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.allow(ada, "desk", levels("BILLING", "FULL"));

        Event event = waiting(house).get(1).event();

        assertThat(event.kind()).isEqualTo(Event.Kind.ACCESS_ALLOWED);
        assertThat(event.account()).isEqualTo(ada.home());
        assertThat(event.at()).isEqualTo(house.clock().now());
        assertThat(event.facts())
                .isEqualTo(ImmutableSortedMap.of(
                        "by",
                        "ada",
                        "levels",
                        "BILLING=FULL",
                        "target",
                        desk.name(),
                        "term",
                        house.clock().now() + "/.."));
    }

    @Test
    default void what_concerns_a_username_alone_is_told_in_a_stream_of_its_own() {
        House house = House.over(store());
        Courier courier = new Courier();
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.join(ada, bea);

        take(house, courier);

        assertThat(courier.lines(Ledger.of(ada.id()))).containsExactly("JOINED");
        assertThat(courier.linesOf(ada.home())).containsExactly("SIGN_UP");
        assertThat(courier.taken().stream().filter(event -> event.account() == null))
                .hasSize(1);
    }

    @Test
    default void what_was_refused_or_changed_nothing_is_told_to_nobody() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Somebody bea = house.signUp("bea");
        int events = waiting(house).size();

        assertRefused(Reason.LAST_OWNER, () -> house.end(ada, ada, ada.home()));
        assertRefused(Reason.ACCOUNT_UNKNOWN, () -> house.end(bea, desk, ada.home()));
        assertRefused(Reason.CREDENTIALS_WRONG, () -> house.signIn(ada.with(new Secret("not the password"))));
        house.limit(ada, desk, ada.home(), preset("MASTER"));
        house.signIn(ada);

        assertThat(waiting(house)).hasSize(events);
    }

    @Test
    default void nothing_is_told_of_what_a_host_rolls_back() {
        House house = House.over(store());
        Courier courier = new Courier();
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));

        inHostsTransactionRolledBack(hosted -> {
            House inside = house.through(hosted);
            inside.limit(ada, desk, ada.home(), levels("BILLING", "NONE"));
            inside.signUp("newcomer");
        });
        house.end(ada, desk, ada.home());
        take(house, courier);

        assertThat(courier.linesOf(ada.home())).containsExactly("SIGN_UP", "ACCESS_ALLOWED desk", "ACCESS_ENDED desk");
        assertThat(courier.taken()).hasSize(3);
        assertThat(courier.taken().get(2).place().sequence()).isEqualTo(3);
    }

    @Test
    default void chores_are_not_done_within_a_hosts_transaction() {
        House house = House.over(store());
        Courier courier = new Courier();
        Somebody ada = house.signUp("ada");

        inHostsTransactionRolledBack(hosted -> {
            House inside = house.through(hosted);
            inside.allow(ada, "desk", preset("MASTER"));
            Chores chores = inside.latchkey().chores(courier);
            assertThatThrownBy(chores::run).isInstanceOf(IllegalStateException.class);
        });

        assertThat(courier.taken()).isEmpty();
    }

    @Test
    default void no_secret_lies_in_the_outbox() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.allow(ada, "desk", preset("MASTER"));
        Somebody chosen = house.changePassword(desk, House.passwordOf("desk"));
        Somebody bea = house.signUp("bea");
        FindAccounts.Ticket ticket = house.find(bea, ada);
        house.join(bea, ticket, ada.home());
        String session = house.signIn(ada).token().reveal();

        String everything = waiting(house).toString();

        assertThat(everything).contains("ACCESS_ALLOWED", "desk");
        assertThat(everything)
                .doesNotContain(
                        ada.password().reveal(),
                        desk.password().reveal(),
                        chosen.password().reveal(),
                        bea.password().reveal(),
                        ticket.ticket().reveal(),
                        session);
    }
}
