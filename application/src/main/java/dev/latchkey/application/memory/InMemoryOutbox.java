package dev.latchkey.application.memory;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.Outbox;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.EventId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

final class InMemoryOutbox implements Outbox {
    private final InMemoryTransactions transactions;
    private final Rows<EventId, Waiting> waiting;
    private final Rows<Ledger, Long> heads;

    InMemoryOutbox(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.waiting = new Rows<>(transactions);
        this.heads = new Rows<>(transactions);
    }

    @Override
    public Event add(Ledger stream, LongFunction<Event> next) {
        return transactions.call(() -> {
            heads.lock(stream);
            long sequence = heads.find(stream).orElse(0L) + 1;
            Event event = next.apply(sequence);
            heads.put(stream, sequence);
            waiting.put(event.id(), new Waiting(event, State.DUE, 0, event.at(), null));
            return event;
        });
    }

    @Override
    public ImmutableList<Waiting> claim(Instant now, Instant until, int limit) {
        return transactions.call(() -> firsts().values().stream()
                .filter(one -> !dueAt(one).isAfter(now))
                .sorted(Comparator.comparing(InMemoryOutbox::dueAt)
                        .thenComparing(one -> one.event().id()))
                .limit(limit)
                .map(one -> put(new Waiting(one.event(), State.CLAIMED, one.tries() + 1, until, one.cause())))
                .collect(ImmutableList.toImmutableList()));
    }

    /** The first of each stream that is not given up. */
    private Map<Ledger, Waiting> firsts() {
        Map<Ledger, Waiting> firsts = new HashMap<>();
        waiting.all()
                .filter(one -> one.state() != State.GIVEN_UP)
                .forEach(one ->
                        firsts.merge(one.event().place().stream(), one, (a, b) -> sequence(a) < sequence(b) ? a : b));
        return firsts;
    }

    @Override
    public void delivered(EventId event) {
        transactions.run(() -> waiting.remove(event));
    }

    @Override
    public boolean failed(Waiting claimed, Instant dueAt, String cause) {
        return replace(claimed, new Waiting(claimed.event(), State.DUE, claimed.tries(), dueAt, cause));
    }

    @Override
    public boolean givenUp(Waiting claimed, String cause) {
        return replace(claimed, new Waiting(claimed.event(), State.GIVEN_UP, claimed.tries(), null, cause));
    }

    @Override
    public void release(Waiting claimed, Instant dueAt) {
        replace(claimed, new Waiting(claimed.event(), State.DUE, claimed.tries() - 1, dueAt, claimed.cause()));
    }

    private boolean replace(Waiting claimed, Waiting changed) {
        return transactions.call(() -> {
            Optional<Waiting> found = waiting.find(claimed.event().id())
                    .filter(one -> one.state() == State.CLAIMED && Objects.equals(one.dueAt(), claimed.dueAt()));
            found.ifPresent(one -> put(changed));
            return found.isPresent();
        });
    }

    @Override
    public boolean retry(EventId event, Instant now) {
        return transactions.call(() -> {
            Optional<Waiting> found = waiting.find(event)
                    .filter(one -> one.state() != State.CLAIMED || !dueAt(one).isAfter(now));
            found.ifPresent(one -> put(anew(one, now)));
            return found.isPresent();
        });
    }

    @Override
    public int retryGivenUp(Instant now) {
        return transactions.call(() -> {
            ImmutableList<Waiting> found =
                    waiting.all().filter(one -> one.state() == State.GIVEN_UP).collect(ImmutableList.toImmutableList());
            found.forEach(one -> put(anew(one, now)));
            return found.size();
        });
    }

    @Override
    public ImmutableList<Waiting> list(boolean givenUpOnly, @Nullable EventId after, int limit) {
        return transactions.call(() -> (after == null ? waiting.all() : waiting.after(after))
                .filter(one -> !givenUpOnly || one.state() == State.GIVEN_UP)
                .limit(limit)
                .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public Backlog backlog() {
        return transactions.call(() -> {
            long all = waiting.all().count();
            long givenUp =
                    waiting.all().filter(one -> one.state() == State.GIVEN_UP).count();
            return new Backlog(all - givenUp, givenUp);
        });
    }

    @Override
    public int purge(Instant happenedBefore, int limit) {
        return transactions.call(() -> waiting.remove(one -> one.event().at().isBefore(happenedBefore), limit));
    }

    private Waiting put(Waiting changed) {
        waiting.put(changed.event().id(), changed);
        return changed;
    }

    private static Waiting anew(Waiting one, Instant now) {
        return new Waiting(one.event(), State.DUE, 0, now, null);
    }

    private static Instant dueAt(Waiting one) {
        return Objects.requireNonNull(one.dueAt());
    }

    private static long sequence(Waiting one) {
        return one.event().place().sequence();
    }
}
