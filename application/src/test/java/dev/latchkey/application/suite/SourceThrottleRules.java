package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Wrong passwords from one address slow down the usernames that have failed from it, and no others (USR-5). */
public interface SourceThrottleRules extends StoreContract {
    /** The failures an address has before it is slowed down. */
    int FREE = 20;

    private static void fail(House house, @Nullable String address, String username) {
        assertRefused(Reason.CREDENTIALS_WRONG, () -> guess(house, address, username));
    }

    private static void guess(House house, @Nullable String address, String username) {
        house.signIn(House.nobodyFrom(address), username, new Secret("not the password"), null);
    }

    /** One failure more than is free, each at another name. */
    private static void wearOut(House house, String address) {
        for (int i = 0; i <= FREE; i++) {
            fail(house, address, "victim" + i);
        }
    }

    @Test
    @Tag("USR-5")
    default void an_address_slows_only_usernames_that_have_failed_from_it() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        wearOut(house, "198.51.100.1");

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> guess(house, "198.51.100.1", "victim0"));
        fail(house, "198.51.100.2", "victim0");
        fail(house, null, "victim0");
        assertThat(house.signIn(House.nobodyFrom("198.51.100.1"), "ada", ada.password(), null)
                        .start())
                .isNotNull();
        fail(house, "198.51.100.1", "bystander");
    }

    @Test
    @Tag("USR-5")
    default void the_wait_of_an_address_ends_by_the_clock() {
        House house = House.over(store());
        house.signUp("neighbour");
        wearOut(house, "198.51.100.1");

        house.clock().advance(Duration.ofMillis(999));
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> guess(house, "198.51.100.1", "victim0"));
        house.clock().advance(Duration.ofMillis(1));
        fail(house, "198.51.100.1", "victim0");
        house.clock().advance(Duration.ofMillis(1999));
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> guess(house, "198.51.100.1", "victim1"));
        house.clock().advance(Duration.ofMillis(1));
        fail(house, "198.51.100.1", "victim1");
    }

    @Test
    @Tag("USR-5")
    default void who_signs_in_with_an_account_of_their_own_does_not_end_the_wait_of_their_address() {
        House house = House.over(store());
        Somebody mallory = house.signUp("mallory");
        wearOut(house, "198.51.100.1");

        house.signIn(House.nobodyFrom("198.51.100.1"), "mallory", mallory.password(), null);

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> guess(house, "198.51.100.1", "victim0"));
    }

    @Test
    @Tag("USR-5")
    default void a_username_that_signs_in_from_an_address_is_no_longer_slowed_by_it() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        fail(house, "198.51.100.1", "ada");
        wearOut(house, "198.51.100.1");
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> guess(house, "198.51.100.1", "ada"));
        house.clock().advance(Duration.ofMinutes(1));
        house.signIn(House.nobodyFrom("198.51.100.1"), "ada", ada.password(), null);
        fail(house, "198.51.100.1", "victim0");

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> guess(house, "198.51.100.1", "victim1"));
        house.signIn(House.nobodyFrom("198.51.100.1"), "ada", ada.password(), null);
    }

    @Test
    @Tag("USR-5")
    default void a_known_client_is_not_slowed_by_its_address() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        Secret device = house.signIn(House.nobodyFrom("198.51.100.1"), "ada", ada.password(), null)
                .device();
        fail(house, "198.51.100.1", "ada");
        wearOut(house, "198.51.100.1");

        assertRefused(
                Reason.TOO_MANY_ATTEMPTS,
                () -> house.signIn(House.nobodyFrom("198.51.100.1"), "ada", ada.password(), null));
        house.signIn(House.nobodyFrom("198.51.100.1"), "ada", ada.password(), device);
    }

    @Test
    @Tag("USR-5")
    default void a_network_of_sixty_four_bits_is_one_address() {
        House house = House.over(store());
        house.signUp("neighbour");
        for (int i = 0; i <= FREE; i++) {
            fail(house, "2001:db8:1:2::" + Integer.toHexString(i + 1), "victim" + i);
        }

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> guess(house, "2001:0db8:0001:0002:ffff::1", "victim0"));
        fail(house, "2001:db8:1:3::1", "victim0");
    }

    @Test
    @Tag("USR-5")
    default void an_address_is_one_in_whatever_spelling() {
        House house = House.over(store());
        house.signUp("neighbour");
        wearOut(house, "198.51.100.1");

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> guess(house, "::ffff:198.51.100.1", "victim0"));
        fail(house, "::ffff:198.51.100.2", "victim0");
    }
}
