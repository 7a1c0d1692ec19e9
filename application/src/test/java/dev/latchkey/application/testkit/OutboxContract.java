package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justAfter;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.Outbox;
import dev.latchkey.application.outbox.Outbox.Backlog;
import dev.latchkey.application.outbox.Outbox.State;
import dev.latchkey.application.outbox.Outbox.Waiting;
import dev.latchkey.domain.shared.EventId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contract of {@link Outbox}: what events wait there, and in what order. {@link OutboxClaimsContract} is about claims. */
public interface OutboxContract extends OutboxClaimsContract {
    @Test
    default void an_event_comes_back_as_it_was_added() {
        Event inHome = added(HOME);
        Event ofUsername = inTransaction(() -> outbox().add(
                        OF_USERNAME,
                        sequence -> new Event(
                                Fixtures.eventId(),
                                new Event.Place(OF_USERNAME, sequence),
                                null,
                                Event.Kind.RESET_ASKED,
                                NOON,
                                ImmutableSortedMap.of("by", "zoë=&+ %", "note", "心理 \uD83D\uDD11\n\"", "reset", ""))));
        Event bare = inTransaction(() -> outbox().add(
                        NEXT_DOOR,
                        sequence -> new Event(
                                Fixtures.eventId(),
                                new Event.Place(NEXT_DOOR, sequence),
                                NEXT_DOOR_ID,
                                Event.Kind.JOINED,
                                NOON,
                                ImmutableSortedMap.of())));

        assertThat(list()).extracting(Waiting::event).containsExactly(inHome, ofUsername, bare);
        assertThat(list()).extracting(Waiting::state).containsOnly(State.DUE);
        assertThat(list()).extracting(Waiting::tries).containsOnly(0);
        assertThat(list()).extracting(Waiting::dueAt).containsOnly(NOON);
        assertThat(list()).extracting(Waiting::cause).containsOnlyNulls();
    }

    @Test
    default void every_kind_of_event_comes_back() {
        for (Event.Kind kind : Event.Kind.values()) {
            inTransaction(() -> outbox().add(
                            HOME,
                            sequence -> new Event(
                                    Fixtures.eventId(),
                                    new Event.Place(HOME, sequence),
                                    HOME_ID,
                                    kind,
                                    NOON,
                                    ImmutableSortedMap.of())));
        }

        assertThat(inTransaction(() -> outbox().list(false, null, 100)))
                .extracting(one -> one.event().kind())
                .containsExactly(Event.Kind.values());
    }

    @Test
    default void each_stream_is_numbered_from_one_without_gaps() {
        List<Long> home = new ArrayList<>();
        List<Long> nextDoor = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            home.add(added(HOME).place().sequence());
            nextDoor.add(added(NEXT_DOOR).place().sequence());
        }

        assertThat(home).containsExactly(1L, 2L, 3L);
        assertThat(nextDoor).containsExactly(1L, 2L, 3L);
    }

    @Test
    default void a_number_goes_on_after_all_before_it_were_delivered() {
        Event first = added(HOME);
        runInTransaction(() -> outbox().delivered(first.id()));

        assertThat(added(HOME).place().sequence()).isEqualTo(2);
        assertThat(added(NEXT_DOOR).place().sequence()).isEqualTo(1);
    }

    @Test
    default void of_many_events_added_at_once_none_has_the_number_of_another() {
        added(NEXT_DOOR);

        List<Long> numbers = Race.of(number -> added(HOME).place().sequence());

        assertThat(numbers).doesNotHaveDuplicates().hasSize(Race.THREADS);
        assertThat(numbers).allMatch(number -> number >= 1 && number <= Race.THREADS);
        assertThat(added(NEXT_DOOR).place().sequence()).isEqualTo(2);
    }

    @Test
    default void pages_lose_none_and_repeat_none() {
        List<Event> oldestFirst = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            oldestFirst.add(added(HOME));
            oldestFirst.add(added(NEXT_DOOR));
        }

        for (int limit = 1; limit <= 3; limit++) {
            int size = limit;
            assertThat(Pages.of(
                            size,
                            (@Nullable EventId after) -> outbox().list(false, after, size),
                            one -> one.event().id()))
                    .extracting(Waiting::event)
                    .containsExactlyElementsOf(oldestFirst);
        }
    }

    @Test
    default void what_was_given_up_is_listed_and_counted_apart() {
        Event neighbour = added(NEXT_DOOR);
        added(HOME);
        Waiting hopeless = claimed(HOME, NOON);
        runInTransaction(() -> outbox().givenUp(hopeless, "HTTP 500"));

        assertThat(outbox().list(true, null, 10)).extracting(Waiting::event).containsExactly(hopeless.event());
        assertThat(list()).extracting(Waiting::event).containsExactly(neighbour, hopeless.event());
        assertThat(outbox().backlog()).isEqualTo(new Backlog(1, 1));
        Waiting listed = outbox().list(true, null, 10).get(0);
        assertThat(listed.state()).isEqualTo(State.GIVEN_UP);
        assertThat(listed.cause()).isEqualTo("HTTP 500");
        assertThat(listed.tries()).isOne();
        assertThat(listed.dueAt()).isNull();
    }

    @Test
    default void an_empty_outbox_has_no_backlog() {
        assertThat(outbox().backlog()).isEqualTo(new Backlog(0, 0));
        assertThat(list()).isEmpty();
    }

    @Test
    default void a_purge_drops_what_happened_before_a_moment_and_no_more_than_its_limit() {
        for (int i = 0; i < 3; i++) {
            added(HOME, justBefore(hoursAfterNoon(1)));
        }
        Event kept = added(NEXT_DOOR, hoursAfterNoon(1));

        assertThat(inTransaction(() -> outbox().purge(hoursAfterNoon(1), 2))).isEqualTo(2);
        assertThat(inTransaction(() -> outbox().purge(hoursAfterNoon(1), 2))).isOne();
        assertThat(inTransaction(() -> outbox().purge(hoursAfterNoon(1), 2))).isZero();
        assertThat(list()).extracting(Waiting::event).containsExactly(kept);
        assertThat(inTransaction(() -> outbox().purge(justAfter(hoursAfterNoon(1)), 2)))
                .isOne();
    }

    @Test
    default void a_purge_drops_what_was_given_up_too() {
        added(HOME);
        runInTransaction(() -> outbox().givenUp(claimed(HOME, NOON), "HTTP 500"));
        Event neighbour = added(NEXT_DOOR, hoursAfterNoon(1));

        assertThat(inTransaction(() -> outbox().purge(justAfter(NOON), 10))).isOne();
        assertThat(list()).extracting(Waiting::event).containsExactly(neighbour);
    }
}
