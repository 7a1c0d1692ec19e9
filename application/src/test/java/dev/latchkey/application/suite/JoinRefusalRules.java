package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.link.JoinAccounts;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When joining is refused, and when it is possible again (LNK-5, LNK-7, LNK-11). */
public interface JoinRefusalRules extends StoreContract {
    private static void join(House house, Somebody finder, FindAccounts.Ticket ticket, String... typed) {
        house.latchkey()
                .joinAccounts()
                .handle(finder.actor(), new JoinAccounts.Command(ticket.ticket(), ImmutableList.copyOf(typed)));
    }

    @Test
    @Tag("LNK-5")
    default void an_account_that_was_not_shown_is_not_joined() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody cyan = house.signUp("cyan");
        FindAccounts.Ticket ticket = house.find(ada, bea);

        assertRefused(Reason.ACCOUNT_UNKNOWN, () -> house.join(ada, ticket, cyan.home()));
        assertRefused(Reason.ACCOUNT_UNKNOWN, () -> house.join(ada, ticket, bea.home(), cyan.home()));
        assertFaults(() -> join(house, ada, ticket), fault("accounts", Reason.REQUIRED));
        assertFaults(
                () -> join(house, ada, ticket, bea.home().toString(), "12345678", "x"),
                fault("accounts[1]", Reason.ACCOUNT_ID_MALFORMED),
                fault("accounts[2]", Reason.ACCOUNT_ID_MALFORMED));
        assertThat(house.dropDown(ada)).hasSize(1);

        join(house, ada, ticket, bea.home().toString(), bea.home().toString());
        assertThat(house.dropDown(ada)).hasSize(2);
    }

    @Test
    @Tag("LNK-7")
    default void joining_twice_is_refused_and_spends_no_ticket() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody cyan = house.signUp("cyan");
        house.join(bea, cyan);
        Link first = house.join(ada, cyan);
        FindAccounts.Ticket ticket = house.find(ada, bea);

        assertRefused(Reason.ALREADY_JOINED, () -> house.join(ada, ticket, cyan.home()));
        assertRefused(Reason.ALREADY_JOINED, () -> house.join(ada, ticket, cyan.home(), bea.home()));
        assertThat(house.linkOf(ada, cyan.home())).isEqualTo(first);

        assertThat(house.join(ada, ticket, bea.home())).hasSize(1);
    }

    @Test
    @Tag("LNK-7")
    @Tag("DEC-3")
    default void a_state_that_forbids_joining_says_which() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody neighbour = house.signUp("neighbour");
        List<AccountState> forbidding = List.of(AccountState.ARCHIVED, AccountState.INACTIVE, AccountState.CLOSED);
        List<Reason> reasons = List.of(Reason.ACCOUNT_READ_ONLY, Reason.ACCOUNT_INACTIVE, Reason.ACCOUNT_CLOSED);
        for (int i = 0; i < forbidding.size(); i++) {
            FindAccounts.Ticket ticket = house.find(ada, bea);
            house.clock().advance(Duration.ofSeconds(1));
            house.state(bea.home(), forbidding.get(i));
            assertRefused(reasons.get(i), () -> house.join(ada, ticket, bea.home()));
            house.clock().advance(Duration.ofSeconds(1));
            house.state(bea.home(), AccountState.ACTIVE);
        }
        assertThat(house.dropDown(ada)).hasSize(1);
        house.join(ada, neighbour);
        house.join(ada, bea);
    }

    @Test
    @Tag("LNK-7")
    default void a_trial_that_ends_between_find_and_join_forbids_joining() {
        House house = House.over(store());
        Somebody bea = house.signUp("bea");
        house.clock().advance(Duration.ofMinutes(5));
        Somebody ada = house.signUp("ada");
        house.clock().set(house.clock().now().plus(Duration.ofDays(30)).minus(Duration.ofMinutes(7)));
        FindAccounts.Ticket ticket = house.find(ada, bea);
        house.clock().advance(Duration.ofMinutes(2));

        assertRefused(Reason.ACCOUNT_READ_ONLY, () -> house.join(ada, ticket, bea.home()));
    }

    @Test
    @Tag("LNK-11")
    default void after_un_joining_an_account_can_be_joined_again() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody neighbour = house.signUp("neighbour");
        house.join(neighbour, bea);
        Link first = house.join(ada, bea);
        house.end(ada, ada, bea.home());

        Link second = house.join(ada, bea);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(house.dropDown(ada)).hasSize(2);
        assertThat(house.store().accessFacts().links(ada.username(), bea.home()))
                .hasSize(2);
        assertThat(house.dropDown(neighbour)).hasSize(2);
    }

    @Test
    @Tag("LNK-7")
    default void a_link_that_is_over_by_the_clock_makes_way_for_a_new_one() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.signUp("neighbour");
        Link link = house.join(ada, bea);
        house.replace(
                RareLinks.dated(link, link.term().from(), house.clock().now().plus(Duration.ofDays(1))));
        FindAccounts.Ticket early = house.find(ada, bea);
        assertRefused(Reason.ALREADY_JOINED, () -> house.join(ada, early, bea.home()));

        house.clock().advance(Duration.ofDays(1));
        Link again = house.join(ada, bea);

        assertThat(again.id()).isNotEqualTo(link.id());
        assertThat(house.dropDown(ada)).hasSize(2);
    }
}
