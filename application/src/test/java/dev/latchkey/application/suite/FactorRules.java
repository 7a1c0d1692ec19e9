package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Armed.begin;
import static dev.latchkey.application.suite.Armed.confirm;
import static dev.latchkey.application.suite.Armed.notices;
import static dev.latchkey.application.suite.Armed.state;
import static dev.latchkey.application.suite.Armed.turnOn;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.SignInHands.lives;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.FactorChange.Changed;
import dev.latchkey.application.session.SignIn;
import dev.latchkey.application.testkit.Authenticator;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.application.username.BeginSecondFactor.Begun;
import dev.latchkey.application.username.OwnSecondFactor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A second factor is turned on, and over, by its person alone (USR-7). */
public interface FactorRules extends StoreContract {
    @Test
    @Tag("USR-7")
    default void it_is_on_from_its_first_code_and_not_before() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        SignIn.SignedIn elsewhere = house.signIn(ada);
        SignIn.SignedIn neighbour = house.signIn(bea);

        Begun begun = begin(house, ada, "");
        assertThat(begun.uri().reveal())
                .isEqualTo("otpauth://totp/Latchkey:ada?secret="
                        + begun.secret().reveal() + "&issuer=Latchkey&algorithm=SHA1&digits=6&period=30");
        assertThat(state(house, ada).on()).isFalse();
        assertThat(house.signIn(ada).start()).isNotNull();
        assertThat(notices(house, ada)).isZero();

        Authenticator app = Authenticator.of(begun.secret());
        Changed changed = confirm(house, ada, app.at(house.clock().now()));

        assertThat(state(house, ada))
                .isEqualTo(new OwnSecondFactor.State(house.clock().now(), 10, null));
        assertThat(state(house, bea)).isEqualTo(new OwnSecondFactor.State(null, 0, null));
        assertThat(changed.recoveryCodes())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code.reveal()).matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        assertThat(lives(house, elsewhere.token())).isFalse();
        assertThat(lives(house, changed.session().token())).isTrue();
        assertThat(lives(house, neighbour.token())).isTrue();
        assertThat(notices(house, ada)).isOne();
        assertThat(notices(house, bea)).isZero();
        assertRefused(Reason.CODE_REQUIRED, () -> house.signIn(ada));
        assertThat(house.signIn(bea).start()).isNotNull();
        assertThat(house.logOf(ada))
                .extracting(Told::line)
                .contains("SECOND_FACTOR_BEGUN DONE ada", "SECOND_FACTOR_ON DONE ada");
    }

    @Test
    @Tag("USR-7")
    default void what_was_begun_lapses_after_fifteen_minutes_and_changes_nothing() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Authenticator late = Authenticator.of(begin(house, ada, "").secret());
        Authenticator inTime = Authenticator.of(begin(house, bea, "").secret());

        house.clock().advance(Duration.ofMinutes(15).minus(1, ChronoUnit.MICROS));
        assertThat(state(house, ada).begunUntil()).isEqualTo(house.clock().now().plus(1, ChronoUnit.MICROS));
        confirm(house, bea, inTime.at(house.clock().now()));
        house.clock().advance(Duration.of(1, ChronoUnit.MICROS));

        assertRefused(
                Reason.ENROLMENT_OVER,
                () -> confirm(house, ada, late.at(house.clock().now())));
        assertThat(state(house, ada)).isEqualTo(new OwnSecondFactor.State(null, 0, null));
        assertThat(house.signIn(ada).start()).isNotNull();
        assertThat(state(house, bea).on()).isTrue();
    }

    @Test
    @Tag("USR-7")
    default void another_beginning_takes_the_place_of_the_first_and_what_is_confirmed_is_gone() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        assertRefused(Reason.ENROLMENT_OVER, () -> confirm(house, ada, "123456"));
        Authenticator first = Authenticator.of(begin(house, ada, "").secret());
        Authenticator second = Authenticator.of(begin(house, ada, "").secret());

        assertRefused(
                Reason.CREDENTIALS_WRONG,
                () -> confirm(house, ada, first.at(house.clock().now())));
        confirm(house, ada, second.at(house.clock().now()));
        house.clock().advance(Duration.ofSeconds(30));
        assertRefused(
                Reason.ENROLMENT_OVER,
                () -> confirm(house, ada, second.at(house.clock().now())));
        assertRefused(Reason.SECOND_FACTOR_ON, () -> begin(house, ada, ""));
    }

    @Test
    @Tag("USR-7")
    default void beginning_takes_the_password_and_once_one_is_on_a_code_too() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        assertRefused(Reason.CREDENTIALS_WRONG, () -> begin(house, ada.with(bea.password()), ""));
        assertRefused(Reason.SECOND_FACTOR_OFF, () -> begin(house, ada, "123456"));

        Armed armed = turnOn(house, ada);
        assertRefused(Reason.CREDENTIALS_WRONG, () -> begin(house, ada, "000000"));
        assertRefused(Reason.CREDENTIALS_WRONG, () -> begin(house, ada.with(bea.password()), armed.next(house)));

        assertThat(house.logOf(ada).stream()
                        .filter(told -> told.line().equals("SECOND_FACTOR_BEGUN FAILED ada CREDENTIALS_WRONG")))
                .hasSize(3);
    }

    @Test
    @Tag("USR-7")
    default void the_old_one_counts_until_the_new_one_is_confirmed() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Armed old = turnOn(house, ada);
        Armed neighbour = turnOn(house, house.signUp("bea"));

        Authenticator app = Authenticator.of(begin(house, ada, old.next(house)).secret());
        assertThat(old.signIn(house, old.next(house)).start()).isNotNull();
        assertRefused(
                Reason.CREDENTIALS_WRONG,
                () -> old.signIn(house, app.at(house.clock().now())));
        SignIn.SignedIn elsewhere = old.signIn(house, old.next(house));
        Changed changed = confirm(house, ada, app.at(house.clock().now()));

        house.clock().advance(Duration.ofSeconds(30));
        assertThat(lives(house, elsewhere.token())).isFalse();
        assertThat(lives(house, changed.session().token())).isTrue();
        assertRefused(
                Reason.CREDENTIALS_WRONG,
                () -> old.signIn(house, old.app().at(house.clock().now())));
        assertRefused(
                Reason.CREDENTIALS_WRONG,
                () -> old.signIn(house, old.recovery().get(0).reveal()));
        assertThat(old.signIn(house, app.at(house.clock().now())).start()).isNotNull();
        assertThat(old.signIn(house, changed.recoveryCodes().get(0).reveal()).start())
                .isNotNull();
        assertThat(notices(house, ada)).isEqualTo(2);
        assertThat(neighbour.signIn(house, neighbour.next(house)).start()).isNotNull();
        assertThat(house.logOf(ada)).extracting(Told::line).contains("SECOND_FACTOR_REPLACED DONE ada");
    }

    @Test
    @Tag("USR-7")
    default void new_recovery_codes_take_the_place_of_the_former_ones() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        assertRefused(
                Reason.SECOND_FACTOR_OFF,
                () -> house.latchkey().secondFactor().makeRecoveryCodes().handle(bea.actor(), Armed.proof(bea, "")));
        Armed armed = turnOn(house, ada);
        Armed neighbour = turnOn(house, bea);
        SignIn.SignedIn elsewhere = armed.signIn(house, armed.next(house));
        String recovery = armed.recovery().get(3).reveal();

        Changed changed =
                house.latchkey().secondFactor().makeRecoveryCodes().handle(ada.actor(), armed.proof(recovery));

        assertThat(changed.recoveryCodes()).hasSize(10).doesNotContainAnyElementsOf(armed.recovery());
        assertThat(lives(house, elsewhere.token())).isFalse();
        assertThat(state(house, ada).recoveryCodesLeft()).isEqualTo(10);
        for (Secret former : List.of(armed.recovery().get(3), armed.recovery().get(4))) {
            assertRefused(Reason.CREDENTIALS_WRONG, () -> armed.signIn(house, former.reveal()));
        }
        assertThat(armed.signIn(house, changed.recoveryCodes().get(9).reveal()).start())
                .isNotNull();
        assertThat(neighbour.signIn(house, neighbour.recovery().get(0).reveal()).start())
                .isNotNull();
        assertThat(notices(house, ada)).isEqualTo(2);
        assertThat(house.logOf(ada))
                .extracting(Told::line)
                .contains("RECOVERY_CODE_USED DONE ada", "RECOVERY_CODES_MADE DONE ada");
    }
}
