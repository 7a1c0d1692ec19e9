package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.Outbox.Waiting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The part of {@link OutboxContract} that says when an event that was not delivered has its next turn. */
public interface OutboxRetriesContract extends OutboxScene {
    @Test
    default void what_failed_is_due_again_at_its_moment_and_holds_up_its_stream_until_then() {
        Event first = added(HOME);
        added(HOME);
        Event neighbour = added(NEXT_DOOR);
        Waiting tried = claimed(HOME, NOON);

        assertThat(inTransaction(() -> outbox().failed(tried, hoursAfterNoon(1), "HTTP 503")))
                .isTrue();

        assertThat(events(claimed(NOON))).containsExactly(neighbour);
        runInTransaction(() -> outbox().delivered(neighbour.id()));
        assertThat(claimed(justBefore(hoursAfterNoon(1)))).isEmpty();
        List<Waiting> again = claimed(hoursAfterNoon(1));
        assertThat(events(again)).containsExactly(first);
        assertThat(again.get(0).tries()).isEqualTo(2);
        assertThat(again.get(0).cause()).isEqualTo("HTTP 503");
    }

    @Test
    default void after_one_that_was_given_up_the_next_of_its_stream_has_its_turn() {
        added(HOME);
        Event second = added(HOME);
        Waiting hopeless = claimed(HOME, NOON);

        assertThat(inTransaction(() -> outbox().givenUp(hopeless, "HTTP 500"))).isTrue();

        assertThat(events(claimed(NOON))).containsExactly(second);
        assertThat(claimed(hoursAfterNoon(1000))).extracting(Waiting::event).doesNotContain(hopeless.event());
    }

    @Test
    default void what_is_gone_cannot_fail() {
        added(HOME);
        Waiting delivered = claimed(HOME, NOON);
        runInTransaction(() -> outbox().delivered(delivered.event().id()));

        assertThat(inTransaction(() -> outbox().failed(delivered, NOON, "late")))
                .isFalse();
        assertThat(inTransaction(() -> outbox().givenUp(delivered, "late"))).isFalse();
        assertThat(inTransaction(() -> outbox().retry(delivered.event().id(), NOON)))
                .isFalse();
        runInTransaction(() -> outbox().delivered(delivered.event().id()));
        assertThat(list()).isEmpty();
    }

    @Test
    default void what_is_let_go_is_due_as_if_it_had_not_been_claimed() {
        Event neighbour = added(NEXT_DOOR);
        Event event = added(HOME);
        Waiting claimed = claimed(HOME, NOON);

        runInTransaction(() -> outbox().release(claimed, NOON));

        List<Waiting> again = claimed(NOON);
        assertThat(events(again)).containsExactlyInAnyOrder(neighbour, event);
        assertThat(again).extracting(Waiting::tries).containsOnly(1);
    }

    @Test
    default void a_retry_makes_due_at_once_what_waits_or_was_given_up() {
        Event given = added(HOME);
        Event waits = added(NEXT_DOOR);
        Waiting hopeless = claimed(HOME, NOON);
        runInTransaction(() -> outbox().givenUp(hopeless, "HTTP 500"));
        Waiting delayed = claimed(NEXT_DOOR, NOON);
        runInTransaction(() -> outbox().failed(delayed, hoursAfterNoon(6), "HTTP 503"));

        assertThat(inTransaction(() -> outbox().retry(given.id(), hoursAfterNoon(1))))
                .isTrue();
        assertThat(events(claimed(hoursAfterNoon(1)))).containsExactly(given);
        assertThat(inTransaction(() -> outbox().retry(waits.id(), hoursAfterNoon(1))))
                .isTrue();
        List<Waiting> again = claimed(hoursAfterNoon(1));
        assertThat(events(again)).containsExactly(waits);
        assertThat(again.get(0).tries()).isOne();
        assertThat(again.get(0).cause()).isNull();
    }

    @Test
    default void what_somebody_has_hold_of_cannot_be_retried_until_the_lease_ends() {
        Event event = added(HOME);
        claimed(HOME, NOON);

        assertThat(inTransaction(() -> outbox().retry(event.id(), justBefore(NOON.plus(LEASE)))))
                .isFalse();
        assertThat(inTransaction(() -> outbox().retry(event.id(), NOON.plus(LEASE))))
                .isTrue();
        assertThat(inTransaction(() -> outbox().retry(Fixtures.eventId(), NOON)))
                .isFalse();
    }

    @Test
    default void all_that_were_given_up_are_retried_at_once_and_nothing_else() {
        added(HOME);
        added(HOME);
        Waiting one = claimed(HOME, NOON);
        runInTransaction(() -> outbox().givenUp(one, "HTTP 500"));
        Waiting two = claimed(HOME, NOON);
        runInTransaction(() -> outbox().givenUp(two, "HTTP 500"));
        added(NEXT_DOOR);
        Waiting delayed = claimed(NEXT_DOOR, NOON);
        runInTransaction(() -> outbox().failed(delayed, hoursAfterNoon(6), "HTTP 503"));

        assertThat(inTransaction(() -> outbox().retryGivenUp(hoursAfterNoon(1))))
                .isEqualTo(2);

        assertThat(events(claimed(hoursAfterNoon(1)))).containsExactly(one.event());
        assertThat(inTransaction(() -> outbox().retryGivenUp(hoursAfterNoon(1))))
                .isZero();
    }
}
