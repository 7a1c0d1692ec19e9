package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justAfter;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.Outbox.State;
import dev.latchkey.application.outbox.Outbox.Waiting;
import dev.latchkey.domain.activity.Ledger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The part of {@link OutboxContract} that says who is given which event, and when. */
public interface OutboxClaimsContract extends OutboxRetriesContract {
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
