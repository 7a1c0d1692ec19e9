package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.secret.Attempts;
import dev.latchkey.application.secret.Attempts.Pace;
import dev.latchkey.application.secret.Attempts.Reservation;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The part of {@link AttemptsContract} that is about counts that are forgotten, taken back or dropped. */
public interface AttemptsDroppedContract extends StoreContract {
    /** Two at once, then a wait of a minute, then of an hour each; begun anew after a day. */
    Pace TWO_AT_ONCE = new Pace(
            ImmutableList.of(Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1), Duration.ofHours(1)),
            Duration.ofDays(1));

    String KEY = "k".repeat(43);

    String NEIGHBOUR = "K".repeat(43);

    default Attempts attempts() {
        return store().attempts();
    }

    default Reservation reserved(String key, Instant now) {
        return inTransaction(() -> attempts().reserve(key, TWO_AT_ONCE, now));
    }

    @Test
    @Tag("USR-5")
    default void a_success_forgets_the_count_of_its_key_alone() {
        reserved(NEIGHBOUR, NOON);
        reservedTimes(3);

        runInTransaction(() -> attempts().forget(KEY));

        assertThat(attempts().notBefore(KEY)).isEqualTo(Instant.EPOCH);
        assertThat(reserved(KEY, NOON).count()).isOne();
        assertThat(reserved(NEIGHBOUR, NOON).count()).isEqualTo(2);
    }

    @Test
    @Tag("USR-5")
    default void an_attempt_given_back_was_none_and_ends_the_wait() {
        reserved(NEIGHBOUR, NOON);
        reservedTimes(3);

        runInTransaction(() -> attempts().giveBack(KEY));

        assertThat(attempts().notBefore(KEY)).isEqualTo(Instant.EPOCH);
        assertThat(reserved(KEY, NOON).count()).isEqualTo(3);
        assertThat(reserved(NEIGHBOUR, NOON).count()).isEqualTo(2);
    }

    @Test
    @Tag("USR-5")
    default void no_more_can_be_given_back_than_was_counted() {
        reserved(NEIGHBOUR, NOON);
        runInTransaction(() -> attempts().giveBack(KEY));
        reserved(KEY, NOON);
        runInTransaction(() -> attempts().giveBack(KEY));
        runInTransaction(() -> attempts().giveBack(KEY));

        assertThat(reserved(KEY, NOON).count()).isOne();
        assertThat(reserved(NEIGHBOUR, NOON).count()).isEqualTo(2);
    }

    @Test
    default void a_purge_drops_counts_whose_time_came_before_a_moment_and_no_more_than_its_limit() {
        reserved(KEY, NOON);
        for (int i = 0; i < 3; i++) {
            reserved("idle " + i, justBefore(NOON));
        }
        reservedTimes("waiting", 3, justBefore(NOON));

        assertThat(inTransaction(() -> attempts().purge(NOON, 2))).isEqualTo(2);
        assertThat(inTransaction(() -> attempts().purge(NOON, 2))).isEqualTo(1);
        assertThat(inTransaction(() -> attempts().purge(NOON, 2))).isZero();
        assertThat(reserved(KEY, NOON).count()).isEqualTo(2);
        assertThat(reserved("waiting", hoursAfterNoon(1)).count()).isEqualTo(4);
    }

    @Test
    @Tag("USR-5")
    default void a_purge_leaves_a_count_that_goes_on_after_an_attempt_was_given_back() {
        reserved("idle", justBefore(NOON));
        reservedTimes(3);
        runInTransaction(() -> attempts().giveBack(KEY));

        assertThat(inTransaction(() -> attempts().purge(NOON, 10))).isOne();
        assertThat(reserved(KEY, NOON).count()).isEqualTo(3);
    }

    default void reservedTimes(int times) {
        reservedTimes(KEY, times, NOON);
    }

    private void reservedTimes(String key, int times, Instant now) {
        for (int i = 0; i < times; i++) {
            assertThat(reserved(key, now).granted()).isTrue();
        }
    }
}
