package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justAfter;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.PasswordResets;
import dev.latchkey.domain.username.PasswordReset;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link PasswordResets}. */
@Tag("USR-10")
public interface PasswordResetsContract extends StoreContract {
    private PasswordResets resets() {
        return store().passwordResets();
    }

    private PasswordReset asked(Person person, Instant at) {
        PasswordReset reset = Fixtures.reset(person, at);
        runInTransaction(() -> resets().add(reset));
        return reset;
    }

    private boolean minted(PasswordReset reset, String hash, Instant at) {
        return inTransaction(() -> resets().mint(reset.id(), hash, at));
    }

    private boolean used(String hash, Instant at) {
        return inTransaction(() -> resets().use(hash, at));
    }

    private static PasswordReset with(PasswordReset reset, String hash) {
        return new PasswordReset(reset.id(), reset.username(), reset.askedAt(), hash, null);
    }

    @Test
    default void a_reset_comes_back_by_its_id_and_once_minted_by_the_hash_of_its_secret() {
        Given.Street street = given().street();
        PasswordReset reset = asked(street.ada(), NOON);
        PasswordReset neighbour = asked(street.bea(), NOON);
        String hash = Fixtures.tokenHash();

        assertThat(resets().find(reset.id())).contains(reset);
        assertThat(resets().find(hash)).isEmpty();
        assertThat(minted(reset, hash, NOON)).isTrue();
        assertThat(resets().find(hash)).contains(with(reset, hash));
        assertThat(resets().find(neighbour.id())).contains(neighbour);
    }

    @Test
    default void a_secret_minted_again_kills_the_former() {
        Given.Street street = given().street();
        PasswordReset reset = asked(street.ada(), NOON);
        String former = Fixtures.tokenHash();
        String latter = Fixtures.tokenHash();
        minted(reset, former, NOON);
        minted(reset, latter, NOON);

        assertThat(resets().find(former)).isEmpty();
        assertThat(used(former, NOON)).isFalse();
        assertThat(used(latter, NOON)).isTrue();
    }

    @Test
    default void a_reset_asked_for_again_takes_the_place_of_the_former() {
        Given.Street street = given().street();
        PasswordReset former = asked(street.ada(), NOON);
        PasswordReset neighbour = asked(street.bea(), NOON);
        String hash = Fixtures.tokenHash();
        minted(former, hash, NOON);
        PasswordReset latter = asked(street.ada(), justAfter(NOON));

        assertThat(resets().find(former.id()).orElseThrow().overAt()).isEqualTo(justAfter(NOON));
        assertThat(used(hash, justAfter(NOON))).isFalse();
        assertThat(minted(former, Fixtures.tokenHash(), justAfter(NOON))).isFalse();
        assertThat(resets().find(latter.id())).contains(latter);
        assertThat(resets().find(neighbour.id())).contains(neighbour);
    }

    @Test
    default void it_is_minted_and_used_within_its_hour() {
        Given.Street street = given().street();
        PasswordReset reset = asked(street.ada(), NOON);
        asked(street.bea(), NOON);
        String hash = Fixtures.tokenHash();
        Instant end = hoursAfterNoon(1);

        assertThat(minted(reset, hash, end)).isFalse();
        assertThat(minted(reset, hash, justBefore(end))).isTrue();
        assertThat(used(hash, end)).isFalse();
        assertThat(used(hash, justBefore(end))).isTrue();
        assertThat(used(hash, justBefore(end))).isFalse();
        assertThat(resets().find(hash).orElseThrow().overAt()).isEqualTo(justBefore(end));
    }

    @Test
    default void of_many_who_use_it_at_once_one_does() {
        Given.Street street = given().street();
        PasswordReset reset = asked(street.ada(), NOON);
        PasswordReset neighbour = asked(street.bea(), NOON);
        String hash = Fixtures.tokenHash();
        minted(reset, hash, NOON);

        assertThat(Race.winners(number -> used(hash, justAfter(NOON)))).isOne();
        assertThat(resets().find(neighbour.id())).contains(neighbour);
    }

    @Test
    default void how_many_were_asked_for_is_counted_for_a_username_alone() {
        Given.Street street = given().street();
        asked(street.ada(), NOON);
        asked(street.ada(), justAfter(NOON));
        asked(street.bea(), NOON);

        assertThat(resets().askedAfter(street.ada().id(), justBefore(NOON))).isEqualTo(2);
        assertThat(resets().askedAfter(street.ada().id(), NOON)).isOne();
        assertThat(resets().askedAfter(street.ada().id(), justAfter(NOON))).isZero();
        assertThat(resets().askedAfter(street.bea().id(), justBefore(NOON))).isOne();
    }

    @Test
    default void a_reset_is_over_when_it_is_ended() {
        Given.Street street = given().street();
        PasswordReset reset = asked(street.ada(), NOON);
        PasswordReset neighbour = asked(street.bea(), NOON);
        String hash = Fixtures.tokenHash();
        minted(reset, hash, NOON);

        runInTransaction(() -> resets().end(street.ada().id(), justAfter(NOON)));
        runInTransaction(() -> resets().end(street.ada().id(), hoursAfterNoon(1)));

        assertThat(used(hash, justAfter(NOON))).isFalse();
        assertThat(resets().find(reset.id()).orElseThrow().overAt()).isEqualTo(justAfter(NOON));
        assertThat(resets().find(neighbour.id())).contains(neighbour);
        assertThat(minted(asked(street.ada(), justAfter(NOON)), Fixtures.tokenHash(), justAfter(NOON)))
                .isTrue();
    }

    @Test
    default void a_purge_drops_what_was_asked_before_a_moment_and_no_more_than_its_limit() {
        Given.Street street = given().street();
        asked(street.ada(), justBefore(NOON));
        asked(street.ada(), justBefore(NOON));
        asked(street.bea(), justBefore(NOON));
        PasswordReset kept = asked(street.bea(), NOON);

        assertThat(inTransaction(() -> resets().purge(NOON, 2))).isEqualTo(2);
        assertThat(inTransaction(() -> resets().purge(NOON, 2))).isOne();
        assertThat(inTransaction(() -> resets().purge(NOON, 2))).isZero();
        assertThat(resets().find(kept.id())).contains(kept);
    }
}
