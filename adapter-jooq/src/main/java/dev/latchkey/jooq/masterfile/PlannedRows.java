package dev.latchkey.jooq.masterfile;

import dev.latchkey.application.masterfile.Copies.Planned;
import dev.latchkey.application.masterfile.Copies.Step;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.ConflictPolicy;
import dev.latchkey.domain.masterfile.Counts;
import dev.latchkey.domain.masterfile.Fate;
import dev.latchkey.jooq.shared.Row;
import java.sql.SQLException;

/** What a copy would do, and did, of rows that are counted or joined. */
final class PlannedRows {
    private PlannedRows() {}

    /** @param empty whether the target's list has nothing in it, and was not joined */
    static Counts counts(Row row, ConflictPolicy policy, boolean empty) throws SQLException {
        int all = row.whole();
        int there = row.whole();
        int inTarget = empty ? 0 : row.whole();
        int others = empty ? 0 : row.whole();
        boolean overwrite = policy == ConflictPolicy.OVERWRITE;
        return new Counts(
                there - inTarget, inTarget - others, overwrite ? others : 0, overwrite ? 0 : others, all - there);
    }

    static Planned planned(Row row, Step step, int columns) throws SQLException {
        CodeKind kind = step.kind();
        CodeKey key = new CodeKey(kind, row.text());
        CodeEntry source = row.perhaps(columns, one -> keyed(kind, one));
        CodeEntry target = row.perhaps(columns, one -> keyed(kind, one));
        return new Planned(key, Fate.of(source, target, step.policy()), source, target);
    }

    static Counts done(int added, int changed) {
        return new Counts(added, 0, changed, 0, 0);
    }

    private static CodeEntry keyed(CodeKind kind, Row row) throws SQLException {
        row.text();
        return CodeRows.entry(kind, row);
    }
}
