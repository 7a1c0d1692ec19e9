package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;

import com.google.common.collect.ImmutableSortedMap;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.Outbox;
import dev.latchkey.application.outbox.Outbox.Waiting;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An outbox with streams next door to each other, for {@link OutboxContract} and its parts. */
interface OutboxScene extends StoreContract {
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

    default List<Event> events(List<Waiting> all) {
        return all.stream().map(Waiting::event).toList();
    }
}
