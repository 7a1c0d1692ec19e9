package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justAfter;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.secret.Attempts;
import dev.latchkey.application.secret.Attempts.Pace;
import dev.latchkey.application.secret.Attempts.Reservation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link Attempts}; what becomes of old counts stands in {@link AttemptsDroppedContract}. */
public interface AttemptsContract extends AttemptsDroppedContract {
    private Reservation counted(String key, Instant now) {
        return inTransaction(() -> attempts().count(key, TWO_AT_ONCE, now));
    }

    @Test
    @Tag("USR-5")
    default void a_key_never_counted_has_waited_since_the_beginning_of_time() {
        reserved(NEIGHBOUR, NOON);

        assertThat(attempts().notBefore(KEY)).isEqualTo(Instant.EPOCH);
    }

    @Test
    @Tag("USR-5")
    default void each_attempt_that_is_granted_sets_when_the_next_may_be() {
        reserved(NEIGHBOUR, NOON);

        assertThat(reserved(KEY, NOON)).isEqualTo(new Reservation(true, 1, NOON));
        assertThat(reserved(KEY, NOON)).isEqualTo(new Reservation(true, 2, NOON));
        Instant minuteLater = NOON.plus(Duration.ofMinutes(1));
        assertThat(reserved(KEY, NOON)).isEqualTo(new Reservation(true, 3, minuteLater));
        assertThat(attempts().notBefore(KEY)).isEqualTo(minuteLater);
        assertThat(attempts().notBefore(NEIGHBOUR)).isEqualTo(NOON);
    }

    @Test
    @Tag("USR-5")
    default void an_attempt_before_its_time_is_refused_and_not_counted() {
        reserved(NEIGHBOUR, NOON);
        Instant minuteLater = NOON.plus(Duration.ofMinutes(1));
        reservedTimes(3);

        assertThat(reserved(KEY, justBefore(minuteLater))).isEqualTo(new Reservation(false, 3, minuteLater));
        assertThat(reserved(KEY, minuteLater))
                .isEqualTo(new Reservation(true, 4, minuteLater.plus(Duration.ofHours(1))));
        assertThat(reserved(NEIGHBOUR, NOON).count()).isEqualTo(2);
    }

    @Test
    @Tag("USR-5")
    default void the_last_delay_holds_for_all_that_follow() {
        Instant now = NOON;
        for (int count = 1; count <= 9; count++) {
            Reservation granted = reserved(KEY, now);
            assertThat(granted).isEqualTo(new Reservation(true, count, now.plus(TWO_AT_ONCE.after(count))));
            now = granted.notBefore();
        }
        assertThat(reserved(NEIGHBOUR, now).count()).isOne();
    }

    @Test
    @Tag("USR-5")
    default void a_count_begins_anew_when_its_window_is_over() {
        reserved(NEIGHBOUR, hoursAfterNoon(1));
        reservedTimes(3);
        Instant over = NOON.plus(TWO_AT_ONCE.window());

        assertThat(reserved(KEY, justBefore(over)).count()).isEqualTo(4);
        assertThat(reserved(KEY, hoursAfterNoon(26))).isEqualTo(new Reservation(true, 1, hoursAfterNoon(26)));
        assertThat(reserved(KEY, hoursAfterNoon(26)).count()).isEqualTo(2);
        assertThat(reserved(NEIGHBOUR, hoursAfterNoon(25).minusSeconds(1)).count())
                .isEqualTo(2);
    }

    @Test
    @Tag("USR-5")
    default void a_window_is_over_at_its_end() {
        reserved(NEIGHBOUR, NOON);
        reserved(KEY, NOON);
        Instant over = NOON.plus(TWO_AT_ONCE.window());

        assertThat(reserved(KEY, over)).isEqualTo(new Reservation(true, 1, over));
        assertThat(reserved(NEIGHBOUR, justBefore(over)).count()).isEqualTo(2);
    }

    @Test
    @Tag("USR-5")
    default void a_window_that_is_over_does_not_end_a_wait_that_is_not() {
        Pace shortWindow = new Pace(ImmutableList.of(Duration.ofHours(2)), Duration.ofHours(1));
        reserved(NEIGHBOUR, NOON);
        inTransaction(() -> attempts().reserve(KEY, shortWindow, NOON));

        assertThat(inTransaction(() -> attempts().reserve(KEY, shortWindow, hoursAfterNoon(1))))
                .isEqualTo(new Reservation(false, 1, hoursAfterNoon(2)));
    }

    @Test
    @Tag("USR-5")
    default void counting_asks_for_no_time() {
        reserved(NEIGHBOUR, NOON);
        reservedTimes(3);

        assertThat(counted(KEY, NOON)).isEqualTo(new Reservation(true, 4, hoursAfterNoon(1)));
        assertThat(counted(KEY, justAfter(NOON))).isEqualTo(new Reservation(true, 5, justAfter(hoursAfterNoon(1))));
        assertThat(counted(KEY, NOON.plus(TWO_AT_ONCE.window())).count()).isOne();
        assertThat(attempts().notBefore(NEIGHBOUR)).isEqualTo(NOON);
    }

    @Test
    @Tag("USR-5")
    default void counting_never_makes_a_wait_shorter() {
        reserved(NEIGHBOUR, NOON);
        reservedTimes(3);
        Instant lateInTheWindow = hoursAfterNoon(24).minusSeconds(1);
        counted(KEY, lateInTheWindow);

        assertThat(counted(KEY, hoursAfterNoon(24)))
                .isEqualTo(new Reservation(true, 1, lateInTheWindow.plus(Duration.ofHours(1))));
    }

    @Test
    @Tag("USR-5")
    default void parallel_attempts_cannot_pass_the_limit() {
        reserved(NEIGHBOUR, NOON);

        List<Reservation> reservations =
                Race.of(
                                50,
                                number -> IntStream.range(0, 4)
                                        .mapToObj(i -> reserved(KEY, NOON))
                                        .toList())
                        .stream()
                        .flatMap(List::stream)
                        .toList();

        assertThat(reservations).hasSize(200);
        assertThat(reservations.stream().filter(Reservation::granted).map(Reservation::count))
                .containsExactlyInAnyOrder(1, 2, 3);
        assertThat(reserved(NEIGHBOUR, NOON).count()).isEqualTo(2);
    }

    @Test
    @Tag("USR-5")
    default void no_attempt_counted_in_parallel_is_lost() {
        reserved(NEIGHBOUR, NOON);

        List<Reservation> counts = Race.of(number -> counted(KEY, NOON));

        assertThat(counts.stream().map(Reservation::count))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, Race.THREADS).boxed().toList());
        assertThat(attempts().notBefore(NEIGHBOUR)).isEqualTo(NOON);
    }
}
