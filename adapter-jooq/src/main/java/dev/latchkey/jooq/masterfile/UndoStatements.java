package dev.latchkey.jooq.masterfile;

import static dev.latchkey.jooq.generated.Tables.CODE_ENTRY;
import static dev.latchkey.jooq.generated.Tables.CODE_KEPT;
import static dev.latchkey.jooq.shared.Kept.value;
import static org.jooq.impl.DSL.inline;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.jooq.shared.Kept;
import java.util.EnumSet;
import org.jooq.Condition;
import org.jooq.Table;

/** What is said to the database about taking back a copy of one kind; each statement wants the target and the copy. */
final class UndoStatements {
    private static final ImmutableMap<CodeKind, UndoStatements> OF_KINDS =
            Maps.toMap(EnumSet.allOf(CodeKind.class), UndoStatements::new);

    /** Gives what the copy overwrote and nobody touched what was kept of it. */
    final Kept restore;

    /** Removes what else the copy brought and nobody touched. */
    final Kept remove;

    /** Forgets what was kept. */
    final Kept forget;

    private UndoStatements(CodeKind kind) {
        Condition isKept = CODE_KEPT
                .ACCOUNT_ID
                .eq(value(CODE_KEPT.ACCOUNT_ID))
                .and(CODE_KEPT.KEPT_BY.eq(value(CODE_KEPT.KEPT_BY)))
                .and(CODE_KEPT.KIND.eq(inline((short) kind.position())));
        Condition isUntouched = CODE_ENTRY.COPY_VERSION.eq(CODE_ENTRY.VERSION);
        this.restore = Kept.of(dsl -> {
            Table<?> kept = dsl.select(CODE_KEPT.KEPT_BY)
                    .select(CodeColumns.in(CODE_KEPT, CodeColumns.all(kind)))
                    .from(CODE_KEPT)
                    .where(isKept)
                    .asTable("kept");
            return CodeColumns.update(
                    dsl,
                    kept,
                    isUntouched.and(CODE_ENTRY.COPY_ID.eq(kept.field(CODE_KEPT.KEPT_BY))),
                    CodeColumns.from(kept, CodeColumns.stored(kind)));
        });
        this.remove = Kept.of(dsl -> dsl.deleteFrom(CODE_ENTRY)
                .where(
                        CODE_ENTRY.ACCOUNT_ID.eq(value(CODE_ENTRY.ACCOUNT_ID)),
                        CODE_ENTRY.COPY_ID.eq(value(CODE_ENTRY.COPY_ID)),
                        CODE_ENTRY.KIND.eq(inline((short) kind.position())),
                        isUntouched));
        this.forget = Kept.of(dsl -> dsl.deleteFrom(CODE_KEPT).where(isKept));
    }

    static UndoStatements of(CodeKind kind) {
        UndoStatements statements = OF_KINDS.get(kind);
        if (statements == null) {
            throw new IllegalArgumentException("no statements about " + kind);
        }
        return statements;
    }
}
