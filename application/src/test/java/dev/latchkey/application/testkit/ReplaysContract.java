package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.shared.Replays;
import dev.latchkey.application.shared.Replays.Replay;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The contract of {@link Replays}. */
public interface ReplaysContract extends StoreContract {
    private Replays replays() {
        return store().replays();
    }

    private static Replay running(String key, Instant at) {
        return new Replay(key, "body of " + key, at, false, null);
    }

    private Replay begun(String key) {
        Replay replay = running(key, NOON);
        runInTransaction(() -> replays().begin(replay));
        return replay;
    }

    private Replay remembered(String key) {
        return inTransaction(() -> replays().begin(running(key, hoursAfterNoon(9))))
                .orElseThrow();
    }

    @Test
    default void of_two_requests_with_one_key_the_second_is_told_of_the_first() {
        begun("neighbour");
        Replay first = running("key", NOON);

        assertThat(inTransaction(() -> replays().begin(first))).isEmpty();
        assertThat(inTransaction(() -> replays().begin(running("key", hoursAfterNoon(1)))))
                .contains(first);
    }

    @Test
    default void a_request_that_is_done_keeps_its_answer() {
        Replay neighbour = begun("neighbour");
        Replay replay = begun("key");

        assertThat(inTransaction(() -> replays().done(replay))).isTrue();
        assertThat(remembered("key").done()).isTrue();
        assertThat(remembered("key").answer()).isNull();
        runInTransaction(() -> replays().answered(replay, "created"));
        assertThat(remembered("key").answer()).isEqualTo("created");
        assertThat(remembered("neighbour")).isEqualTo(neighbour);
    }

    @Test
    default void a_request_whose_place_was_taken_does_not_get_done() {
        begun("neighbour");
        Replay lost = begun("key");
        Replay next = running("key", hoursAfterNoon(1));

        assertThat(inTransaction(() -> replays().takeOver(lost, next))).isTrue();
        assertThat(inTransaction(() -> replays().takeOver(lost, running("key", hoursAfterNoon(2)))))
                .isFalse();
        assertThat(inTransaction(() -> replays().done(lost))).isFalse();
        assertThat(inTransaction(() -> replays().done(next))).isTrue();
    }

    @Test
    default void a_request_that_got_done_meanwhile_is_not_taken_over() {
        begun("neighbour");
        Replay replay = begun("key");
        runInTransaction(() -> replays().done(replay));

        assertThat(inTransaction(() -> replays().takeOver(replay, running("key", hoursAfterNoon(1)))))
                .isFalse();
    }

    @Test
    default void a_request_that_came_to_nothing_is_forgotten_and_one_that_is_done_is_not() {
        Replay neighbour = begun("neighbour");
        Replay nothing = begun("nothing");
        Replay done = begun("done");
        runInTransaction(() -> replays().done(done));

        runInTransaction(() -> {
            replays().forget(nothing);
            replays().forget(done);
        });

        assertThat(inTransaction(() -> replays().begin(nothing))).isEmpty();
        assertThat(remembered("done").done()).isTrue();
        assertThat(remembered("neighbour")).isEqualTo(neighbour);
    }

    @Test
    default void one_of_many_begins() {
        begun("neighbour");

        assertThat(Race.winners(number -> inTransaction(
                        () -> replays().begin(running("key", NOON)).isEmpty())))
                .isEqualTo(1);
    }

    @Test
    default void old_ones_are_dropped_a_few_at_a_time() {
        begun("one");
        begun("two");
        Replay late = running("late", hoursAfterNoon(1));
        runInTransaction(() -> replays().begin(late));

        assertThat(inTransaction(() -> replays().purge(hoursAfterNoon(1), 1))).isEqualTo(1);
        assertThat(inTransaction(() -> replays().purge(hoursAfterNoon(1), 9))).isEqualTo(1);
        assertThat(inTransaction(() -> replays().begin(late))).contains(late);
    }
}
