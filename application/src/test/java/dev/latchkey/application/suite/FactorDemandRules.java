package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Armed.turnOn;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.DemandSecondFactor;
import dev.latchkey.application.decision.Question;
import dev.latchkey.application.decision.UsernamesOf;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.decision.Decision;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An account may demand a second factor of whoever enters it (DEC-10). */
public interface FactorDemandRules extends StoreContract {
    private static Account demand(House house, Somebody by, boolean demanded, @Nullable Long version) {
        return house.latchkey()
                .practice()
                .demandSecondFactor()
                .handle(by.actor(), new DemandSecondFactor.Command(by.home(), demanded, version));
    }

    private static Account demand(House house, Somebody by) {
        return demand(house, by, true, null);
    }

    @Test
    @Tag("DEC-10")
    default void who_has_none_holds_nothing_where_one_is_demanded_until_there_is_one() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Somebody neighbour = house.signUp("bea");
        turnOn(house, ada);

        demand(house, ada);

        assertThat(house.decide(desk, ada.home(), Portion.BILLING, Action.VIEW))
                .isEqualTo(new Decision(false, AccessLevel.NONE, DecisionReason.SECOND_FACTOR_REQUIRED));
        assertThat(house.decide(ada, ada.home(), Portion.BILLING, Action.CHANGE).reason())
                .isEqualTo(DecisionReason.OWNER);
        assertThat(house.dropDown(desk)).isEmpty();
        assertThat(house.dropDown(ada)).hasSize(1);
        assertThat(house.latchkey()
                        .decisions()
                        .handle(desk.actor(), new Question("desk", ada.home().toString(), "BILLING", "VIEW"))
                        .reason())
                .isEqualTo(DecisionReason.SECOND_FACTOR_REQUIRED);
        assertThat(whoMayView(house, ada)).containsExactly("ada");
        assertThat(house.decide(neighbour, neighbour.home(), Portion.BILLING, Action.VIEW)
                        .allowed())
                .isTrue();

        turnOn(house, desk);
        assertThat(house.decide(desk, ada.home(), Portion.BILLING, Action.CHANGE)
                        .reason())
                .isEqualTo(DecisionReason.LINK);
        assertThat(house.dropDown(desk)).hasSize(1);
        assertThat(whoMayView(house, ada)).containsExactly("ada", "desk");
        assertThat(house.log(ada.home())).extracting(Told::line).contains("SECOND_FACTOR_DEMANDED DONE ada");
    }

    private static java.util.List<String> whoMayView(House house, Somebody asker) {
        return house
                .latchkey()
                .questions()
                .usernamesOf()
                .handle(asker.actor(), new UsernamesOf.Query(asker.home(), "BILLING", "VIEW", Page.Wanted.FIRST))
                .items()
                .stream()
                .map(entry -> entry.username().value())
                .toList();
    }

    @Test
    @Tag("DEC-10")
    default void acts_say_what_is_missing_and_what_needs_no_account_goes_on() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Somebody weak = house.member(ada, "weak", preset("NOTHING"));
        Somebody second = house.owner(ada, "second");
        Somebody stranger = house.signUp("bea");
        turnOn(house, ada);
        demand(house, ada);

        assertRefused(Reason.SECOND_FACTOR_REQUIRED, () -> house.allow(desk, "newcomer", preset("NOTHING")));
        assertRefused(
                Reason.SECOND_FACTOR_REQUIRED,
                () -> house.latchkey().switching().handle(desk.actor(), ada.home()));
        assertRefused(
                Reason.SECOND_FACTOR_REQUIRED,
                () -> house.latchkey().practice().show().handle(weak.actor(), ada.home()));
        assertRefused(Reason.SECOND_FACTOR_REQUIRED, () -> house.end(second, desk, ada.home()));
        assertRefused(
                Reason.ACCOUNT_UNKNOWN, () -> house.latchkey().practice().show().handle(stranger.actor(), ada.home()));
        assertThat(house.signIn(desk).start()).isNull();
        assertThat(house.end(weak, weak, ada.home()).isStanding()).isFalse();
        house.end(ada, second, ada.home());
        turnOn(house, desk);
        house.latchkey().switching().handle(desk.actor(), ada.home());

        house.state(ada.home(), AccountState.CLOSED);
        assertRefused(
                Reason.ACCOUNT_CLOSED, () -> house.latchkey().practice().show().handle(desk.actor(), ada.home()));
    }

    @Test
    @Tag("DEC-10")
    default void only_an_owner_demands_one_and_only_one_who_has_one() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Somebody neighbour = house.signUp("bea");
        turnOn(house, desk);
        assertRefused(Reason.SECOND_FACTOR_OFF, () -> demand(house, ada));
        assertRefused(Reason.PRIVILEGE_MISSING, () -> demand(house, desk));
        assertRefused(
                Reason.ACCOUNT_UNKNOWN,
                () -> house.latchkey()
                        .practice()
                        .demandSecondFactor()
                        .handle(neighbour.actor(), new DemandSecondFactor.Command(ada.home(), true, null)));

        turnOn(house, ada);
        assertThat(demand(house, ada).demandsSecondFactor()).isTrue();
        assertRefused(Reason.PRIVILEGE_MISSING, () -> demand(house, desk, false, null));
        assertThat(house.store()
                        .accounts()
                        .find(neighbour.home(), house.clock().now())
                        .orElseThrow()
                        .demandsSecondFactor())
                .isFalse();
    }

    @Test
    @Tag("DEC-10")
    @Tag("ACC-7")
    default void it_is_no_longer_demanded_when_an_owner_says_so_and_a_stale_change_is_refused() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", levels("BILLING", "FULL"));
        house.signUp("bea");
        turnOn(house, ada);
        long before = demand(house, ada).version();
        int records = house.log(ada.home()).size();

        assertThat(demand(house, ada).version()).isEqualTo(before);
        assertThat(house.log(ada.home())).hasSize(records);
        assertRefused(Reason.STALE, () -> demand(house, ada, false, before - 1));
        assertThat(house.latchkey()
                        .practice()
                        .show()
                        .handle(ada.actor(), ada.home())
                        .account()
                        .demandsSecondFactor())
                .isTrue();

        assertThat(demand(house, ada, false, before).version()).isEqualTo(before + 1);
        assertThat(house.decide(desk, ada.home(), Portion.BILLING, Action.CHANGE)
                        .allowed())
                .isTrue();
        assertThat(house.log(ada.home())).extracting(Told::line).contains("SECOND_FACTOR_NOT_DEMANDED DONE ada");
    }

    @Test
    @Tag("DEC-10")
    @Tag("DEC-3")
    default void no_state_but_closed_hinders_demanding_one() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        turnOn(house, ada);

        house.state(ada.home(), AccountState.ARCHIVED);
        assertThat(demand(house, ada).demandsSecondFactor()).isTrue();
        assertRefused(Reason.ACCOUNT_READ_ONLY, () -> demand(house, ada, false, null));
        house.clock().advance(java.time.Duration.ofSeconds(1));
        house.state(ada.home(), AccountState.CLOSED);
        assertRefused(Reason.ACCOUNT_CLOSED, () -> demand(house, ada));
    }

    @Test
    @Tag("DEC-10")
    @Tag("LNK-4")
    default void find_shows_no_account_its_own_username_could_not_enter_without_one() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody manager = house.member(ada, "manager", preset("MASTER"));
        Somebody finder = house.signUp("finder");
        turnOn(house, ada);
        assertThat(house.find(finder, manager).accounts()).hasSize(1);

        demand(house, ada);

        assertRefused(Reason.CREDENTIALS_WRONG, () -> house.find(finder, manager));
    }
}
