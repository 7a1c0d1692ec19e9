package dev.latchkey.jooq.activity;

import static dev.latchkey.jooq.generated.Tables.ACTIVITY;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.domain.activity.Head;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.activity.Outcome;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.jooq.shared.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Activity records as rows. */
final class ActivityRows {
    static final ImmutableList<Field<?>> FIELDS = ImmutableList.of(
            ACTIVITY.LEDGER,
            ACTIVITY.SEQUENCE,
            ACTIVITY.HAPPENED_AT,
            ACTIVITY.ACCOUNT_ID,
            ACTIVITY.ACTOR_ID,
            ACTIVITY.ACT,
            ACTIVITY.OUTCOME,
            ACTIVITY.RECORD,
            ACTIVITY.HASH);

    private ActivityRows() {}

    static ActivityRecord record(Row row) throws SQLException {
        Ledger ledger = new Ledger(row.text());
        long sequence = row.big();
        Instant at = row.instant();
        ActivityRecord.Columns columns = columns(row);
        return new ActivityRecord(ledger, sequence, at, columns, row.text(), row.text());
    }

    private static ActivityRecord.Columns columns(Row row) throws SQLException {
        Integer account = row.wholeOrNull();
        UUID actor = row.uuidOrNull();
        return new ActivityRecord.Columns(
                account == null ? null : new AccountId(account),
                actor == null ? null : new UsernameId(actor),
                Act.valueOf(row.text()),
                Outcome.valueOf(row.text()));
    }

    static Head head(Row row) throws SQLException {
        return new Head(row.big(), row.text());
    }

    /** A record's values in the order of the fields. */
    static @Nullable Object[] values(ActivityRecord record) {
        AccountId account = record.columns().account();
        UsernameId actor = record.columns().actor();
        return new @Nullable Object[] {
            record.ledger().value(),
            record.sequence(),
            record.at(),
            account == null ? null : account.value(),
            actor == null ? null : actor.value(),
            record.columns().act().name(),
            record.columns().outcome().name(),
            record.text(),
            record.hash()
        };
    }
}
