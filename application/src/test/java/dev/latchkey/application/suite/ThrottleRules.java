package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.secret.Throttle;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Outcome;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Wrong passwords for one username are slowed down, and a client that is known is not slowed by strangers (USR-5). */
public interface ThrottleRules extends StoreContract {
    private static void fail(House house, String username, @Nullable Secret device) {
        assertRefused(
                Reason.CREDENTIALS_WRONG,
                () -> house.signIn(House.nobodyFrom(null), username, new Secret("not the password"), device));
    }

    /** Fails when its time has come, as often as told; returns how long each time it then had to wait. */
    private static List<Duration> failInTime(House house, String username, int times) {
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            fail(house, username, null);
            Instant now = house.clock().now();
            Instant next = nextTry(house, username);
            waits.add(Duration.between(now, next));
            house.clock().set(next);
        }
        return waits;
    }

    /** When the next attempt may be: now, or what the refusal says. Counts nothing. */
    private static Instant nextTry(House house, String username) {
        Throttle throttle = new Throttle(
                house.store().attempts(),
                house.store().transactions(),
                house.environment().keys(),
                house.clock());
        Instant due = house.store().attempts().notBefore(throttle.ofUsername(username));
        return due.isBefore(house.clock().now()) ? house.clock().now() : due;
    }

    @Test
    @Tag("USR-5")
    default void the_delay_grows_from_a_second_to_fifteen_minutes() {
        House house = House.over(store());
        house.signUp("ada");
        Somebody bea = house.signUp("bea");

        List<Duration> waits = failInTime(house, "ada", 16);

        assertThat(waits)
                .extracting(Duration::toSeconds)
                .containsExactly(0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L);
        assertThat(house.signIn(bea).start()).isNotNull();
    }

    @Test
    @Tag("USR-5")
    default void before_its_time_not_even_the_right_password_is_looked_at() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        for (int i = 0; i < 5; i++) {
            fail(house, "ada", null);
        }
        int before = house.hasher().verifications();
        Instant due = house.clock().now().plusSeconds(1);

        assertThat(assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> house.signIn(ada))
                        .retryAt())
                .contains(due);
        house.clock().set(due.minusMillis(1));
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> house.signIn(ada));
        assertThat(house.hasher().verifications()).isEqualTo(before);

        house.clock().set(due);
        assertThat(house.signIn(ada).start()).isNotNull();
        assertThat(house.signIn(bea).start()).isNotNull();
    }

    @Test
    @Tag("USR-5")
    default void counting_starts_anew_at_a_success() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        failInTime(house, "ada", 8);
        failInTime(house, "bea", 8);

        house.signIn(ada);

        assertThat(failInTime(house, "ada", 5)).extracting(Duration::toSeconds).containsExactly(0L, 0L, 0L, 0L, 1L);
        assertThat(failInTime(house, "bea", 1)).extracting(Duration::toSeconds).containsExactly(16L);
    }

    @Test
    @Tag("USR-4")
    @Tag("USR-5")
    default void a_name_nobody_has_is_slowed_as_any_other_in_whatever_spelling() {
        House house = House.over(store());
        house.signUp("ada");
        for (String spelling : List.of("nobody", "NOBODY", " nobody ", "NoBody", "nobody")) {
            fail(house, spelling, null);
        }

        assertRefused(
                Reason.TOO_MANY_ATTEMPTS,
                () -> house.signIn(House.nobodyFrom(null), "noBODY", new Secret("not the password"), null));
        fail(house, "nobody2", null);
        fail(house, "ada", null);
    }

    @Test
    @Tag("USR-5")
    default void a_client_that_has_signed_in_is_not_slowed_by_strangers() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Secret device = house.signIn(ada).device();
        Secret beas = house.signIn(bea).device();
        for (int i = 0; i < 5; i++) {
            fail(house, "ada", null);
        }

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> house.signIn(ada));
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> house.signIn(House.NOBODY, "ada", ada.password(), beas));
        assertThat(house.signIn(House.NOBODY, "ada", ada.password(), device).device())
                .isEqualTo(device);

        for (int i = 0; i < 5; i++) {
            fail(house, "ada", device);
        }
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> house.signIn(House.NOBODY, "ada", ada.password(), device));
    }

    @Test
    @Tag("USR-5")
    default void a_client_is_known_for_thirty_days() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        Secret device = house.signIn(ada).device();
        house.clock().advance(Duration.ofDays(30));
        for (int i = 0; i < 5; i++) {
            fail(house, "ada", null);
        }
        house.signIn(House.NOBODY, "ada", ada.password(), device);

        house.clock().advance(Duration.ofDays(30).plusMillis(1));
        for (int i = 0; i < 16; i++) {
            house.clock().set(nextTry(house, "ada"));
            fail(house, "ada", null);
        }
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> house.signIn(House.NOBODY, "ada", ada.password(), device));
    }

    @Test
    @Tag("USR-5")
    default void the_hundredth_failure_disables_the_password() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        failInTime(house, "bea", 99);
        house.signIn(bea);
        failInTime(house, "bea", 1);

        failInTime(house, "ada", 99);
        assertThat(disabledIn(house, ada)).isZero();
        failInTime(house, "ada", 1);

        assertThat(disabledIn(house, ada)).isEqualTo(1);
        assertRefused(Reason.CREDENTIALS_WRONG, () -> house.signIn(ada));
        house.clock().advance(Duration.ofDays(400));
        assertRefused(Reason.CREDENTIALS_WRONG, () -> house.signIn(ada));
        assertThat(disabledIn(house, ada)).isEqualTo(1);
        assertThat(house.signIn(bea).advice().changeDue()).isFalse();
        assertThat(disabledIn(house, bea)).isZero();
    }

    private static long disabledIn(House house, Somebody somebody) {
        return house.log(somebody.home()).stream()
                .filter(told -> told.act() == Act.PASSWORD_DISABLED)
                .count();
    }

    @Test
    @Tag("USR-5")
    @Tag("ACT-1")
    @Tag("ACT-6")
    default void every_failure_is_a_record_and_an_unknown_name_is_kept_as_a_hash() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        Somebody bea = house.signUp("bea");

        fail(house, "ada", null);
        fail(house, "desk", null);
        fail(house, "violet kettle typed here", null);

        assertThat(house.log(ada.home()).stream()
                        .filter(told -> told.outcome() == Outcome.FAILED)
                        .map(Told::by))
                .containsExactlyInAnyOrder("ada", desk.name());
        assertThat(house.log(bea.home())).hasSize(1);
        assertThat(house.logOfNobody()).singleElement().satisfies(told -> {
            assertThat(told.line()).isEqualTo("SIGN_IN FAILED  CREDENTIALS_WRONG");
            assertThat(told.says("unknownName")).hasSize(43);
            assertThat(told.record().text()).doesNotContain("violet").doesNotContain("kettle");
        });
    }

    @Test
    @Tag("USR-5")
    @Tag("USR-7")
    default void guesses_at_ones_own_password_are_slowed_apart_from_sign_in() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody guessing = ada.with(new Secret("not the password"));
        for (int i = 0; i < 5; i++) {
            assertRefused(Reason.CREDENTIALS_WRONG, () -> house.changePassword(guessing, House.firstPasswordOf("ada")));
        }

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> house.changePassword(ada, House.firstPasswordOf("ada")));
        assertThat(house.signIn(ada).start()).isNotNull();
        house.changePassword(bea, House.firstPasswordOf("bea"));
        house.clock().advance(Duration.ofSeconds(1));
        house.changePassword(ada, House.firstPasswordOf("ada"));
    }
}
