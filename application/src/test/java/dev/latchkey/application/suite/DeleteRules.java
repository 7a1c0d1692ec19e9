package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deleting and un-joining, and what becomes of a username without links (PRV-6, LNK-11). */
public interface DeleteRules extends StoreContract {
    private static DecisionReason reason(House house, Somebody whom, Somebody where) {
        return house.decide(whom, where.home(), Portion.BILLING, Action.VIEW).reason();
    }

    @Test
    @Tag("PRV-6")
    default void a_deleted_username_without_other_links_is_retired_thirty_days_later() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Somebody neighbour = house.member(ada, "neighbour", preset("MASTER"));
        house.state(ada.home(), AccountState.ACTIVE);

        house.end(ada, desk, ada.home());
        assertThat(reason(house, desk, ada)).isEqualTo(DecisionReason.LINK_ENDED);
        house.clock().advance(Duration.ofDays(30).minusMillis(1));
        assertThat(house.signIn(desk).start()).isNull();
        assertThat(house.dropDown(desk)).isEmpty();

        house.clock().advance(Duration.ofMillis(1));
        assertThat(reason(house, desk, ada)).isEqualTo(DecisionReason.USERNAME_RETIRED);
        assertRefused(Reason.CREDENTIALS_WRONG, () -> house.signIn(desk));
        assertRefused(Reason.USERNAME_RETIRED, () -> house.dropDown(desk));
        assertThat(reason(house, neighbour, ada)).isEqualTo(DecisionReason.LINK);
    }

    @Test
    @Tag("PRV-6")
    @Tag("LNK-5")
    default void a_join_in_time_revives_the_username() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Somebody other = house.member(ada, "other", preset("MASTER"));
        house.state(bea.home(), AccountState.ACTIVE);
        house.end(ada, desk, ada.home());
        house.end(ada, other, ada.home());

        house.clock().advance(Duration.ofDays(30).minusMillis(1));
        house.join(desk, bea);
        house.clock().advance(Duration.ofDays(300));

        assertThat(house.dropDown(desk)).hasSize(1);
        assertRefused(Reason.USERNAME_RETIRED, () -> house.dropDown(other));
    }

    @Test
    @Tag("PRV-6")
    default void a_ticket_found_before_retirement_joins_nothing_after_it() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        house.end(ada, desk, ada.home());
        house.clock().advance(Duration.ofDays(30).minusMinutes(5));
        FindAccounts.Ticket ticket = house.find(desk, bea);

        house.clock().advance(Duration.ofMinutes(5));

        assertRefused(Reason.USERNAME_RETIRED, () -> house.join(desk, ticket, bea.home()));
        assertThat(house.store().links().hasStanding(desk.id())).isFalse();
    }

    @Test
    @Tag("PRV-6")
    default void any_link_that_is_left_keeps_a_username_suspended_or_to_come_though_it_be() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody suspended = house.member(ada, "suspended", preset("MASTER"));
        Somebody toCome = house.member(ada, "to.come", preset("MASTER"));
        Somebody neither = house.member(ada, "neither", preset("MASTER"));
        Link left = house.join(suspended, bea);
        house.replace(RareLinks.suspended(left, house.clock().now()));
        Link later = house.join(toCome, bea);
        house.replace(RareLinks.dated(later, house.clock().now().plus(Duration.ofDays(90)), null));

        for (Somebody one : new Somebody[] {suspended, toCome, neither}) {
            house.end(ada, one, ada.home());
        }
        house.clock().advance(Duration.ofDays(30));

        assertThat(house.dropDown(suspended)).isEmpty();
        assertThat(house.dropDown(toCome)).isEmpty();
        assertRefused(Reason.USERNAME_RETIRED, () -> house.dropDown(neither));
    }

    @Test
    @Tag("PRV-6")
    @Tag("LNK-11")
    default void un_joining_retires_nobody() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("NOTHING"));
        Somebody neighbour = house.member(ada, "neighbour", preset("NOTHING"));

        house.end(desk, desk, ada.home());
        house.clock().advance(Duration.ofDays(3650));

        assertThat(house.signIn(desk).start()).isNull();
        assertThat(house.store().links().hasStanding(neighbour.id())).isTrue();
        assertThat(house.log(ada.home()))
                .filteredOn(told -> told.act() == Act.UNJOINED)
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.by()).isEqualTo("desk");
                    assertThat(told.says("retires")).isEmpty();
                });
    }

    @Test
    @Tag("LNK-11")
    default void un_joining_needs_no_privilege_and_works_while_suspended_or_inactive() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.join(bea, ada);
        Somebody one = house.member(ada, "one", preset("NOTHING"));
        Somebody two = house.member(ada, "two", preset("VIEW_ONLY"));
        house.replace(
                RareLinks.suspended(house.linkOf(one, ada.home()), house.clock().now()));
        house.state(ada.home(), AccountState.INACTIVE);
        house.clock().advance(Duration.ofDays(200));

        house.end(one, one, ada.home());
        house.end(two, two, ada.home());

        assertRefused(Reason.ACCOUNT_UNKNOWN, () -> house.end(one, one, ada.home()));
        assertThat(house.linkOf(bea, ada.home()).isStanding()).isTrue();
    }

    @Test
    @Tag("LNK-11")
    default void history_stays_after_a_link_has_ended() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Somebody neighbour = house.member(ada, "neighbour", preset("MASTER"));
        Link before = house.linkOf(desk, ada.home());
        house.clock().advance(Duration.ofHours(1));

        house.end(ada, desk, ada.home());

        assertThat(house.store().accessFacts().links(desk.username(), ada.home()))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.id()).isEqualTo(before.id());
                    assertThat(link.privileges()).isEqualTo(before.privileges());
                    assertThat(link.term().endedAt()).isEqualTo(house.clock().now());
                });
        assertThat(house.log(ada.home()))
                .filteredOn(told -> told.act() == Act.ACCESS_ENDED)
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.says("target")).isEqualTo("desk");
                    assertThat(told.says("retires")).isNotEmpty();
                });
        assertThat(house.linkOf(neighbour, ada.home()).isStanding()).isTrue();
    }

    @Test
    @Tag("PRV-6")
    @Tag("ACC-1")
    default void a_deletion_that_breaks_down_at_any_call_of_the_store_ends_and_retires_nothing() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Somebody neighbour = house.member(ada, "neighbour", preset("MASTER"));
        int breaks = 0;
        for (boolean broken = true; broken; ) {
            try {
                house.through(InterceptedStore.of(house.store(), new Breakdown(breaks + 1, true)))
                        .end(ada, desk, ada.home());
                broken = false;
            } catch (Breakdown.Broken expected) {
                breaks++;
                assertThat(house.linkOf(desk, ada.home()).version()).isZero();
                assertThat(house.store().persons().find(desk.id()).orElseThrow().retiresAt())
                        .isNull();
            }
        }
        assertThat(breaks).isGreaterThan(7);
        assertThat(house.store().persons().find(desk.id()).orElseThrow().retiresAt())
                .isNotNull();
        assertThat(house.linkOf(neighbour, ada.home()).version()).isZero();
    }
}
