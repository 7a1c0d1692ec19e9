package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.testkit.Moments.justAfter;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.testkit.Race;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.application.username.Notices.Kind;
import dev.latchkey.application.username.Notices.Notice;
import dev.latchkey.domain.link.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Owners are told 30, 7 and 1 days before somebody's access ends, once each (LNK-9). */
public interface EndNoticeRules extends StoreContract {
    private static Link dated(House house, Somebody whom, Somebody owner, Instant until) {
        Link link = house.linkOf(whom, owner.home());
        Link dated = new Link(
                link.key(),
                false,
                link.privileges(),
                link.grant(),
                Link.Term.between(link.term().from(), until),
                link.version() + 1);
        house.replace(dated);
        return dated;
    }

    private static int run(House house) {
        return house.latchkey().chores().run().notices();
    }

    private static List<String> told(House house, Somebody owner) {
        return house.store().notices().of(owner.id(), null, 50).reverse().stream()
                .filter(notice -> notice.kind().name().startsWith("ACCESS_ENDS"))
                .map(notice -> notice.kind() + " " + notice.about())
                .toList();
    }

    @Test
    @Tag("LNK-9")
    default void owners_are_told_thirty_seven_and_one_days_before_an_end() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Somebody bea = house.signUp("bea");
        house.member(bea, "front", preset("MASTER"));
        Instant until = house.clock().now().plus(Duration.ofDays(90));
        dated(house, desk, ada, until);

        for (int days : new int[] {30, 7, 1}) {
            Instant due = until.minus(Duration.ofDays(days));
            house.clock().set(justBefore(due));
            assertThat(run(house)).as("just before %s days", days).isZero();
            house.clock().set(due);
            assertThat(run(house)).as("at %s days", days).isOne();
            assertThat(run(house)).isZero();
        }

        assertThat(told(house, ada))
                .containsExactly(
                        "ACCESS_ENDS_IN_30_DAYS desk", "ACCESS_ENDS_IN_7_DAYS desk", "ACCESS_ENDS_IN_1_DAY desk");
        assertThat(told(house, bea)).isEmpty();
        assertThat(told(house, desk)).isEmpty();
        house.clock().set(until);
        assertThat(run(house)).isZero();
    }

    @Test
    @Tag("LNK-9")
    default void every_owner_is_told_and_other_systems_are() {
        House house = House.over(store());
        Courier courier = new Courier();
        Somebody ada = house.signUp("ada");
        Somebody second = house.owner(ada, "second");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Instant until = house.clock().now().plus(Duration.ofDays(5));
        dated(house, desk, ada, until);

        assertThat(run(house)).isOne();
        house.latchkey().chores(courier).run();

        assertThat(told(house, ada)).containsExactly("ACCESS_ENDS_IN_7_DAYS desk");
        assertThat(told(house, second)).containsExactly("ACCESS_ENDS_IN_7_DAYS desk");
        Notice notice = house.store().notices().of(ada.id(), null, 1).get(0);
        assertThat(notice.account()).isEqualTo(ada.home());
        assertThat(notice.kind()).isEqualTo(Kind.ACCESS_ENDS_IN_7_DAYS);
        Event event = courier.taken().get(courier.taken().size() - 1);
        assertThat(event.kind()).isEqualTo(Event.Kind.ACCESS_ENDS_SOON);
        assertThat(event.account()).isEqualTo(ada.home());
        assertThat(event.facts())
                .isEqualTo(ImmutableSortedMap.of("days", "7", "target", "desk", "until", until.toString()));
    }

    @Test
    @Tag("LNK-9")
    default void access_given_for_less_than_seven_days_gets_the_nearest_notice_only() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        dated(
                house,
                house.member(ada, "desk", preset("MASTER")),
                ada,
                house.clock().now().plus(Duration.ofHours(20)));
        Instant inThreeDays = house.clock().now().plus(Duration.ofDays(3));
        dated(house, house.member(ada, "front", preset("MASTER")), ada, inThreeDays);

        assertThat(run(house)).isEqualTo(2);

        assertThat(told(house, ada))
                .containsExactlyInAnyOrder("ACCESS_ENDS_IN_1_DAY desk", "ACCESS_ENDS_IN_7_DAYS front");
    }

    @Test
    @Tag("LNK-9")
    default void chores_that_come_late_leave_out_what_the_next_notice_says_better() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Instant until = house.clock().now().plus(Duration.ofDays(60));
        dated(house, house.member(ada, "desk", preset("MASTER")), ada, until);

        house.clock().set(justAfter(until.minus(Duration.ofDays(1))));

        assertThat(run(house)).isOne();
        assertThat(told(house, ada)).containsExactly("ACCESS_ENDS_IN_1_DAY desk");
    }

    @Test
    @Tag("LNK-9")
    default void another_end_is_told_of_anew() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Instant now = house.clock().now();
        dated(house, desk, ada, now.plus(Duration.ofDays(5)));
        run(house);
        dated(house, desk, ada, now.plus(Duration.ofDays(6)));
        run(house);
        dated(house, desk, ada, now.plus(Duration.ofDays(5)));

        assertThat(run(house)).isZero();
        assertThat(told(house, ada)).containsExactly("ACCESS_ENDS_IN_7_DAYS desk", "ACCESS_ENDS_IN_7_DAYS desk");
    }

    @Test
    @Tag("LNK-9")
    @Tag("LNK-10")
    default void nothing_is_told_of_access_that_is_ended_or_suspended() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Somebody front = house.member(ada, "front", preset("MASTER"));
        Instant until = house.clock().now().plus(Duration.ofDays(5));
        dated(house, desk, ada, until);
        house.end(ada, desk, ada.home());
        Link link = dated(house, front, ada, until);
        house.replace(new Link(
                link.key(),
                false,
                link.privileges(),
                link.grant(),
                new Link.Term(
                        link.term().from(),
                        until,
                        new Link.Suspension(house.clock().now(), "on leave"),
                        null),
                link.version() + 1));

        assertThat(run(house)).isZero();
        assertThat(told(house, ada)).isEmpty();
    }

    @Test
    @Tag("LNK-9")
    default void several_who_do_chores_at_once_tell_of_each_end_once() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Instant until = house.clock().now().plus(Duration.ofDays(5));
        for (int i = 0; i < 5; i++) {
            dated(house, house.member(ada, "desk" + i, preset("MASTER")), ada, until);
            dated(house, house.member(bea, "front" + i, preset("MASTER")), bea, until);
        }

        int all = Race.of(6, number -> run(house)).stream()
                .mapToInt(Integer::intValue)
                .sum();

        assertThat(all).isEqualTo(10);
        assertThat(told(house, ada)).hasSize(5).doesNotHaveDuplicates();
        assertThat(told(house, bea)).hasSize(5).doesNotHaveDuplicates();
    }
}
