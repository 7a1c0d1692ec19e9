package dev.latchkey.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.username.RecoveryCodes;
import dev.latchkey.domain.username.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link RecoveryCodes}. */
@Tag("USR-7")
public interface RecoveryCodesContract extends StoreContract {
    private RecoveryCodes codes() {
        return store().recoveryCodes();
    }

    private void keep(Person person, String... hashes) {
        runInTransaction(() -> codes().replace(person.id(), ImmutableSet.copyOf(hashes)));
    }

    private boolean used(Person person, String hash) {
        return inTransaction(() -> codes().use(person.id(), hash));
    }

    @Test
    default void a_code_is_used_once_and_by_its_own_username() {
        Given.Street street = given().street();
        keep(street.ada(), "one", "two", "three");
        keep(street.bea(), "one", "four");

        assertThat(codes().has(street.ada().id(), "one")).isTrue();
        assertThat(codes().has(street.ada().id(), "four")).isFalse();
        assertThat(used(street.ada(), "four")).isFalse();
        assertThat(used(street.ada(), "one")).isTrue();
        assertThat(used(street.ada(), "one")).isFalse();
        assertThat(codes().has(street.ada().id(), "one")).isFalse();
        assertThat(codes().has(street.bea().id(), "one")).isTrue();
        assertThat(codes().left(street.ada().id())).isEqualTo(2);
        assertThat(codes().left(street.bea().id())).isEqualTo(2);
    }

    @Test
    default void new_codes_take_the_place_of_all_former_ones() {
        Given.Street street = given().street();
        keep(street.ada(), "one", "two");
        keep(street.bea(), "one", "two");

        keep(street.ada(), "two", "three", "four");

        assertThat(used(street.ada(), "one")).isFalse();
        assertThat(codes().left(street.ada().id())).isEqualTo(3);
        keep(street.ada());
        assertThat(codes().left(street.ada().id())).isZero();
        assertThat(used(street.ada(), "two")).isFalse();
        assertThat(codes().left(street.bea().id())).isEqualTo(2);
    }

    @Test
    default void of_many_who_use_one_code_at_once_one_wins() {
        Given.Street street = given().street();
        keep(street.ada(), "one", "two");
        keep(street.bea(), "one", "two");

        assertThat(Race.winners(number -> used(street.ada(), "one"))).isOne();
        assertThat(codes().left(street.ada().id())).isOne();
        assertThat(codes().left(street.bea().id())).isEqualTo(2);
    }
}
