package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Armed.begin;
import static dev.latchkey.application.suite.Armed.confirm;
import static dev.latchkey.application.suite.Armed.notices;
import static dev.latchkey.application.suite.Armed.state;
import static dev.latchkey.application.suite.Armed.turnOn;
import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static dev.latchkey.application.suite.SignInHands.lives;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.SessionStart;
import dev.latchkey.application.session.SignIn;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.application.username.OwnSecondFactor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A second factor is turned off by its person alone, and never under a short password (USR-7, USR-2). */
public interface FactorOffRules extends StoreContract {
    @Test
    @Tag("USR-7")
    default void turning_it_off_takes_both_and_leaves_nothing_of_it() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        assertRefused(Reason.SECOND_FACTOR_OFF, () -> off(house, ada, ""));
        Armed armed = turnOn(house, ada);
        Armed neighbour = turnOn(house, bea);
        SignIn.SignedIn elsewhere = armed.signIn(house, armed.next(house));
        begin(house, ada, armed.next(house));

        assertRefused(Reason.CODE_REQUIRED, () -> off(house, ada, ""));
        assertRefused(Reason.CREDENTIALS_WRONG, () -> off(house, ada, "abcdef"));
        assertRefused(Reason.CREDENTIALS_WRONG, () -> off(house, ada.with(bea.password()), armed.next(house)));
        SessionStart.Begun session = off(house, ada, armed.next(house));

        assertThat(state(house, ada)).isEqualTo(new OwnSecondFactor.State(null, 0, null));
        assertRefused(Reason.ENROLMENT_OVER, () -> confirm(house, ada, "123456"));
        assertThat(lives(house, elsewhere.token())).isFalse();
        assertThat(lives(house, session.token())).isTrue();
        assertThat(house.signIn(ada).start()).isNotNull();
        assertThat(notices(house, ada)).isEqualTo(2);
        assertThat(state(house, bea).recoveryCodesLeft()).isEqualTo(10);
        assertRefused(Reason.CODE_REQUIRED, () -> house.signIn(neighbour.who()));
        assertThat(house.logOf(ada))
                .extracting(Told::line)
                .contains("SECOND_FACTOR_OFF DONE ada", "SECOND_FACTOR_OFF REFUSED ada CODE_REQUIRED");
    }

    private static SessionStart.Begun off(House house, Somebody who, String code) {
        return house.latchkey().secondFactor().turnOff().handle(who.actor(), Armed.proof(who, code));
    }

    @Test
    @Tag("USR-2")
    @Tag("USR-7")
    default void with_one_on_eight_code_points_make_a_password_and_it_cannot_be_turned_off_under_them() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Secret eight = new Secret("lamp🔑orb");
        Secret seven = new Secret("lamp orb".substring(1));
        assertFaults(() -> house.changePassword(bea, eight), fault("newPassword", Reason.PASSWORD_TOO_SHORT));
        Armed armed = turnOn(house, ada);

        assertFaults(() -> house.changePassword(ada, seven), fault("newPassword", Reason.PASSWORD_TOO_SHORT));
        Somebody shorter = house.changePassword(ada, eight);
        assertThat(Armed.signIn(house, shorter, armed.next(house)).start()).isNotNull();
        assertRefused(Reason.PASSWORD_NEEDS_SECOND_FACTOR, () -> off(house, shorter, armed.next(house)));
        assertThat(state(house, ada).on()).isTrue();

        Somebody longer = house.changePassword(shorter, new Secret("fifteen letters"));
        off(house, longer, armed.next(house));
        assertThat(house.signIn(longer).start()).isNotNull();
        assertFaults(() -> house.changePassword(longer, eight), fault("newPassword", Reason.PASSWORD_TOO_SHORT));
    }

    @Test
    @Tag("USR-2")
    @Tag("USR-7")
    default void a_short_password_chosen_while_it_is_turned_off_is_not_kept() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        Armed armed = turnOn(house, ada);
        boolean[] off = {false};
        House slow = house.whileVerifying(() -> {
            if (!off[0]) {
                off[0] = true;
                house.store()
                        .transactions()
                        .run(() -> house.store().secondFactors().turnOff(ada.id()));
            }
        });

        assertFaults(
                () -> slow.changePassword(ada, new Secret("lamp orb")),
                fault("newPassword", Reason.PASSWORD_TOO_SHORT));
        assertThat(house.signIn(ada).start()).isNotNull();
        assertThat(armed.recovery()).hasSize(10);
    }

    @Test
    @Tag("USR-7")
    default void what_was_proven_by_a_password_that_was_changed_meanwhile_changes_nothing() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        Armed armed = turnOn(house, ada);
        boolean[] changed = {false};
        House slow = house.whileVerifying(() -> {
            if (!changed[0]) {
                changed[0] = true;
                house.clock().advance(Duration.ofMillis(1));
                house.changePassword(ada, House.firstPasswordOf("ada"));
            }
        });
        String code = armed.next(house);

        assertRefused(Reason.STALE, () -> off(slow, ada, code));

        assertThat(state(house, ada).on()).isTrue();
    }
}
