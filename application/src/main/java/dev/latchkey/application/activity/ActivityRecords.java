package dev.latchkey.application.activity;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.domain.activity.Head;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.activity.Outcome;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where activity records are kept. Nothing here changes or removes a record (ACT-2). */
public interface ActivityRecords {
    /**
     * Adds a ledger's next record, made from the head of its chain. The head stays locked to the end of the transaction, so
     * that a chain has no two records of one sequence; a ledger never seen begins with {@link Head#EMPTY}.
     */
    ActivityRecord append(Ledger ledger, Function<Head, ActivityRecord> next);

    /** The end of a ledger's chain; {@link Head#EMPTY} for a ledger never seen. */
    Head head(Ledger ledger);

    /** A ledger's records after a sequence, in order, at most so many. */
    ImmutableList<ActivityRecord> after(Ledger ledger, long sequence, int limit);

    /** Records that pass a filter, newest first, those before a position, at most so many. */
    ImmutableList<ActivityRecord> newest(Filter filter, @Nullable Position before, int limit);

    /**
     * Which records are wanted. At least one of account and actor is there; what is null lets everything pass.
     *
     * @param account in whose log they are shown, whatever ledger they lie in
     * @param actor the acting username, in whatever account
     * @param from the first moment (inclusive)
     * @param until the last (exclusive)
     */
    record Filter(
            @Nullable AccountId account,
            @Nullable UsernameId actor,
            @Nullable Act act,
            @Nullable Outcome outcome,
            @Nullable Instant from,
            @Nullable Instant until) {
        public static Filter of(AccountId account) {
            return new Filter(account, null, null, null, null, null);
        }
    }

    /** Where a record stands in the order of all: by time, then ledger, then sequence. */
    record Position(Instant at, Ledger ledger, long sequence) {
        public static Position of(ActivityRecord record) {
            return new Position(record.at(), record.ledger(), record.sequence());
        }
    }
}
