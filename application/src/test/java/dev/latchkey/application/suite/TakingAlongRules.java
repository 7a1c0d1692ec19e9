package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.EndAccess;
import dev.latchkey.application.link.Withdrawal;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.username.Username;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a username gave goes with it in one act, when that is asked for (PRV-9). */
public interface TakingAlongRules extends StoreContract {
    @Test
    @Tag("PRV-9")
    @Tag("PRV-6")
    default void ending_takes_along_what_was_given_when_asked_and_each_leaves_a_record() {
        House house = House.over(store());
        GrantingPractice practice = GrantingPractice.in(house);

        Withdrawal ended = practice.end(practice.ada(), practice.manager(), true);

        assertThat(ended.took()).isEqualTo(4);
        assertThat(ended.left()).isZero();
        assertThat(ended.listed().link().isStanding()).isFalse();
        assertThat(practice.standing()).containsExactly("ada", "neighbour", "other");
        assertThat(house.log(practice.ada().home()))
                .filteredOn(told -> told.act() == Act.ACCESS_ENDED)
                .extracting(told -> told.says("target") + " " + told.says("cause") + " " + told.says("givenBy"))
                .containsExactlyInAnyOrder(
                        "manager  ",
                        "bea manager manager",
                        "clerk manager manager",
                        "deputy manager manager",
                        "temp manager deputy");
        for (String retired : ImmutableList.of("manager", "clerk", "deputy", "temp")) {
            assertThat(house.store()
                            .persons()
                            .named(new Username(retired))
                            .orElseThrow()
                            .retiresAt())
                    .isEqualTo(house.clock().now().plus(EndAccess.RETIREMENT));
        }
        assertThat(house.store()
                        .persons()
                        .find(practice.bea().id())
                        .orElseThrow()
                        .retiresAt())
                .isNull();
    }

    @Test
    @Tag("PRV-9")
    default void without_being_asked_nothing_else_goes_and_it_is_told_how_much_is_left() {
        GrantingPractice practice = GrantingPractice.in(House.over(store()));

        Withdrawal suspended = practice.suspend(practice.ada(), practice.manager(), false);
        Withdrawal ended = practice.end(practice.ada(), practice.manager(), false);

        assertThat(suspended.left()).isEqualTo(4);
        assertThat(suspended.took()).isZero();
        assertThat(ended.left()).isEqualTo(4);
        assertThat(practice.standing()).containsExactly("ada", "bea", "clerk", "deputy", "neighbour", "other", "temp");
        assertThat(practice.gave(practice.ada(), practice.manager())).hasSize(4);
    }

    @Test
    @Tag("PRV-9")
    default void what_a_username_gave_can_be_ended_after_its_own_access_was() {
        GrantingPractice practice = GrantingPractice.in(House.over(store()));
        practice.end(practice.ada(), practice.manager(), false);
        practice.end(practice.ada(), practice.deputy(), false);

        Withdrawal rest = practice.end(practice.ada(), practice.manager(), true);

        assertThat(rest.took()).as("through the deputy that has ended too").isEqualTo(3);
        assertThat(practice.standing()).containsExactly("ada", "neighbour", "other");
        assertRefused(Reason.USERNAME_UNKNOWN, () -> practice.end(practice.ada(), practice.manager(), true));
    }

    @Test
    @Tag("PRV-9")
    @Tag("LNK-10")
    default void suspending_takes_along_what_was_given_and_resuming_brings_back_one() {
        House house = House.over(store());
        GrantingPractice practice = GrantingPractice.in(house);
        practice.suspend(practice.ada(), practice.deputy(), false);

        Withdrawal suspended = practice.suspend(practice.ada(), practice.manager(), true);

        assertThat(suspended.took()).as("deputy was suspended already").isEqualTo(3);
        assertThat(practice.standing())
                .containsExactly("ada", "bea*", "clerk*", "deputy*", "manager*", "neighbour", "other", "temp*");
        house.resume(practice.ada(), practice.manager(), practice.ada().home());
        assertThat(practice.standing()).contains("manager", "clerk*");
        assertThat(practice.suspend(practice.ada(), practice.manager(), false).left())
                .isZero();
    }

    @Test
    @Tag("PRV-9")
    @Tag("PRV-4")
    default void the_actor_and_owners_stay_and_what_they_gave() {
        House house = House.over(store());
        GrantingPractice practice = GrantingPractice.in(house);
        Somebody owner = house.member(practice.manager(), "owner", preset("NOTHING"));
        new Promising(house).owner(practice.ada(), owner);
        house.member(owner, "owners", preset("BILLER"));

        Withdrawal ended = practice.end(practice.deputy(), practice.manager(), true);

        assertThat(ended.took()).as("bea and clerk").isEqualTo(2);
        assertThat(practice.standing())
                .containsExactly("ada", "deputy", "neighbour", "other", "owner", "owners", "temp");
    }

    @Test
    @Tag("PRV-9")
    @Tag("LNK-11")
    default void to_drop_ones_own_with_all_one_gave_takes_the_right_to_end_it() {
        House house = House.over(store());
        GrantingPractice practice = GrantingPractice.in(house);
        Somebody manager = practice.manager();
        house.limit(practice.ada(), manager, practice.ada().home(), levels("ACCOUNT_ACCESS", "VIEW"));

        assertRefused(Reason.PRIVILEGE_MISSING, () -> practice.end(manager, manager, true));
        house.limit(practice.ada(), manager, practice.ada().home(), levels("ACCOUNT_ACCESS", "FULL"));
        assertThat(practice.end(manager, manager, true).took()).isEqualTo(4);

        assertThat(practice.standing()).containsExactly("ada", "neighbour", "other");
        assertThat(house.store().persons().find(manager.id()).orElseThrow().retiresAt())
                .isNull();
        assertThat(house.log(practice.ada().home()))
                .filteredOn(told -> told.act() == Act.UNJOINED)
                .hasSize(1);
    }

    @Test
    @Tag("PRV-9")
    @Tag("ACC-1")
    default void taking_along_that_breaks_down_at_any_call_of_the_store_ends_nothing() {
        House house = House.over(store());
        GrantingPractice practice = GrantingPractice.in(house);
        List<String> before = practice.standing();
        int breaks = 0;
        for (boolean broken = true; broken; ) {
            try {
                House breaking = house.through(InterceptedStore.of(house.store(), new Breakdown(breaks + 1, true)));
                new GrantingPractice(breaking, practice.ada(), practice.manager(), practice.deputy(), practice.bea())
                        .end(practice.ada(), practice.manager(), true);
                broken = false;
            } catch (Breakdown.Broken expected) {
                breaks++;
                assertThat(practice.standing()).isEqualTo(before);
            }
        }
        assertThat(breaks).isGreaterThan(20);
        assertThat(practice.standing()).containsExactly("ada", "neighbour", "other");
    }
}
