package dev.latchkey.application.outbox;

import com.google.common.collect.ImmutableSortedMap;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Ids;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.activity.Outcome;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.EventId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts events into the outbox, in the transaction that does what they tell of.
 *
 * <p>An act that is done is told by its activity entry: whoever records an act need not think of its event. Streams are
 * locked to the end of the transaction, after all else but the heads of the activity log. Safe for many threads.
 */
public final class Events {
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    public Events(Outbox outbox, Ids ids, Clock clock) {
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Tells of an act that was done, where others are told of it at all. */
    public void append(Ledger ledger, Entry entry) {
        if (entry.what().outcome() == Outcome.DONE) {
            Event.Kind.of(entry.what().act())
                    .ifPresent(kind -> add(ledger, accountOf(ledger, entry), kind, facts(entry)));
        }
    }

    /** Tells of something that happened in an account and is no act of anybody. */
    public void append(AccountId account, Event.Kind kind, Map<String, String> facts) {
        add(Ledger.of(account), account, kind, ImmutableSortedMap.copyOf(facts));
    }

    private void add(
            Ledger stream, @Nullable AccountId account, Event.Kind kind, ImmutableSortedMap<String, String> facts) {
        EventId id = new EventId(ids.next());
        outbox.add(
                stream,
                sequence -> new Event(id, new Event.Place(stream, sequence), account, kind, clock.now(), facts));
    }

    /** What lies in a username's own ledger is shown in its home account, and did not happen there. */
    private static @Nullable AccountId accountOf(Ledger ledger, Entry entry) {
        return ledger.isOfUsername() ? null : entry.account();
    }

    private static ImmutableSortedMap<String, String> facts(Entry entry) {
        return entry.username() == null
                ? entry.details()
                : entry.with("by", entry.username()).details();
    }
}
