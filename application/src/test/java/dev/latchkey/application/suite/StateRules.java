package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.laidOver;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.shared.Settings;
import dev.latchkey.application.testkit.CheapHasher;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.account.StateChange;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the state of an account leaves of a level, and what it never hinders (DEC-3). */
public interface StateRules extends StoreContract {
    private static void assertLevels(
            House house, Somebody whom, Somebody where, AccessLevel subscription, AccessLevel others) {
        for (Portion portion : Portion.BUILT_IN) {
            AccessLevel held = house.linkOf(whom, where.home()).level(portion);
            AccessLevel cap = portion.equals(Portion.SUBSCRIPTION) ? subscription : others;
            assertThat(house.decide(whom, where.home(), portion, Action.VIEW).level())
                    .as("%s of %s", portion, whom.name())
                    .isEqualTo(held.cappedAt(cap));
        }
    }

    @Test
    @Tag("DEC-3")
    default void a_running_account_leaves_every_level() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("BILLER"));
        Somebody bea = house.signUp("bea");

        for (boolean active : new boolean[] {false, true}) {
            assertLevels(house, ada, ada, AccessLevel.FULL, AccessLevel.FULL);
            assertLevels(house, desk, ada, AccessLevel.FULL, AccessLevel.FULL);
            house.state(ada.home(), AccountState.ACTIVE);
            house.clock().advance(Duration.ofDays(active ? 0 : 40));
        }
        assertLevels(house, bea, bea, AccessLevel.FULL, AccessLevel.VIEW);
    }

    @Test
    @Tag("DEC-3")
    default void an_expired_or_archived_account_is_read_only_but_for_the_subscription() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody payer = house.member(ada, "payer", preset("MASTER"));
        Somebody bea = house.signUp("bea");
        house.state(bea.home(), AccountState.ACTIVE);

        house.clock().advance(Duration.ofDays(30));
        assertLevels(house, ada, ada, AccessLevel.FULL, AccessLevel.VIEW);
        assertLevels(house, payer, ada, AccessLevel.FULL, AccessLevel.VIEW);
        house.state(ada.home(), AccountState.ARCHIVED);
        assertLevels(house, ada, ada, AccessLevel.FULL, AccessLevel.VIEW);
        assertThat(house.decide(payer, ada.home(), Portion.BILLING, Action.CHANGE)
                        .reason())
                .isEqualTo(DecisionReason.ACCOUNT_READ_ONLY);
        assertThat(house.decide(payer, ada.home(), Portion.SUBSCRIPTION, Action.CHANGE)
                        .reason())
                .isEqualTo(DecisionReason.LINK);
        assertLevels(house, bea, bea, AccessLevel.FULL, AccessLevel.FULL);
    }

    @Test
    @Tag("DEC-3")
    default void an_inactive_account_is_seen_by_who_runs_it_and_for_a_while_in_part_by_others() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody runner = house.member(ada, "runner", preset("MASTER"));
        Somebody other = house.member(ada, "other", laidOver("MASTER", "ACCOUNT_ACCESS", "VIEW"));
        Somebody bea = house.signUp("bea");
        house.state(bea.home(), AccountState.ACTIVE);
        house.clock().advance(Duration.ofDays(1));
        house.state(ada.home(), AccountState.INACTIVE);
        ImmutableSet<Portion> seen = ImmutableSet.of(Portion.CLIENTS, Portion.BILLING, Portion.REPORTS);

        assertLevels(house, ada, ada, AccessLevel.FULL, AccessLevel.VIEW);
        assertLevels(house, runner, ada, AccessLevel.FULL, AccessLevel.VIEW);
        assertSees(house, other, ada, seen);
        house.clock().advance(Duration.ofDays(180).minusMillis(1));
        assertSees(house, other, ada, seen);
        house.clock().advance(Duration.ofMillis(1));
        assertSees(house, other, ada, ImmutableSet.of());

        assertLevels(house, runner, ada, AccessLevel.FULL, AccessLevel.VIEW);
        assertThat(house.decide(other, ada.home(), Portion.CLIENTS, Action.VIEW).reason())
                .isEqualTo(DecisionReason.ACCOUNT_INACTIVE);
        assertLevels(house, bea, bea, AccessLevel.FULL, AccessLevel.FULL);
    }

    private static void assertSees(House house, Somebody whom, Somebody where, ImmutableSet<Portion> seen) {
        for (Portion portion : Portion.BUILT_IN) {
            AccessLevel left = seen.contains(portion) ? AccessLevel.VIEW : AccessLevel.NONE;
            AccessLevel expected = portion.equals(Portion.SUBSCRIPTION) ? AccessLevel.FULL : left;
            assertThat(house.decide(whom, where.home(), portion, Action.VIEW).level())
                    .as("%s", portion)
                    .isEqualTo(expected);
        }
    }

    @Test
    @Tag("DEC-3")
    default void the_while_can_be_set() {
        Settings standard = Settings.STANDARD;
        Settings settings = new Settings(
                standard.signIn(),
                30,
                Duration.ofDays(10),
                standard.activityRetentionYears(),
                standard.portions(),
                standard.zone());
        House house = House.over(store(), settings, new CheapHasher());
        Somebody ada = house.signUp("ada");
        Somebody biller = house.member(ada, "biller", preset("BILLER"));
        house.signUp("bea");
        house.state(ada.home(), AccountState.INACTIVE);

        house.clock().advance(Duration.ofDays(10).minusMillis(1));
        assertThat(house.decide(biller, ada.home(), Portion.BILLING, Action.VIEW)
                        .allowed())
                .isTrue();
        house.clock().advance(Duration.ofMillis(1));
        assertThat(house.decide(biller, ada.home(), Portion.BILLING, Action.VIEW)
                        .allowed())
                .isFalse();
    }

    @Test
    @Tag("DEC-3")
    default void a_closed_account_is_nobodys() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Somebody bea = house.signUp("bea");

        house.state(ada.home(), AccountState.CLOSED);

        for (Portion portion : Portion.BUILT_IN) {
            assertThat(house.decide(ada, ada.home(), portion, Action.VIEW).reason())
                    .isEqualTo(DecisionReason.ACCOUNT_CLOSED);
            assertThat(house.decide(desk, ada.home(), portion, Action.VIEW).reason())
                    .isEqualTo(DecisionReason.ACCOUNT_CLOSED);
        }
        assertThat(house.dropDown(ada)).isEmpty();
        assertThat(house.dropDown(bea)).hasSize(1);
    }

    @Test
    @Tag("DEC-3")
    default void a_change_recorded_for_later_holds_from_then() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Instant then = house.clock().now().plus(Duration.ofDays(3));
        house.store()
                .transactions()
                .run(() -> house.store().accounts().record(ada.home(), new StateChange(then, AccountState.CLOSED)));

        house.clock().set(then.minusMillis(1));
        assertThat(house.decide(ada, ada.home(), Portion.BILLING, Action.CHANGE).allowed())
                .isTrue();
        house.clock().set(then);
        assertThat(house.decide(ada, ada.home(), Portion.BILLING, Action.VIEW).reason())
                .isEqualTo(DecisionReason.ACCOUNT_CLOSED);
        assertThat(house.decide(bea, bea.home(), Portion.BILLING, Action.CHANGE).allowed())
                .isTrue();
    }

    /** Access is taken away, and not given, in a state. */
    private void takesAway(Duration later, @Nullable AccountState recorded, Reason reason) {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody runner = house.member(ada, "runner", preset("MASTER"));
        Somebody desk = house.member(ada, "desk", preset("BILLER"));
        Somebody leaver = house.member(ada, "leaver", preset("BILLER"));
        Somebody neighbour = house.member(ada, "neighbour", preset("BILLER"));
        if (recorded != null) {
            house.state(ada.home(), recorded);
        }
        house.clock().advance(later);

        house.limit(runner, desk, ada.home(), levels("BILLING", "VIEW"));
        assertRefused(reason, () -> house.limit(runner, desk, ada.home(), levels("BILLING", "FULL")));
        assertRefused(reason, () -> house.limit(ada, desk, ada.home(), levels("BILLING", "NONE", "REPORTS", "FULL")));
        assertThat(house.linkOf(desk, ada.home()).level(Portion.BILLING)).isEqualTo(AccessLevel.VIEW);
        house.end(runner, desk, ada.home());
        house.end(leaver, leaver, ada.home());
        house.changePassword(leaver, House.firstPasswordOf("leaver"));

        assertThat(house.store().links().hasStanding(desk.id())).isFalse();
        assertThat(house.store().links().hasStanding(leaver.id())).isFalse();
        assertThat(house.linkOf(neighbour, ada.home()).version()).isZero();
    }

    @Test
    @Tag("DEC-3")
    default void an_expired_account_takes_access_away_and_gives_none() {
        takesAway(Duration.ofDays(30), null, Reason.ACCOUNT_READ_ONLY);
    }

    @Test
    @Tag("DEC-3")
    default void an_archived_account_takes_access_away_and_gives_none() {
        takesAway(Duration.ofDays(400), AccountState.ARCHIVED, Reason.ACCOUNT_READ_ONLY);
    }

    @Test
    @Tag("DEC-3")
    default void an_inactive_account_takes_access_away_and_gives_none() {
        takesAway(Duration.ofDays(400), AccountState.INACTIVE, Reason.ACCOUNT_INACTIVE);
    }
}
