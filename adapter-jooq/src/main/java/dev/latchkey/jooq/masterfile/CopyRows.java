package dev.latchkey.jooq.masterfile;

import static dev.latchkey.jooq.generated.Tables.CODE_COPY;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.Copy;
import dev.latchkey.domain.masterfile.Counts;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.CopyId;
import dev.latchkey.domain.shared.CopyPlanId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.jooq.shared.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Copies as rows; the versions of their lists stand in rows of their own. */
final class CopyRows {
    static final ImmutableList<Field<?>> FIELDS = ImmutableList.of(
            CODE_COPY.ID,
            CODE_COPY.PLAN_ID,
            CODE_COPY.SOURCE_ID,
            CODE_COPY.TARGET_ID,
            CODE_COPY.MADE_BY,
            CODE_COPY.MADE_AT,
            CODE_COPY.ADDED,
            CODE_COPY.SAME,
            CODE_COPY.CHANGED,
            CODE_COPY.CONFLICTING,
            CODE_COPY.INVALID,
            CODE_COPY.UNDONE_AT);

    private CopyRows() {}

    /** Reads a copy without its versions. */
    static Copy copy(Row row) throws SQLException {
        CopyId id = new CopyId(row.uuid());
        CopyPlanId plan = new CopyPlanId(row.uuid());
        Copy.Place place = new Copy.Place(plan, new AccountId(row.whole()), new AccountId(row.whole()));
        UsernameId by = new UsernameId(row.uuid());
        Instant at = row.instant();
        return new Copy(id, place, by, at, counts(row), ImmutableMap.of(), row.instantOrNull());
    }

    static Copy with(Copy copy, Iterable<Map.Entry<CodeKind, Long>> versions) {
        return new Copy(
                copy.id(),
                copy.place(),
                copy.madeBy(),
                copy.madeAt(),
                copy.counts(),
                ImmutableMap.copyOf(versions),
                copy.undoneAt());
    }

    static @Nullable Object[] values(Copy copy) {
        Counts counts = copy.counts();
        return new @Nullable Object[] {
            copy.id().value(),
            copy.place().plan().value(),
            copy.place().source().value(),
            copy.place().target().value(),
            copy.madeBy().value(),
            copy.madeAt(),
            counts.added(),
            counts.same(),
            counts.changed(),
            counts.conflicting(),
            counts.invalid(),
            copy.undoneAt()
        };
    }

    static Counts counts(Row row) throws SQLException {
        return new Counts(row.whole(), row.whole(), row.whole(), row.whole(), row.whole());
    }

    /** Reads a kind and a version. */
    static Map.Entry<CodeKind, Long> version(Row row) throws SQLException {
        return Maps.immutableEntry(CodeKind.at(row.whole()), row.big());
    }
}
