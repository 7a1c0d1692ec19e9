package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justAfter;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.Devices;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link Devices}. */
public interface DevicesContract extends StoreContract {
    private Devices devices() {
        return store().devices();
    }

    private void signedIn(String device, Person person, Instant at) {
        runInTransaction(() -> devices().signedIn(device, person.id(), at));
    }

    @Test
    @Tag("USR-5")
    default void a_client_is_known_from_its_sign_in_on() {
        Given.Street street = given().street();
        String device = Fixtures.tokenHash();
        signedIn(device, street.ada(), NOON);

        assertThat(devices().hasSignedIn(device, street.ada().id(), justBefore(NOON)))
                .isTrue();
        assertThat(devices().hasSignedIn(device, street.ada().id(), NOON)).isTrue();
        assertThat(devices().hasSignedIn(device, street.ada().id(), justAfter(NOON)))
                .isFalse();
    }

    @Test
    @Tag("USR-5")
    default void a_client_is_known_for_the_username_it_signed_in_as_and_no_other() {
        Given.Street street = given().street();
        String device = Fixtures.tokenHash();
        String neighbour = Fixtures.tokenHash();
        signedIn(device, street.ada(), NOON);
        signedIn(neighbour, street.bea(), NOON);

        assertThat(devices().hasSignedIn(device, street.bea().id(), NOON)).isFalse();
        assertThat(devices().hasSignedIn(neighbour, street.ada().id(), NOON)).isFalse();
    }

    @Test
    @Tag("USR-5")
    default void one_client_may_be_known_for_several_usernames() {
        Given.Street street = given().street();
        String device = Fixtures.tokenHash();
        signedIn(device, street.ada(), NOON);
        signedIn(device, street.bea(), hoursAfterNoon(1));

        assertThat(devices().hasSignedIn(device, street.ada().id(), NOON)).isTrue();
        assertThat(devices().hasSignedIn(device, street.ada().id(), hoursAfterNoon(1)))
                .isFalse();
        assertThat(devices().hasSignedIn(device, street.bea().id(), hoursAfterNoon(1)))
                .isTrue();
    }

    @Test
    @Tag("USR-5")
    default void the_latest_sign_in_counts() {
        Given.Street street = given().street();
        String device = Fixtures.tokenHash();
        signedIn(Fixtures.tokenHash(), street.ada(), hoursAfterNoon(9));
        signedIn(device, street.ada(), NOON);
        signedIn(device, street.ada(), hoursAfterNoon(2));
        signedIn(device, street.ada(), hoursAfterNoon(1));

        assertThat(devices().hasSignedIn(device, street.ada().id(), hoursAfterNoon(2)))
                .isTrue();
        assertThat(devices().hasSignedIn(device, street.ada().id(), justAfter(hoursAfterNoon(2))))
                .isFalse();
    }

    @Test
    @Tag("USR-5")
    default void of_many_sign_ins_at_once_the_latest_stays() {
        Given.Street street = given().street();
        String device = Fixtures.tokenHash();
        signedIn(device, street.bea(), NOON);

        Race.of(number -> inTransaction(() -> {
            devices().signedIn(device, street.ada().id(), hoursAfterNoon(number));
            return number;
        }));

        Instant last = hoursAfterNoon(Race.THREADS - 1);
        assertThat(devices().hasSignedIn(device, street.ada().id(), last)).isTrue();
        assertThat(devices().hasSignedIn(device, street.bea().id(), justAfter(NOON)))
                .isFalse();
    }

    @Test
    default void a_purge_drops_what_is_older_than_a_moment_and_no_more_than_its_limit() {
        Given.Street street = given().street();
        String kept = Fixtures.tokenHash();
        signedIn(kept, street.ada(), NOON);
        for (int i = 0; i < 3; i++) {
            signedIn(Fixtures.tokenHash(), street.ada(), justBefore(NOON));
        }

        assertThat(inTransaction(() -> devices().purge(NOON, 2))).isEqualTo(2);
        assertThat(inTransaction(() -> devices().purge(NOON, 2))).isEqualTo(1);
        assertThat(inTransaction(() -> devices().purge(NOON, 2))).isZero();
        assertThat(devices().hasSignedIn(kept, street.ada().id(), NOON)).isTrue();
    }
}
