package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justAfter;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.Outbox;
import dev.latchkey.application.outbox.Outbox.State;
import dev.latchkey.application.outbox.Outbox.Waiting;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The part of {@link OutboxContract} that says who is given which event, and when. */
public interface OutboxClaimsContract extends StoreContract {
    Duration LEASE = Duration.ofMinutes(5);
    AccountId HOME_ID = Fixtures.unusedAccountId();
    AccountId NEXT_DOOR_ID = Fixtures.unusedAccountId();
    Ledger HOME = Ledger.of(HOME_ID);
    Ledger NEXT_DOOR = Ledger.of(NEXT_DOOR_ID);
    Ledger OF_USERNAME = Ledger.of(new UsernameId(SequentialIds.numbered(7)));

    default Outbox outbox() {
        return store().outbox();
    }

    default Event added(Ledger stream) {
        return added(stream, NOON);
    }

    default Event added(Ledger stream, Instant at) {
        return inTransaction(() -> outbox().add(
                        stream,
                        sequence -> new Event(
                                Fixtures.eventId(),
                                new Event.Place(stream, sequence),
                                stream.equals(HOME) ? HOME_ID : NEXT_DOOR_ID,
                                Event.Kind.ACCESS_ALLOWED,
                                at,
                                ImmutableSortedMap.of("target", "desk"))));
    }

    default List<Waiting> list() {
        return outbox().list(false, null, 50);
    }

    default List<Waiting> claimed(Instant now) {
        return inTransaction(() -> outbox().claim(now, now.plus(LEASE), 10));
    }

    /** The one event of a stream that is due; what else is due is let go again. */
    default Waiting claimed(Ledger stream, Instant now) {
        return inTransaction(() -> {
            Waiting wanted = null;
            for (Waiting one : outbox().claim(now, now.plus(LEASE), 10)) {
                if (one.event().place().stream().equals(stream)) {
                    wanted = one;
                } else {
                    outbox().release(one, now);
                }
            }
            if (wanted == null) {
                throw new AssertionError("nothing is due in " + stream);
            }
            return wanted;
        });
    }

    private List<Event> events(List<Waiting> all) {
        return all.stream().map(Waiting::event).toList();
    }

    @Test
    default void what_is_claimed_is_given_to_nobody_else_until_the_lease_ends() {
        Event home = added(HOME);
        Event nextDoor = added(NEXT_DOOR);

        List<Waiting> first = claimed(NOON);

        assertThat(events(first)).containsExactly(home, nextDoor);
        assertThat(first).extracting(Waiting::state).containsOnly(State.CLAIMED);
        assertThat(first).extracting(Waiting::tries).containsOnly(1);
        assertThat(first).extracting(Waiting::dueAt).containsOnly(NOON.plus(LEASE));
        assertThat(list()).isEqualTo(first);
        assertThat(claimed(justBefore(NOON.plus(LEASE)))).isEmpty();
        List<Waiting> again = claimed(NOON.plus(LEASE));
        assertThat(events(again)).containsExactly(home, nextDoor);
        assertThat(again).extracting(Waiting::tries).containsOnly(2);
    }

    @Test
    default void an_event_is_due_from_its_moment_on() {
        Event home = added(HOME, NOON);

        assertThat(claimed(justBefore(NOON))).isEmpty();
        assertThat(events(claimed(NOON))).containsExactly(home);
    }

    @Test
    default void no_event_is_claimed_before_the_one_before_it_in_its_stream_is_gone() {
        Event first = added(HOME);
        Event second = added(HOME);
        Event neighbour = added(NEXT_DOOR);

        assertThat(events(claimed(NOON))).containsExactly(first, neighbour);
        runInTransaction(() -> outbox().delivered(neighbour.id()));
        assertThat(claimed(NOON)).isEmpty();
        runInTransaction(() -> outbox().delivered(first.id()));
        assertThat(events(claimed(NOON))).containsExactly(second);
    }

    @Test
    default void no_more_are_claimed_than_asked_for_and_those_due_longest_first() {
        Event late = added(HOME, justAfter(NOON));
        Event early = added(NEXT_DOOR, NOON);

        assertThat(events(inTransaction(() -> outbox().claim(hoursAfterNoon(1), hoursAfterNoon(2), 1))))
                .containsExactly(early);
        assertThat(events(inTransaction(() -> outbox().claim(hoursAfterNoon(1), hoursAfterNoon(2), 1))))
                .containsExactly(late);
    }

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
    default void whoever_lost_the_lease_changes_nothing() {
        added(HOME);
        Waiting lost = claimed(HOME, NOON);
        Waiting held = claimed(HOME, NOON.plus(LEASE));

        assertThat(inTransaction(() -> outbox().failed(lost, NOON, "late"))).isFalse();
        assertThat(inTransaction(() -> outbox().givenUp(lost, "late"))).isFalse();
        runInTransaction(() -> outbox().release(lost, NOON));

        assertThat(list()).containsExactly(held);
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

    @Test
    default void of_many_who_claim_at_once_no_two_hold_one_event() {
        List<Event> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Ledger stream = Ledger.of(Fixtures.unusedAccountId());
            all.add(added(stream));
            added(stream);
        }

        List<Event> held = Race.of(8, number -> {
                    List<Event> mine = new ArrayList<>();
                    for (int round = 0; round < 20; round++) {
                        mine.addAll(events(inTransaction(() -> outbox().claim(NOON, NOON.plus(LEASE), 3))));
                    }
                    return mine;
                })
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(held).doesNotHaveDuplicates();
        assertThat(all).containsAll(held);
        List<Event> rest = events(inTransaction(() -> outbox().claim(NOON, NOON.plus(LEASE), 100)));
        assertThat(rest).doesNotContainAnyElementsOf(held);
        assertThat(held.size() + rest.size()).isEqualTo(all.size());
    }

    @Test
    default void of_many_who_deliver_at_once_each_stream_is_delivered_in_order_and_once() {
        List<Ledger> streams = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            streams.add(Ledger.of(Fixtures.unusedAccountId()));
        }
        for (int i = 0; i < 10; i++) {
            streams.forEach(this::added);
        }
        List<Event.Place> delivered = Collections.synchronizedList(new ArrayList<>());

        Race.of(8, number -> {
            while (outbox().backlog().waiting() > 0) {
                for (Waiting one : inTransaction(() -> outbox().claim(NOON, NOON.plus(LEASE), 2))) {
                    delivered.add(one.event().place());
                    runInTransaction(() -> outbox().delivered(one.event().id()));
                }
            }
            return true;
        });

        assertThat(delivered).hasSize(40).doesNotHaveDuplicates();
        for (Ledger stream : streams) {
            assertThat(delivered.stream().filter(place -> place.stream().equals(stream)))
                    .extracting(Event.Place::sequence)
                    .isSorted();
        }
    }
}
