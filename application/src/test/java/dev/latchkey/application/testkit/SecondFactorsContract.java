package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.username.SecondFactors;
import dev.latchkey.domain.username.Enrolment;
import dev.latchkey.domain.username.SealedFactor;
import dev.latchkey.domain.username.SecondFactor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link SecondFactors}. */
public interface SecondFactorsContract extends StoreContract {
    private SecondFactors factors() {
        return store().secondFactors();
    }

    private Enrolment begun(Enrolment enrolment) {
        runInTransaction(() -> factors().begin(enrolment));
        return enrolment;
    }

    private boolean used(SecondFactor factor, long step) {
        return inTransaction(() -> factors().use(factor, step));
    }

    private static SecondFactor after(SecondFactor factor, long step) {
        return new SecondFactor(factor.username(), factor.secret(), factor.since(), step);
    }

    @Test
    @Tag("USR-7")
    default void a_second_factor_is_on_until_it_is_turned_off() {
        Given.Street street = given().street();
        SecondFactor neighbour = given().secondFactor(street.bea());
        assertThat(factors().find(street.ada().id())).isEmpty();

        SecondFactor factor = given().secondFactor(street.ada());
        assertThat(factors().find(street.ada().id())).contains(factor);

        runInTransaction(() -> factors().turnOff(street.ada().id()));
        runInTransaction(() -> factors().turnOff(street.ada().id()));
        assertThat(factors().find(street.ada().id())).isEmpty();
        assertThat(factors().find(street.bea().id())).contains(neighbour);
    }

    @Test
    @Tag("USR-7")
    default void a_second_factor_takes_the_place_of_the_one_before() {
        Given.Street street = given().street();
        SecondFactor neighbour = given().secondFactor(street.bea());
        SecondFactor before = given().secondFactor(street.ada());

        SecondFactor factor = given().secondFactor(street.ada());

        assertThat(factors().find(street.ada().id())).contains(factor);
        assertThat(used(before, before.lastStep() + 9)).isFalse();
        assertThat(factors().find(street.ada().id())).contains(factor);
        assertThat(factors().find(street.bea().id())).contains(neighbour);
    }

    @Test
    @Tag("USR-7")
    default void a_step_is_used_up_with_all_before_it() {
        Given.Street street = given().street();
        SecondFactor neighbour = given().secondFactor(street.bea());
        SecondFactor factor = given().secondFactor(street.ada());
        long step = factor.lastStep() + 2;

        assertThat(used(factor, factor.lastStep())).isFalse();
        assertThat(used(factor, step)).isTrue();
        assertThat(used(factor, step)).isFalse();
        assertThat(used(factor, step - 1)).isFalse();
        assertThat(factors().find(street.ada().id())).contains(after(factor, step));
        assertThat(used(factor, step + 1)).isTrue();
        assertThat(factors().find(street.bea().id())).contains(neighbour);
    }

    @Test
    @Tag("USR-7")
    default void of_many_who_use_one_step_at_once_one_wins() {
        Given.Street street = given().street();
        SecondFactor neighbour = given().secondFactor(street.bea());
        SecondFactor factor = given().secondFactor(street.ada());

        long winners = Race.winners(number -> used(factor, factor.lastStep() + 1));

        assertThat(winners).isOne();
        assertThat(factors().find(street.bea().id())).contains(neighbour);
    }

    @Test
    default void what_was_turned_off_or_never_on_uses_nothing() {
        Given.Street street = given().street();
        SecondFactor neighbour = given().secondFactor(street.bea());
        SecondFactor never = Fixtures.secondFactor(street.ada());

        assertThat(used(never, never.lastStep() + 1)).isFalse();
        assertThat(factors().find(street.ada().id())).isEmpty();
        assertThat(factors().find(street.bea().id())).contains(neighbour);
    }

    @Test
    @Tag("USR-7")
    default void what_is_begun_stands_beside_what_is_on_and_in_place_of_what_was_begun() {
        Given.Street street = given().street();
        Enrolment neighbour = begun(Fixtures.enrolment(street.bea()));
        SecondFactor on = given().secondFactor(street.ada());
        Enrolment before = begun(Fixtures.enrolment(street.ada()));
        Enrolment now =
                begun(new Enrolment(street.ada().id(), new SealedFactor("2", "another seal"), hoursAfterNoon(1)));

        assertThat(factors().begun(street.ada().id())).contains(now);
        assertThat(inTransaction(() -> factors().drop(before))).isFalse();
        assertThat(factors().begun(street.ada().id())).contains(now);
        assertThat(inTransaction(() -> factors().drop(now))).isTrue();
        assertThat(inTransaction(() -> factors().drop(now))).isFalse();
        assertThat(factors().begun(street.ada().id())).isEmpty();
        assertThat(factors().find(street.ada().id())).contains(on);
        assertThat(factors().begun(street.bea().id())).contains(neighbour);
    }

    @Test
    @Tag("USR-7")
    default void of_many_who_take_what_was_begun_at_once_one_wins() {
        Given.Street street = given().street();
        Enrolment neighbour = begun(Fixtures.enrolment(street.bea()));
        Enrolment enrolment = begun(Fixtures.enrolment(street.ada()));

        assertThat(Race.winners(number -> inTransaction(() -> factors().drop(enrolment))))
                .isOne();
        assertThat(factors().begun(street.bea().id())).contains(neighbour);
    }

    @Test
    default void of_many_who_begin_at_once_the_last_stays() {
        Given.Street street = given().street();
        Race.of(number -> begun(new Enrolment(street.ada().id(), new SealedFactor("1", "seal " + number), NOON)));

        assertThat(factors().begun(street.ada().id()).orElseThrow().secret().cipher())
                .startsWith("seal ");
        assertThat(factors().begun(street.bea().id())).isEmpty();
    }

    @Test
    @Tag("USR-7")
    default void a_purge_drops_what_was_begun_before_a_moment_and_nothing_that_is_on() {
        Given.Street street = given().street();
        Enrolment old = begun(Fixtures.enrolment(street.ada()));
        SecondFactor on = given().secondFactor(street.ada());
        Enrolment neighbour =
                begun(new Enrolment(street.bea().id(), new SealedFactor("1", "another seal"), hoursAfterNoon(1)));

        assertThat(inTransaction(() -> factors().purge(NOON, 9))).isZero();
        assertThat(inTransaction(() -> factors().purge(hoursAfterNoon(1), 0))).isZero();
        assertThat(inTransaction(() -> factors().purge(hoursAfterNoon(1), 9))).isOne();
        assertThat(factors().begun(old.username())).isEmpty();
        assertThat(factors().begun(street.bea().id())).contains(neighbour);
        assertThat(factors().find(street.ada().id())).contains(on);
    }

    @Test
    @Tag("USR-7")
    default void what_is_begun_while_what_was_begun_before_is_purged_stays() {
        Given.Street street = given().street();
        for (int round = 0; round < 40; round++) {
            String seal = "seal " + round;
            begun(Fixtures.enrolment(street.ada()));

            Race.of(
                    2,
                    number -> number == 0
                            ? begun(new Enrolment(street.ada().id(), new SealedFactor("1", seal), hoursAfterNoon(2)))
                            : inTransaction(() -> factors().purge(hoursAfterNoon(1), 9)));

            assertThat(factors().begun(street.ada().id()))
                    .hasValueSatisfying(one -> assertThat(one.secret().cipher()).isEqualTo(seal));
        }
    }
}
