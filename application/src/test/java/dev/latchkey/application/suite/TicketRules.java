package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A join ticket is good once, for ten minutes, for its finder, and while its giver may still give (LNK-4, LNK-15). */
public interface TicketRules extends StoreContract {
    /**
     * The presented username loses its right between Find and Join; an account it runs too is the neighbour.
     *
     * @param losing what happens to it, in the account of its giver
     */
    private void losesTheRight(Reason reason, BiConsumer<House, Somebody> losing) {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody cyan = house.signUp("cyan");
        Somebody desk = house.member(bea, "desk", preset("MASTER"));
        house.join(desk, cyan);
        FindAccounts.Ticket ticket = house.find(ada, desk);
        FindAccounts.Ticket neighbours = house.find(ada, cyan);
        house.clock().advance(Duration.ofSeconds(1));

        losing.accept(house, desk);

        assertRefused(reason, () -> house.join(ada, ticket, bea.home()));
        assertThat(house.store().links().standing(bea.home(), ada.id())).isEmpty();
        assertThat(house.join(ada, neighbours, cyan.home())).hasSize(1);
    }

    private static Somebody bea(House house) {
        return new Somebody(
                "bea",
                house.idOf("bea"),
                house.store().persons().find(house.idOf("bea")).orElseThrow().home(),
                House.passwordOf("bea"));
    }

    @Test
    @Tag("LNK-15")
    default void the_giver_whose_link_was_ended_gives_nothing() {
        losesTheRight(Reason.GIVER_MAY_NOT, (house, desk) -> house.end(bea(house), desk, desk.home()));
    }

    @Test
    @Tag("LNK-15")
    default void the_giver_who_has_un_joined_gives_nothing() {
        losesTheRight(Reason.GIVER_MAY_NOT, (house, desk) -> house.end(desk, desk, desk.home()));
    }

    @Test
    @Tag("LNK-15")
    default void the_giver_who_no_longer_runs_access_gives_nothing() {
        losesTheRight(
                Reason.GIVER_MAY_NOT,
                (house, desk) -> house.limit(bea(house), desk, desk.home(), levels("ACCOUNT_ACCESS", "VIEW")));
    }

    @Test
    @Tag("LNK-15")
    default void the_giver_whose_link_is_suspended_gives_nothing() {
        losesTheRight(
                Reason.GIVER_MAY_NOT,
                (house, desk) -> house.replace(RareLinks.suspended(
                        house.linkOf(desk, desk.home()), house.clock().now())));
    }

    @Test
    @Tag("LNK-15")
    default void the_giver_whose_link_is_over_by_the_clock_gives_nothing() {
        losesTheRight(
                Reason.GIVER_MAY_NOT,
                (house, desk) -> house.replace(RareLinks.dated(
                        house.linkOf(desk, desk.home()),
                        house.linkOf(desk, desk.home()).term().from(),
                        house.clock().now())));
    }

    @Test
    @Tag("LNK-15")
    @Tag("LNK-12")
    default void the_giver_who_has_changed_the_password_gives_nothing() {
        losesTheRight(Reason.GIVER_MAY_NOT, (house, desk) -> house.changePassword(desk, House.firstPasswordOf("desk")));
    }

    @Test
    @Tag("LNK-15")
    default void the_giver_whose_password_is_disabled_gives_nothing() {
        losesTheRight(Reason.GIVER_MAY_NOT, House::disable);
    }

    @Test
    @Tag("LNK-15")
    default void the_giver_who_is_retired_gives_nothing() {
        losesTheRight(Reason.GIVER_MAY_NOT, House::retire);
    }

    @Test
    @Tag("LNK-15")
    @Tag("DEC-3")
    default void an_account_that_no_longer_runs_lets_nobody_in() {
        losesTheRight(Reason.ACCOUNT_INACTIVE, (house, desk) -> house.state(desk.home(), AccountState.INACTIVE));
    }

    @Test
    @Tag("LNK-15")
    default void the_levels_are_cut_to_the_givers_of_the_moment_of_joining() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(bea, "desk", preset("MASTER"));
        house.signUp("neighbour");
        FindAccounts.Ticket ticket = house.find(ada, desk);

        house.limit(bea, desk, bea.home(), levels("BILLING", "VIEW", "CLINICAL_NOTES", "NONE"));
        Link link = house.join(ada, ticket, bea.home()).get(0);

        assertThat(link.level(Portion.BILLING)).isEqualTo(AccessLevel.VIEW);
        assertThat(link.level(Portion.CLINICAL_NOTES)).isEqualTo(AccessLevel.NONE);
        assertThat(link.level(Portion.SCHEDULE)).isEqualTo(AccessLevel.FULL);
    }

    @Test
    @Tag("LNK-15")
    @Tag("PRV-9")
    default void what_is_joined_ends_no_later_than_the_givers_own_link() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(bea, "desk", preset("MASTER"));
        house.signUp("neighbour");
        Link own = house.linkOf(desk, bea.home());
        house.replace(
                RareLinks.dated(own, own.term().from(), house.clock().now().plus(Duration.ofDays(3))));

        Link link = house.join(ada, desk);

        assertThat(link.term().until()).isEqualTo(house.clock().now().plus(Duration.ofDays(3)));
        assertThat(house.dropDown(ada)).hasSize(2);
        house.clock().advance(Duration.ofDays(3));
        assertThat(house.dropDown(ada)).hasSize(1);
    }

    @Test
    @Tag("LNK-4")
    default void a_ticket_is_good_for_ten_minutes() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody cyan = house.signUp("cyan");
        FindAccounts.Ticket ticket = house.find(ada, bea);
        FindAccounts.Ticket other = house.find(ada, cyan);

        house.clock().advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(house.join(ada, ticket, bea.home())).hasSize(1);
        house.clock().advance(Duration.ofMillis(1));
        assertRefused(Reason.TICKET_SPENT, () -> house.join(ada, other, cyan.home()));
    }

    @Test
    @Tag("LNK-4")
    default void a_ticket_is_good_once_and_for_its_finder_alone() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody cyan = house.signUp("cyan");
        house.join(bea, cyan);
        FindAccounts.Ticket ticket = house.find(ada, bea);
        FindAccounts.Ticket another = house.find(ada, bea);

        assertRefused(Reason.TICKET_SPENT, () -> house.join(cyan, ticket, bea.home()));
        assertRefused(
                Reason.TICKET_SPENT,
                () -> house.join(
                        ada,
                        new FindAccounts.Ticket(
                                new Secret(ticket.ticket().reveal() + "A"), ticket.expiresAt(), ticket.accounts()),
                        bea.home()));
        house.join(ada, ticket, bea.home());
        assertRefused(Reason.TICKET_SPENT, () -> house.join(ada, ticket, cyan.home()));
        assertThat(house.join(ada, another, cyan.home())).hasSize(1);
    }
}
