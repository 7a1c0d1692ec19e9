package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.Authenticate;
import dev.latchkey.application.session.ChangePassword;
import dev.latchkey.application.session.SessionStart;
import dev.latchkey.application.session.SignIn;
import dev.latchkey.application.shared.Settings;
import dev.latchkey.application.testkit.CheapHasher;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sessions, and what ends them (USR-6). */
public interface SessionRules extends StoreContract {
    private static Authenticate.SignedIn use(House house, Secret token) {
        return house.latchkey().authenticate().handle(token, Somebody.ORIGIN);
    }

    private static void assertEnded(House house, Secret token) {
        assertRefused(Reason.SESSION_ENDED, () -> use(house, token));
    }

    @Test
    @Tag("USR-6")
    default void a_session_is_its_persons_and_no_other_token_proves_it() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Secret token = house.signIn(ada).token();
        Secret beas = house.signIn(bea).token();

        assertThat(use(house, token).actor()).isEqualTo(ada.actor());
        assertThat(use(house, beas).actor()).isEqualTo(bea.actor());
        assertEnded(house, new Secret(token.reveal() + "x"));
        assertEnded(house, new Secret(""));
        assertEnded(house, ada.password());
        assertThat(house.store().sessions().find(token.reveal())).isEmpty();
        assertThat(token).hasToString("(secret)");
    }

    @Test
    @Tag("USR-6")
    default void a_session_that_is_not_used_for_fifteen_minutes_ends() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Secret used = house.signIn(ada).token();
        Secret idle = house.signIn(ada).token();

        house.clock().advance(Duration.ofMinutes(15).minusMillis(1));
        use(house, used);
        house.clock().advance(Duration.ofMillis(1));

        assertEnded(house, idle);
        assertThat(use(house, used).actor()).isEqualTo(ada.actor());
    }

    @Test
    @Tag("USR-6")
    default void a_session_ends_after_twelve_hours_however_much_it_is_used() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        SignIn.SignedIn signedIn = house.signIn(ada);
        assertThat(signedIn.endsAt()).isEqualTo(house.clock().now().plus(Duration.ofHours(12)));

        while (house.clock().now().plus(Duration.ofMinutes(10)).isBefore(signedIn.endsAt())) {
            house.clock().advance(Duration.ofMinutes(10));
            use(house, signedIn.token());
        }
        Secret later = house.signIn(ada).token();
        house.clock().set(signedIn.endsAt());

        assertEnded(house, signedIn.token());
        assertThat(use(house, later).actor()).isEqualTo(ada.actor());
    }

    @Test
    @Tag("USR-6")
    default void both_limits_can_be_set() {
        Settings standard = Settings.STANDARD;
        Settings.SignIn brief = new Settings.SignIn(15, Duration.ofMinutes(2), Duration.ofMinutes(3));
        Settings settings = new Settings(
                brief,
                standard.trialDays(),
                standard.inactiveWindow(),
                standard.activityRetentionYears(),
                standard.portions(),
                standard.zone());
        House house = House.over(store(), settings, new CheapHasher());
        Somebody ada = house.signUp("ada");
        Secret idle = house.signIn(ada).token();
        Secret used = house.signIn(ada).token();

        house.clock().advance(Duration.ofMinutes(1));
        use(house, used);
        house.clock().advance(Duration.ofMinutes(1));
        assertEnded(house, idle);
        use(house, used);
        house.clock().advance(Duration.ofMinutes(1));
        assertEnded(house, used);
    }

    @Test
    @Tag("USR-6")
    default void signing_out_ends_one_session_or_all() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Secret one = house.signIn(ada).token();
        Secret two = house.signIn(ada).token();
        Secret three = house.signIn(ada).token();
        Secret beas = house.signIn(bea).token();

        house.latchkey().signOut().handle(ada.actor(), use(house, one).session());
        assertEnded(house, one);
        use(house, two);

        house.latchkey().signOut().everywhere(ada.actor());
        assertEnded(house, two);
        assertEnded(house, three);
        assertThat(use(house, beas).actor()).isEqualTo(bea.actor());
    }

    @Test
    @Tag("USR-6")
    @Tag("USR-7")
    default void changing_the_password_ends_every_session_but_the_one_it_begins() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Secret one = house.signIn(ada).token();
        Secret two = house.signIn(ada).token();
        Secret beas = house.signIn(bea).token();

        SessionStart.Begun begun = house.latchkey()
                .changePassword()
                .handle(ada.actor(), new ChangePassword.Command(ada.password(), House.firstPasswordOf("ada")));

        assertEnded(house, one);
        assertEnded(house, two);
        assertThat(use(house, begun.token()).actor()).isEqualTo(ada.actor());
        assertThat(use(house, beas).actor()).isEqualTo(bea.actor());
    }

    @Test
    @Tag("USR-6")
    @Tag("USR-9")
    default void retiring_a_username_makes_its_open_sessions_worthless() {
        House house = House.over(store(), longSessions(), new CheapHasher());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        house.end(ada, desk, ada.home());
        house.clock().advance(Duration.ofDays(30).minusHours(1));
        Secret token = house.signIn(desk).token();
        Secret adas = house.signIn(ada).token();

        house.clock().advance(Duration.ofHours(1));

        assertRefused(
                Reason.USERNAME_RETIRED,
                () -> house.latchkey().me().handle(use(house, token).actor()));
        assertThat(house.latchkey().me().handle(use(house, adas).actor()).start())
                .isNotNull();
    }

    private static Settings longSessions() {
        Settings standard = Settings.STANDARD;
        return new Settings(
                new Settings.SignIn(15, Duration.ofDays(1), Duration.ofDays(30)),
                standard.trialDays(),
                standard.inactiveWindow(),
                standard.activityRetentionYears(),
                standard.portions(),
                standard.zone());
    }
}
