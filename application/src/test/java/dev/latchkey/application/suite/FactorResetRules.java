package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static dev.latchkey.application.suite.SignInHands.mailed;
import static dev.latchkey.application.suite.SignInHands.reset;
import static dev.latchkey.application.suite.SignInHands.use;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.MakeToken;
import dev.latchkey.application.testkit.Race;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.application.username.Confirmation.Proof;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Resets and API tokens of somebody who has a second factor on (USR-7, USR-10, USR-11). */
public interface FactorResetRules extends StoreContract {
    private static MakeToken.Made make(House house, Somebody who, String name, Proof proof) {
        return house.latchkey()
                .sessions()
                .makeToken()
                .handle(who.actor(), new MakeToken.Command(name, null, null, proof));
    }

    @Test
    @Tag("USR-7")
    @Tag("USR-10")
    default void a_reset_leaves_the_second_factor_on_and_skips_it_nowhere() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        Armed armed = Armed.turnOn(house, ada);

        Somebody renewed = reset(house, ada, mailed(house, ada), House.firstPasswordOf("ada"));

        assertRefused(Reason.CODE_REQUIRED, () -> house.signIn(renewed));
        assertRefused(Reason.CREDENTIALS_WRONG, () -> Armed.signIn(house, renewed, "000000"));
        assertThat(Armed.signIn(house, renewed, armed.next(house)).start()).isNotNull();
        assertThat(Armed.signIn(house, renewed, armed.recovery().get(0).reveal())
                        .start())
                .isNotNull();
    }

    @Test
    @Tag("USR-2")
    @Tag("USR-10")
    default void eight_characters_are_enough_where_a_second_factor_is_on() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Armed armed = Armed.turnOn(house, ada);
        Secret adas = mailed(house, ada);
        Secret beas = mailed(house, bea);

        assertFaults(
                () -> reset(house, ada, adas, new Secret("1 kettl")), fault("newPassword", Reason.PASSWORD_TOO_SHORT));
        assertFaults(
                () -> reset(house, bea, beas, new Secret("2 kettle")), fault("newPassword", Reason.PASSWORD_TOO_SHORT));
        Somebody renewed = reset(house, ada, adas, new Secret("1 kettle"));
        assertThat(Armed.signIn(house, renewed, armed.next(house)).start()).isNotNull();
    }

    @Test
    @Tag("USR-2")
    @Tag("USR-10")
    default void a_short_password_is_refused_when_the_second_factor_is_turned_off_meanwhile() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        Armed armed = Armed.turnOn(house, ada);
        Secret secret = mailed(house, ada);
        String code = armed.next(house);
        House meanwhile = house.whileWorking(
                () -> house.latchkey().secondFactor().turnOff().handle(ada.actor(), armed.proof(code)), () -> {});

        assertRefused(Reason.STALE, () -> reset(meanwhile, ada, secret, new Secret("1 kettle")));
        assertThat(house.signIn(ada).start()).isNotNull();
        reset(house, ada, secret, House.firstPasswordOf("ada"));
    }

    @Test
    @Tag("USR-5")
    @Tag("USR-10")
    default void a_reset_gives_no_new_guesses_at_the_second_factors_codes() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        Armed.turnOn(house, ada);
        for (int i = 0; i < 5; i++) {
            assertRefused(Reason.CREDENTIALS_WRONG, () -> Armed.signIn(house, ada, "000000"));
        }

        Somebody renewed = reset(house, ada, mailed(house, ada), House.firstPasswordOf("ada"));

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> Armed.signIn(house, renewed, "000000"));
    }

    @Test
    @Tag("USR-11")
    @Tag("USR-7")
    default void a_token_is_made_with_a_code_which_is_used_up() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Armed armed = Armed.turnOn(house, ada);

        assertRefused(Reason.CODE_REQUIRED, () -> make(house, ada, "nightly", armed.proof("")));
        assertRefused(Reason.CREDENTIALS_WRONG, () -> make(house, ada, "nightly", armed.proof("000000")));
        String code = armed.next(house);
        MakeToken.Made made = make(house, ada, "nightly", armed.proof(code));
        assertRefused(Reason.CREDENTIALS_WRONG, () -> make(house, ada, "another", armed.proof(code)));

        assertThat(use(house, made.secret()).actor().acting()).contains(ada.id());
        make(house, bea, "nightly", new Proof(bea.password(), new Secret("whatever")));
    }

    @Test
    @Tag("USR-11")
    @Tag("USR-5")
    default void two_hundred_who_guess_a_code_at_once_hold_the_throttle() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        Armed armed = Armed.turnOn(house, ada);

        List<Reason> reasons = Race.of(
                200,
                number -> Refusals.refusal(() -> make(house, ada, "nightly", armed.proof("00000" + number % 10)))
                        .reason());

        assertThat(reasons).containsOnly(Reason.CREDENTIALS_WRONG, Reason.TOO_MANY_ATTEMPTS);
        assertThat(reasons)
                .filteredOn(reason -> reason == Reason.CREDENTIALS_WRONG)
                .hasSizeLessThanOrEqualTo(5);
        String code = armed.next(house);
        house.clock().advance(Duration.ofSeconds(1));
        make(house, ada, "nightly", armed.proof(code));
    }
}
