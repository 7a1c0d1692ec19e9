package dev.latchkey.jooq.masterfile;

import static dev.latchkey.jooq.generated.Tables.CODE_ENTRY;
import static dev.latchkey.jooq.generated.Tables.CODE_KEPT;
import static dev.latchkey.jooq.shared.Kept.value;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.jooq.shared.Kept;
import java.util.EnumSet;
import org.jooq.Condition;

/** What is said to the database about taking back a copy of one kind; each statement wants the target and the copy. */
final class UndoStatements {
    private static final ImmutableMap<CodeKind, UndoStatements> OF_KINDS =
            Maps.toMap(EnumSet.allOf(CodeKind.class), UndoStatements::new);

    /** Forgets what was kept of entries that were touched since, or are gone. */
    final Kept forget;

    /** Removes what the copy brought and nobody touched. */
    final Kept remove;

    /** Puts back what is still kept. */
    final Kept restore;

    /** Forgets the rest. */
    final Kept forgetAll;

    private UndoStatements(CodeKind kind) {
        Condition isKept = CODE_KEPT
                .ACCOUNT_ID
                .eq(value(CODE_KEPT.ACCOUNT_ID))
                .and(CODE_KEPT.KEPT_BY.eq(value(CODE_KEPT.KEPT_BY)))
                .and(CODE_KEPT.KIND.eq(inline((short) kind.position())));
        this.forget = Kept.of(dsl -> dsl.deleteFrom(CODE_KEPT)
                .where(
                        isKept,
                        notExists(selectOne()
                                .from(CODE_ENTRY)
                                .where(
                                        CODE_ENTRY.ACCOUNT_ID.eq(CODE_KEPT.ACCOUNT_ID),
                                        CODE_ENTRY.KIND.eq(CODE_KEPT.KIND),
                                        CODE_ENTRY.ENTRY_KEY.eq(CODE_KEPT.ENTRY_KEY),
                                        CODE_ENTRY.COPY_ID.eq(CODE_KEPT.KEPT_BY),
                                        CODE_ENTRY.COPY_VERSION.eq(CODE_ENTRY.VERSION)))));
        this.remove = Kept.of(dsl -> dsl.deleteFrom(CODE_ENTRY)
                .where(
                        CODE_ENTRY.ACCOUNT_ID.eq(value(CODE_ENTRY.ACCOUNT_ID)),
                        CODE_ENTRY.COPY_ID.eq(value(CODE_ENTRY.COPY_ID)),
                        CODE_ENTRY.KIND.eq(inline((short) kind.position())),
                        CODE_ENTRY.COPY_VERSION.eq(CODE_ENTRY.VERSION)));
        this.restore = Kept.of(dsl -> dsl.insertInto(CODE_ENTRY, CodeColumns.all(kind))
                .select(dsl.select(CodeColumns.in(CODE_KEPT, CodeColumns.all(kind)))
                        .from(CODE_KEPT)
                        .where(isKept)));
        this.forgetAll = Kept.of(dsl -> dsl.deleteFrom(CODE_KEPT).where(isKept));
    }

    static UndoStatements of(CodeKind kind) {
        UndoStatements statements = OF_KINDS.get(kind);
        if (statements == null) {
            throw new IllegalArgumentException("no statements about " + kind);
        }
        return statements;
    }
}
