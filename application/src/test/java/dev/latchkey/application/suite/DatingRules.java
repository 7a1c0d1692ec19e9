package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Days.days;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.DateAccess;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.application.link.TermForm;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.username.Username;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When somebody's access begins and ends can be changed, and holds exactly at its moment (LNK-9). */
public interface DatingRules extends StoreContract {
    private static DecisionReason reason(House house, Somebody whom) {
        return house.decide(whom, whom.home(), Portion.BILLING, Action.VIEW).reason();
    }

    @Test
    @Tag("LNK-9")
    @Tag("LNK-8")
    default void an_end_that_was_moved_holds_exactly_at_its_moment() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Somebody neighbour = house.member(ada, "neighbour", preset("MASTER"));
        Instant end = days(house, 3);

        Listed dated = house.date(ada, desk, ada.home(), null, end.toString());

        assertThat(dated.link().term()).isEqualTo(house.linkOf(desk, ada.home()).term());
        assertThat(dated.link().version()).isEqualTo(1);
        house.clock().set(end.minusNanos(1000));
        assertThat(reason(house, desk)).isEqualTo(DecisionReason.LINK);
        house.clock().set(end);
        assertThat(reason(house, desk)).isEqualTo(DecisionReason.LINK_ENDED);
        assertThat(reason(house, neighbour)).isEqualTo(DecisionReason.LINK);

        house.date(ada, desk, ada.home(), null, "");
        assertThat(reason(house, desk)).isEqualTo(DecisionReason.LINK);
        assertThat(house.linkOf(desk, ada.home()).term().until()).isNull();
        assertThat(house.log(ada.home()))
                .filteredOn(told -> told.act() == Act.ACCESS_DATED)
                .extracting(
                        told -> told.says("target") + " " + told.says("after").replaceAll(".*/", ""))
                .containsExactly("desk " + end, "desk ..");
    }

    @Test
    @Tag("LNK-9")
    default void a_later_beginning_closes_at_once_and_opens_at_its_moment() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        house.member(ada, "neighbour", preset("MASTER"));
        Instant begin = days(house, 3);

        house.date(ada, desk, ada.home(), begin.toString(), null);

        assertThat(reason(house, desk)).isEqualTo(DecisionReason.LINK_NOT_YET);
        house.clock().set(begin.minusNanos(1000));
        assertThat(reason(house, desk)).isEqualTo(DecisionReason.LINK_NOT_YET);
        house.clock().set(begin);
        assertThat(reason(house, desk)).isEqualTo(DecisionReason.LINK);
    }

    @Test
    @Tag("LNK-9")
    default void a_beginning_in_the_past_is_now_and_leaves_one_that_has_been() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Link before = house.linkOf(desk, ada.home());
        house.clock().advance(Duration.ofDays(1));

        assertThat(house.date(ada, desk, ada.home(), "1999-12-31", null).link()).isEqualTo(before);
        house.date(ada, desk, ada.home(), days(house, 9).toString(), null);
        assertThat(house.date(ada, desk, ada.home(), "1999-12-31", null)
                        .link()
                        .term()
                        .from())
                .isEqualTo(house.clock().now());
    }

    @Test
    @Tag("LNK-9")
    default void dates_that_are_so_already_write_nothing() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Link before = house.linkOf(desk, ada.home());
        int records = house.log(ada.home()).size();

        assertThat(house.date(ada, desk, ada.home(), null, null).link()).isEqualTo(before);
        assertThat(house.date(ada, desk, ada.home(), before.term().from().toString(), "")
                        .link())
                .isEqualTo(before);

        assertThat(house.log(ada.home())).hasSize(records);
    }

    @Test
    @Tag("LNK-9")
    @Tag("ACC-2")
    default void dates_that_cannot_be_are_faults() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        String now = house.clock().now().toString();

        assertFaults(
                () -> house.date(ada, desk, ada.home(), "soon", "later"),
                fault("from", Reason.MOMENT_MALFORMED),
                fault("until", Reason.MOMENT_MALFORMED));
        assertFaults(() -> house.date(ada, desk, ada.home(), null, now), fault("until", Reason.TERM_EMPTY));
        String later = days(house, 1).toString();
        assertFaults(() -> house.date(ada, desk, ada.home(), later, later), fault("until", Reason.TERM_EMPTY));
        assertThat(house.linkOf(desk, ada.home()).version()).isZero();
    }

    @Test
    @Tag("LNK-9")
    default void access_that_is_over_still_stands_and_dating_it_anew_gives_it() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody manager = house.member(ada, "manager", levels("ACCOUNT_ACCESS", "FULL"));
        Somebody desk = house.member(ada, "desk", preset("BILLER"));
        house.date(ada, desk, ada.home(), null, days(house, 1).toString());
        house.clock().advance(Duration.ofDays(1));

        assertThat(reason(house, desk)).isEqualTo(DecisionReason.LINK_ENDED);
        assertThat(house.linkOf(desk, ada.home()).isStanding()).isTrue();
        assertFaults(
                () -> house.date(
                        ada,
                        desk,
                        ada.home(),
                        null,
                        days(house, -1).plusSeconds(1).toString()),
                fault("until", Reason.TERM_EMPTY));
        assertRefused(Reason.LEVEL_ABOVE_OWN, () -> house.date(manager, desk, ada.home(), null, ""));
        house.date(ada, desk, ada.home(), null, days(house, 1).toString());

        assertThat(reason(house, desk)).isEqualTo(DecisionReason.LINK);
    }

    @Test
    @Tag("ACC-7")
    @Tag("LNK-9")
    default void of_two_who_date_the_same_version_the_second_is_told() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        house.date(ada, desk, ada.home(), null, days(house, 5).toString());

        assertRefused(
                Reason.STALE,
                () -> house.latchkey()
                        .links()
                        .date()
                        .handle(
                                ada.actor(),
                                new DateAccess.Command(ada.home(), new Username("desk"), new TermForm(null, ""), 0L)));
        assertThat(house.linkOf(desk, ada.home()).version()).isEqualTo(1);
    }
}
