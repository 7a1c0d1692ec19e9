package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Failures of Find count against the finder and against the username presented (USR-5). */
public interface FindThrottleRules extends StoreContract {
    private static void fail(House house, Somebody finder, String presented) {
        assertRefused(Reason.CREDENTIALS_WRONG, () -> guess(house, finder, presented));
    }

    private static void guess(House house, Somebody finder, String presented) {
        house.find(finder, presented, new Secret("not the password"));
    }

    @Test
    @Tag("USR-5")
    default void a_finder_is_stopped_after_ten_failures_in_an_hour() {
        House house = House.over(store());
        Somebody finder = house.signUp("finder");
        Somebody other = house.signUp("other");
        Somebody bea = house.signUp("bea");
        for (int i = 0; i < 10; i++) {
            fail(house, finder, "somebody" + i);
        }
        int before = house.hasher().verifications();

        assertThat(assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> house.find(finder, bea))
                        .retryAt())
                .contains(house.clock().now().plus(Duration.ofHours(1)));
        assertThat(house.hasher().verifications()).isEqualTo(before);
        assertThat(house.find(other, bea).accounts()).hasSize(1);
        assertThat(house.signIn(finder).start()).isNotNull();

        house.clock().advance(Duration.ofHours(1));
        assertThat(house.find(finder, bea).accounts()).hasSize(1);
    }

    @Test
    @Tag("USR-5")
    default void a_finder_who_is_stopped_slows_nobody_else() {
        House house = House.over(store());
        Somebody finder = house.signUp("finder");
        Somebody bea = house.signUp("bea");
        for (int i = 0; i < 10; i++) {
            fail(house, finder, "somebody" + i);
        }

        for (int i = 0; i < 20; i++) {
            assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> guess(house, finder, "bea"));
        }

        assertThat(house.signIn(bea).start()).isNotNull();
    }

    @Test
    @Tag("USR-5")
    default void successes_of_a_finder_do_not_stop_it() {
        House house = House.over(store());
        Somebody finder = house.signUp("finder");
        Somebody bea = house.signUp("bea");

        for (int i = 0; i < 15; i++) {
            assertThat(house.find(finder, bea).accounts()).hasSize(1);
        }
        for (int i = 0; i < 9; i++) {
            fail(house, finder, "somebody" + i);
        }
        house.find(finder, bea);
        fail(house, finder, "somebody9");
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> house.find(finder, bea));
    }

    @Test
    @Tag("USR-5")
    default void failures_of_find_slow_down_the_username_presented_as_those_of_sign_in_do() {
        House house = House.over(store());
        Somebody finder = house.signUp("finder");
        Somebody bea = house.signUp("bea");
        Somebody neighbour = house.signUp("neighbour");
        for (int i = 0; i < 5; i++) {
            fail(house, finder, "bea");
        }

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> house.signIn(bea));
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> house.find(neighbour, bea));
        assertThat(house.signIn(neighbour).start()).isNotNull();
        house.clock().advance(Duration.ofSeconds(1));
        house.find(neighbour, bea);
        for (int i = 0; i < 4; i++) {
            fail(house, neighbour, "bea");
        }
        assertThat(house.signIn(bea).start()).isNotNull();
    }

    @Test
    @Tag("USR-5")
    default void a_finder_is_not_charged_for_a_username_that_others_wear_out() {
        House house = House.over(store());
        Somebody finder = house.signUp("finder");
        Somebody other = house.signUp("other");
        Somebody bea = house.signUp("bea");
        for (int i = 0; i < 5; i++) {
            fail(house, other, "bea");
        }

        for (int i = 0; i < 10; i++) {
            assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> house.find(finder, bea));
        }

        assertThat(house.find(finder, other).accounts()).hasSize(1);
    }

    @Test
    @Tag("USR-5")
    default void the_hundredth_failure_disables_the_password_wherever_it_happens() {
        House house = House.over(store());
        Somebody bea = house.signUp("bea");
        Somebody neighbour = house.member(bea, "neighbour", preset("MASTER"));
        Somebody finder = house.signUp("finder");
        for (int i = 0; i < 99; i++) {
            fail(house, finder, "bea");
            house.clock().advance(Duration.ofHours(1));
        }
        assertThat(house.log(bea.home())).extracting(Told::act).doesNotContain(Act.PASSWORD_DISABLED);

        fail(house, finder, "bea");

        assertThat(house.log(bea.home()))
                .filteredOn(told -> told.act() == Act.PASSWORD_DISABLED)
                .extracting(Told::by)
                .containsExactly("bea");
        house.clock().advance(Duration.ofHours(1));
        assertRefused(Reason.CREDENTIALS_WRONG, () -> house.signIn(bea));
        assertThat(house.signIn(neighbour).start()).isNotNull();
    }
}
