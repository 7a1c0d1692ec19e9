package dev.latchkey.jooq.masterfile;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import dev.latchkey.jooq.generated.tables.CodeEntry;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.SelectJoinStep;

/**
 * Joins entries from outside, each found by its key, however little the database knows of how many there are.
 *
 * <p>PostgreSQL takes a list it has not counted yet for one of a single entry, and would read all of it for each row that is
 * joined to it: it is asked for one entry at a time. H2 knows no such join, and joins that way anyway.
 */
final class Lookup {
    private Lookup() {}

    static <R extends Record> SelectJoinStep<R> join(
            DSLContext dsl, SelectJoinStep<R> rows, CodeEntry entries, Condition isKey) {
        return dsl.family() == SQLDialect.POSTGRES
                ? rows.leftJoin(lateral(select(entries.fields())
                                .from(entries)
                                .where(isKey)
                                .limit(inline(1))
                                .asTable(entries.getName())))
                        .on(trueCondition())
                : rows.leftJoin(entries).on(isKey);
    }
}
