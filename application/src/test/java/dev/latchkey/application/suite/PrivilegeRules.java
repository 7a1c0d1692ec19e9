package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.laidOver;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.privilege.Preset;
import dev.latchkey.domain.shared.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Username Privileges: who changes what of whom (PRV-2, PRV-3, PRV-7, PRV-10). */
public interface PrivilegeRules extends StoreContract {
    @Test
    @Tag("PRV-3")
    default void a_level_asked_for_by_name_above_ones_own_is_refused_and_a_preset_is_cut_down() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody runner =
                house.member(ada, "runner", levels("ACCOUNT_ACCESS", "FULL", "BILLING", "VIEW", "SCHEDULE", "FULL"));
        Somebody neighbour = house.member(ada, "neighbour", preset("NOTHING"));

        assertRefused(Reason.LEVEL_ABOVE_OWN, () -> house.allow(runner, "newcomer", levels("BILLING", "FULL")));
        assertRefused(
                Reason.LEVEL_ABOVE_OWN, () -> house.limit(runner, neighbour, ada.home(), levels("CLIENTS", "VIEW")));
        Somebody newcomer = house.allow(runner, "newcomer", preset("MASTER"));

        Link given = house.linkOf(newcomer, ada.home());
        assertThat(given.level(Portion.BILLING)).isEqualTo(AccessLevel.VIEW);
        assertThat(given.level(Portion.SCHEDULE)).isEqualTo(AccessLevel.FULL);
        assertThat(given.level(Portion.CLIENTS)).isEqualTo(AccessLevel.NONE);
        house.limit(runner, neighbour, ada.home(), preset("BILLER"));
        assertThat(house.linkOf(neighbour, ada.home()).level(Portion.BILLING)).isEqualTo(AccessLevel.VIEW);
    }

    @Test
    @Tag("PRV-3")
    default void a_higher_level_of_somebody_else_may_stay_or_be_lowered_but_not_raised_again() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody runner = house.member(ada, "runner", levels("ACCOUNT_ACCESS", "FULL"));
        Somebody biller = house.member(ada, "biller", preset("BILLER"));
        Somebody neighbour = house.member(ada, "neighbour", preset("BILLER"));

        house.limit(runner, biller, ada.home(), levels("REPORTS", "NONE"));
        assertThat(house.linkOf(biller, ada.home()).level(Portion.BILLING)).isEqualTo(AccessLevel.FULL);
        house.limit(runner, biller, ada.home(), levels("BILLING", "VIEW"));
        assertRefused(Reason.LEVEL_ABOVE_OWN, () -> house.limit(runner, biller, ada.home(), levels("BILLING", "FULL")));
        assertThat(house.linkOf(neighbour, ada.home()).privileges())
                .isEqualTo(Preset.BILLER.privileges(Portions.BUILT_IN));
    }

    @Test
    @Tag("PRV-3")
    default void nobody_changes_their_own_privileges_and_nobody_but_an_owner_touches_an_owner() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody second = house.owner(ada, "second");
        Somebody master = house.member(ada, "master", preset("MASTER"));

        assertRefused(Reason.OWN_PRIVILEGES, () -> house.limit(master, master, ada.home(), levels("BILLING", "VIEW")));
        assertRefused(Reason.OWN_PRIVILEGES, () -> house.limit(ada, ada, ada.home(), levels("BILLING", "VIEW")));
        assertRefused(Reason.OWNER_UNTOUCHABLE, () -> house.limit(master, ada, ada.home(), levels("BILLING", "VIEW")));
        assertRefused(Reason.OWNER_UNTOUCHABLE, () -> house.end(master, second, ada.home()));
        assertRefused(Reason.OWNER_UNTOUCHABLE, () -> house.makePlain(master, second, ada.home(), preset("MASTER")));
        assertRefused(
                Reason.OWNER_HAS_EVERY_LEVEL, () -> house.limit(ada, second, ada.home(), levels("BILLING", "VIEW")));
        assertThat(house.linkOf(second, ada.home()).owner()).isTrue();
    }

    @Test
    @Tag("PRV-7")
    @Tag("PRV-10")
    default void psychotherapy_notes_are_given_by_name_alone() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        for (Preset preset : Preset.values()) {
            Somebody one = house.allow(ada, "user." + preset.name(), preset(preset.name()));
            assertThat(house.linkOf(one, ada.home()).privileges()).isEqualTo(preset.privileges(Portions.BUILT_IN));
            assertThat(house.linkOf(one, ada.home()).level(Portion.PSYCHOTHERAPY_NOTES))
                    .isEqualTo(AccessLevel.NONE);
        }

        Somebody named = house.allow(ada, "named", laidOver("SCHEDULER", "PSYCHOTHERAPY_NOTES", "VIEW"));
        assertThat(house.linkOf(named, ada.home()).level(Portion.PSYCHOTHERAPY_NOTES))
                .isEqualTo(AccessLevel.VIEW);
        assertThat(house.linkOf(named, ada.home()).level(Portion.SCHEDULE)).isEqualTo(AccessLevel.FULL);
        Somebody master = house.member(ada, "master", preset("MASTER"));
        assertRefused(
                Reason.LEVEL_ABOVE_OWN, () -> house.allow(master, "another", levels("PSYCHOTHERAPY_NOTES", "VIEW")));
    }

    @Test
    @Tag("PRV-10")
    @Tag("ACC-2")
    default void a_change_names_its_faults_and_a_preset_replaces_all_levels() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", levels("REPORTS", "FULL", "PSYCHOTHERAPY_NOTES", "VIEW"));
        Somebody neighbour = house.member(ada, "neighbour", preset("MASTER"));

        assertFaults(
                () -> house.limit(ada, desk, ada.home(), preset("MASTERS")), fault("preset", Reason.PRESET_UNKNOWN));
        assertFaults(
                () -> house.limit(ada, desk, ada.home(), levels("BILLING", "SOME", "X".repeat(1000), "VIEW")),
                fault("privileges.BILLING", Reason.LEVEL_UNKNOWN),
                fault("privileges", Reason.PORTION_UNKNOWN));
        house.limit(ada, desk, ada.home(), preset("SCHEDULER"));

        assertThat(house.linkOf(desk, ada.home()).privileges())
                .isEqualTo(Preset.SCHEDULER.privileges(Portions.BUILT_IN));
        assertThat(house.linkOf(neighbour, ada.home()).version()).isZero();
    }

    @Test
    @Tag("PRV-2")
    @Tag("ACT-1")
    default void a_change_that_changes_nothing_leaves_no_record_and_no_version() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("BILLER"));
        house.signUp("bea");
        int records = house.log(ada.home()).size();

        house.limit(ada, desk, ada.home(), levels("BILLING", "FULL"));
        assertThat(house.linkOf(desk, ada.home()).version()).isZero();
        assertThat(house.log(ada.home())).hasSize(records);

        house.limit(ada, desk, ada.home(), levels("BILLING", "VIEW"));
        assertThat(house.log(ada.home()))
                .filteredOn(told -> told.act() == Act.PRIVILEGES_CHANGED)
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.says("target")).isEqualTo("desk");
                    assertThat(told.says("before")).contains("BILLING=FULL");
                    assertThat(told.says("after")).contains("BILLING=VIEW");
                    assertThat(told.says("authority"))
                            .isEqualTo(house.linkOf(ada, ada.home()).id().toString());
                });
    }
}
