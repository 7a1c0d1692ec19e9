package dev.latchkey.application.memory;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.activity.ActivityRecords;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.domain.activity.Chain;
import dev.latchkey.domain.activity.Head;
import dev.latchkey.domain.activity.Ledger;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

final class InMemoryActivityRecords implements ActivityRecords {
    private static final Comparator<Position> OLDEST_FIRST =
            Comparator.comparing(Position::at).thenComparing(Position::ledger).thenComparing(Position::sequence);
    private static final Comparator<ActivityRecord> NEWEST_FIRST =
            Comparator.comparing(Position::of, OLDEST_FIRST.reversed());

    private final InMemoryTransactions transactions;
    private final Rows<Place, ActivityRecord> records;
    private final Rows<Ledger, Head> heads;

    private record Place(Ledger ledger, long sequence) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byLedger = ledger.compareTo(other.ledger);
            return byLedger != 0 ? byLedger : Long.compare(sequence, other.sequence);
        }
    }

    InMemoryActivityRecords(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.records = new Rows<>(transactions);
        this.heads = new Rows<>(transactions);
    }

    @Override
    public ActivityRecord append(Ledger ledger, Function<Head, ActivityRecord> next) {
        return transactions.call(() -> {
            heads.lock(ledger);
            ActivityRecord record = next.apply(head(ledger));
            if (!records.add(new Place(ledger, record.sequence()), record)) {
                throw new IllegalStateException("a second record " + record.sequence() + " of " + ledger);
            }
            heads.put(ledger, Chain.head(record));
            return record;
        });
    }

    @Override
    public Head head(Ledger ledger) {
        return transactions.call(() -> heads.find(ledger).orElse(Head.EMPTY));
    }

    @Override
    public ImmutableList<ActivityRecord> after(Ledger ledger, long sequence, int limit) {
        return transactions.call(() -> records.after(new Place(ledger, sequence))
                .takeWhile(record -> record.ledger().equals(ledger))
                .limit(limit)
                .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public ImmutableList<ActivityRecord> newest(Filter filter, @Nullable Position before, int limit) {
        return transactions.call(() -> records.all()
                .filter(record -> passes(filter, record))
                .filter(record -> before == null || OLDEST_FIRST.compare(Position.of(record), before) < 0)
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .collect(ImmutableList.toImmutableList()));
    }

    private static boolean passes(Filter filter, ActivityRecord record) {
        ActivityRecord.Columns columns = record.columns();
        Instant at = record.at();
        return admits(filter.account(), columns.account())
                && admits(filter.actor(), columns.actor())
                && admits(filter.act(), columns.act())
                && admits(filter.outcome(), columns.outcome())
                && (filter.from() == null || !at.isBefore(filter.from()))
                && (filter.until() == null || at.isBefore(filter.until()));
    }

    private static boolean admits(@Nullable Object wanted, @Nullable Object is) {
        return wanted == null || wanted.equals(is);
    }
}
