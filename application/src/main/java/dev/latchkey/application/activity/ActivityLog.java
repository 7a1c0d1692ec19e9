package dev.latchkey.application.activity;

import dev.latchkey.application.outbox.Events;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.activity.Chain;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.AccountId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Writes the activity log (ACT-1, ACT-2).
 *
 * <p>Other systems are told of what is recorded as done ({@link Events}). Heads are locked last and in the order of their
 * ledgers, so that two acts never wait for each other in a circle. Safe for many threads.
 */
public final class ActivityLog {
    private final ActivityRecords records;
    private final Events events;
    private final Transactions transactions;
    private final Clock clock;

    public ActivityLog(ActivityRecords records, Events events, Transactions transactions, Clock clock) {
        this.records = records;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** An entry with the ledger it goes to. */
    public record Placed(Ledger ledger, Entry entry) {
        /** In the ledger of the account it is shown in. */
        public static Placed inAccount(Entry entry) {
            return new Placed(Ledger.of(Objects.requireNonNull(entry.account())), entry);
        }

        /** In the acting username's ledger; shown in the entry's account too, where it names one. */
        public static Placed inUsername(Entry entry) {
            return new Placed(Ledger.of(Objects.requireNonNull(entry.who().username())), entry);
        }
    }

    /** Records acts in the transaction that does them: both are stored, or neither. The last thing a transaction does. */
    public void append(List<Placed> entries) {
        List<Placed> sorted =
                entries.stream().sorted(Comparator.comparing(Placed::ledger)).toList();
        sorted.forEach(placed -> events.append(placed.ledger(), placed.entry()));
        sorted.forEach(placed -> records.append(
                placed.ledger(), head -> Chain.next(placed.ledger(), head, placed.entry(), clock.now())));
    }

    public void append(Placed entry) {
        append(List.of(entry));
    }

    /**
     * Records an act in a transaction of its own, which is committed when this returns: refusals and failures (ACT-2).
     *
     * <p>While a host's transaction is around us it may hold the head of the ledger the record belongs to; then the record
     * goes to a chain of the installation, which no use case keeps locked, and is shown in its account all the same.
     */
    public void appendApart(Placed placed) {
        transactions.runApart(() -> append(outsideOfHost(placed)));
    }

    /** The same, where the caller has begun the transaction of its own. */
    public Placed outsideOfHost(Placed placed) {
        if (!transactions.joined()) {
            return placed;
        }
        AccountId account = placed.entry().account();
        return new Placed(
                Ledger.system(account == null ? placed.ledger().hashCode() : account.value()), placed.entry());
    }
}
