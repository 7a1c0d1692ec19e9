package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.laidOver;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.AllowAccess;
import dev.latchkey.application.link.LevelsForm;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.privilege.Preset;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Username;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Allow Account Access (LNK-1). */
public interface AllowRules extends StoreContract {
    private static void allow(House house, Somebody by, String username, Secret password, LevelsForm levels) {
        house.latchkey()
                .allowAccess()
                .handle(by.actor(), new AllowAccess.Command(by.home(), username, password, null, levels));
    }

    private static void allow(House house, Somebody by, String username) {
        allow(house, by, username, House.firstPasswordOf(username), LevelsForm.UNSAID);
    }

    @Test
    @Tag("LNK-1")
    @Tag("PRV-10")
    default void master_is_given_where_nothing_is_said() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");

        Somebody desk = house.allow(ada, "desk", LevelsForm.UNSAID);

        assertThat(house.linkOf(desk, ada.home()).privileges()).isEqualTo(Preset.MASTER.privileges(Portions.BUILT_IN));
        assertThat(house.linkOf(desk, ada.home()).grant().origin()).isEqualTo(LinkOrigin.ALLOWED);
        assertThat(house.linkOf(desk, ada.home()).grant().by()).isEqualTo(ada.id());
        assertThat(house.log(ada.home()).get(1).says("target")).isEqualTo("desk");
    }

    @Test
    @Tag("LNK-1")
    default void only_full_access_to_account_access_lets_others_in() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody runner = house.member(ada, "runner", levels("ACCOUNT_ACCESS", "FULL"));
        Somebody viewer = house.member(ada, "viewer", levels("ACCOUNT_ACCESS", "VIEW", "BILLING", "FULL"));

        assertRefused(Reason.PRIVILEGE_MISSING, () -> allow(house, viewer, "newcomer"));
        assertRefused(
                Reason.ACCOUNT_UNKNOWN,
                () -> house.latchkey()
                        .allowAccess()
                        .handle(
                                bea.actor(),
                                new AllowAccess.Command(
                                        ada.home(),
                                        "newcomer",
                                        House.firstPasswordOf("newcomer"),
                                        null,
                                        LevelsForm.UNSAID)));
        assertThat(house.store().persons().named(new Username("newcomer"))).isEmpty();
        allow(house, runner, "newcomer");
    }

    @Test
    @Tag("LNK-1")
    @Tag("ACC-2")
    default void every_fault_is_told_together_with_its_field() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");

        assertFaults(
                () -> house.latchkey()
                        .allowAccess()
                        .handle(
                                ada.actor(),
                                new AllowAccess.Command(
                                        ada.home(),
                                        "x",
                                        new Secret("Practice of Ada"),
                                        "no address",
                                        laidOver("MASTERS", "BILLING", "SOME"))),
                fault("username", Reason.USERNAME_MALFORMED),
                fault("password", Reason.PASSWORD_TELLS_NAME),
                fault("email", Reason.EMAIL_MALFORMED),
                fault("preset", Reason.PRESET_UNKNOWN));
        assertFaults(
                () -> allow(
                        house,
                        ada,
                        "desk",
                        House.firstPasswordOf("desk"),
                        levels("BILLING", "SOME", "BULLING", "VIEW")),
                fault("privileges.BILLING", Reason.LEVEL_UNKNOWN),
                fault("privileges.BULLING", Reason.PORTION_UNKNOWN));
    }

    @Test
    @Tag("LNK-1")
    @Tag("USR-1")
    default void a_username_that_exists_is_refused_as_taken_without_saying_whose() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.allow(bea, "desk", preset("MASTER"));
        Somebody gone = house.member(ada, "gone", preset("MASTER"));
        house.end(ada, gone, ada.home());
        house.state(ada.home(), AccountState.ACTIVE);
        house.clock().advance(Duration.ofDays(31));

        for (String taken : List.of("bea", "DESK", "gone", "ada")) {
            Rejected refused = assertRefused(Reason.USERNAME_TAKEN, () -> allow(house, ada, taken));
            assertThat(refused.faults()).containsExactly(fault("username", Reason.USERNAME_TAKEN));
        }
        assertThat(house.log(bea.home())).extracting(Told::by).containsOnly("bea");
        assertThat(house.log(ada.home()))
                .filteredOn(told -> told.says("reason").equals("USERNAME_TAKEN"))
                .hasSize(4)
                .allSatisfy(told -> assertThat(told.record().text()).doesNotContain("desk"));
    }

    @Test
    @Tag("LNK-1")
    default void refusals_as_taken_are_throttled() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        for (int i = 0; i < 10; i++) {
            assertRefused(Reason.USERNAME_TAKEN, () -> allow(house, ada, "bea"));
        }

        assertThat(assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> allow(house, ada, "bea"))
                        .retryAt())
                .contains(house.clock().now().plus(Duration.ofHours(1)));
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> allow(house, ada, "a.free.name"));
        assertRefused(Reason.USERNAME_TAKEN, () -> allow(house, bea, "ada"));

        house.clock().advance(Duration.ofHours(1));
        allow(house, ada, "a.free.name");
    }

    @Test
    @Tag("LNK-1")
    @Tag("DEC-3")
    default void nobody_is_let_into_an_account_that_does_not_run() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");

        house.state(ada.home(), AccountState.ARCHIVED);
        assertRefused(Reason.ACCOUNT_READ_ONLY, () -> allow(house, ada, "desk"));
        house.clock().advance(Duration.ofSeconds(1));
        house.state(ada.home(), AccountState.INACTIVE);
        assertRefused(Reason.ACCOUNT_INACTIVE, () -> allow(house, ada, "desk"));
        house.clock().advance(Duration.ofSeconds(1));
        house.state(ada.home(), AccountState.CLOSED);
        assertRefused(Reason.ACCOUNT_CLOSED, () -> allow(house, ada, "desk"));
        allow(house, bea, "desk");
    }

    @Test
    @Tag("LNK-1")
    @Tag("ACC-1")
    default void letting_somebody_in_that_breaks_down_at_any_call_of_the_store_leaves_nothing() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody neighbour = house.allow(ada, "neighbour", preset("MASTER"));
        int records = house.log(ada.home()).size();
        int breaks = 0;
        for (boolean broken = true; broken; ) {
            try {
                allow(house.through(InterceptedStore.of(house.store(), new Breakdown(breaks + 1, true))), ada, "desk");
                broken = false;
            } catch (Breakdown.Broken expected) {
                breaks++;
                assertThat(house.store().persons().named(new Username("desk"))).isEmpty();
                assertThat(house.log(ada.home())).hasSize(records);
            }
        }
        assertThat(breaks).isGreaterThan(8);
        assertThat(house.log(ada.home())).hasSize(records + 1);
        assertThat(house.linkOf(neighbour, ada.home()).version()).isZero();
    }
}
