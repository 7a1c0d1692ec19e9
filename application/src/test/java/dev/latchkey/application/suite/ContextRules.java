package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.form;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.EditPracticeSetup;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every call names its account, and is refused where that account is not allowed (LNK-14, LNK-8). */
public interface ContextRules extends StoreContract {
    @Test
    @Tag("LNK-14")
    default void to_a_stranger_an_account_is_unknown_whether_there_is_one_or_not() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(bea, "desk", preset("MASTER"));
        AccountId unused = AccountId.at(0);

        assertThat(Calls.in(house, ada, bea.home(), desk).values())
                .allSatisfy(call -> assertRefused(Reason.ACCOUNT_UNKNOWN, call));
        assertThat(Calls.in(house, ada, unused, desk).values())
                .allSatisfy(call -> assertRefused(Reason.ACCOUNT_UNKNOWN, call));

        assertThat(house.decide(desk, bea.home(), Portion.BILLING, Action.CHANGE)
                        .allowed())
                .isTrue();
        assertThat(house.dropDown(ada)).hasSize(1);
    }

    @Test
    @Tag("LNK-14")
    @Tag("ACT-1")
    default void a_strangers_own_log_does_not_tell_which_accounts_there_are() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");

        assertRefused(Reason.ACCOUNT_UNKNOWN, () -> house.latchkey().switching().handle(ada.actor(), bea.home()));
        assertRefused(Reason.ACCOUNT_UNKNOWN, () -> house.latchkey().switching().handle(ada.actor(), AccountId.at(0)));

        List<Told> own = house.logOf(ada);
        assertThat(own)
                .extracting(Told::line)
                .containsExactly(
                        "SIGN_UP DONE ada",
                        "SWITCHED REFUSED ada ACCOUNT_UNKNOWN",
                        "SWITCHED REFUSED ada ACCOUNT_UNKNOWN");
        assertThat(own).extracting(told -> told.record().columns().account()).containsOnly(ada.home());
        assertThat(own.get(1).says("asked")).isEqualTo(bea.home().toString());
        assertThat(own.get(2).says("asked")).isEqualTo(AccountId.at(0).toString());
        assertThat(house.log(bea.home()))
                .extracting(Told::line)
                .containsExactly("SIGN_UP DONE bea", "SWITCHED REFUSED ada ACCOUNT_UNKNOWN");
    }

    @Test
    @Tag("LNK-14")
    default void a_context_that_is_no_longer_allowed_is_refused_and_not_replaced() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        house.join(desk, bea);
        house.latchkey().switching().handle(desk.actor(), bea.home());
        house.end(bea, desk, bea.home());

        assertThat(Calls.in(house, desk, bea.home(), bea).values())
                .allSatisfy(call -> assertRefused(Reason.ACCOUNT_UNKNOWN, call));

        assertThat(house.latchkey().switching().handle(desk.actor(), ada.home()).account())
                .isEqualTo(ada.home());
        assertThat(house.log(ada.home())).extracting(Told::line).containsOnlyOnce("SWITCHED DONE desk");
    }

    @Test
    @Tag("LNK-14")
    default void two_windows_on_two_accounts_never_mix() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.join(ada, bea);
        house.latchkey().switching().handle(ada.actor(), ada.home());
        house.latchkey().switching().handle(ada.actor(), bea.home());

        house.latchkey()
                .practice()
                .edit()
                .handle(ada.actor(), new EditPracticeSetup.Command(ada.home(), form("phone", "206 555 0100"), null));

        assertThat(house.latchkey()
                        .practice()
                        .show()
                        .handle(ada.actor(), bea.home())
                        .account()
                        .profile()
                        .contact()
                        .phone())
                .isNull();
        assertThat(house.latchkey()
                        .practice()
                        .show()
                        .handle(ada.actor(), ada.home())
                        .account()
                        .profile()
                        .contact()
                        .phone())
                .isNotNull();
    }

    @Test
    @Tag("LNK-8")
    @Tag("DEC-7")
    default void a_link_changes_and_ends_at_the_very_next_decision() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.join(ada, bea);
        assertThat(house.decide(ada, bea.home(), Portion.BILLING, Action.CHANGE).allowed())
                .isTrue();

        house.limit(bea, ada, bea.home(), levels("BILLING", "VIEW"));
        assertThat(house.decide(ada, bea.home(), Portion.BILLING, Action.CHANGE).allowed())
                .isFalse();
        assertThat(house.decide(ada, bea.home(), Portion.BILLING, Action.VIEW).allowed())
                .isTrue();
        house.limit(bea, ada, bea.home(), levels("BILLING", "FULL"));
        assertThat(house.decide(ada, bea.home(), Portion.BILLING, Action.CHANGE).allowed())
                .isTrue();

        house.end(bea, ada, bea.home());
        assertThat(house.decide(ada, bea.home(), Portion.BILLING, Action.VIEW).allowed())
                .isFalse();
        assertThat(house.decide(ada, ada.home(), Portion.BILLING, Action.CHANGE).allowed())
                .isTrue();
        assertThat(house.dropDown(ada)).hasSize(1);
    }

    @Test
    @Tag("LNK-14")
    @Tag("DEC-3")
    default void a_state_that_keeps_somebody_out_says_so() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", levels("SCHEDULE", "FULL"));
        Somebody idle = house.member(ada, "idle", preset("NOTHING"));
        Somebody bea = house.signUp("bea");
        house.clock().advance(Duration.ofDays(1));

        house.state(ada.home(), AccountState.INACTIVE);

        assertRefused(
                Reason.ACCOUNT_INACTIVE, () -> house.latchkey().switching().handle(desk.actor(), ada.home()));
        assertRefused(
                Reason.PRIVILEGE_MISSING, () -> house.latchkey().switching().handle(idle.actor(), ada.home()));
        house.latchkey().switching().handle(ada.actor(), ada.home());
        house.state(ada.home(), AccountState.CLOSED);
        assertRefused(Reason.ACCOUNT_CLOSED, () -> house.latchkey().switching().handle(ada.actor(), ada.home()));
        house.latchkey().switching().handle(bea.actor(), bea.home());
    }
}
