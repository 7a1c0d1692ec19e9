package dev.latchkey.jooq.masterfile;

import static dev.latchkey.jooq.generated.Tables.CODE_ENTRY;
import static dev.latchkey.jooq.generated.Tables.COPY_CHOICE;
import static dev.latchkey.jooq.shared.Kept.value;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import dev.latchkey.application.masterfile.Copies.Step;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.Fate;
import dev.latchkey.jooq.generated.tables.CodeEntry;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFromStep;
import org.jooq.SelectJoinStep;

/**
 * What statements about a step select from: the entries that are copied, all of a list or those chosen, and beside each what
 * the target has of its key.
 *
 * <p>Joins are outer ones, in the order in which they are to be made: H2 makes those in no other.
 */
record Steps(CodeKind kind, boolean all) {
    static final CodeEntry SOURCE = CODE_ENTRY.as("source");
    static final CodeEntry TARGET = CODE_ENTRY.as("target");

    /** Wants {@link #named}. */
    <R extends Record> SelectJoinStep<R> of(DSLContext dsl, SelectFromStep<R> select) {
        return all
                ? select.from(SOURCE)
                : Lookup.join(dsl, select.from(COPY_CHOICE), SOURCE, isEntry(SOURCE, COPY_CHOICE.ENTRY_KEY));
    }

    /** Wants {@link #namedWithTarget}. */
    <R extends Record> SelectJoinStep<R> withTarget(DSLContext dsl, SelectFromStep<R> select) {
        return Lookup.join(dsl, of(dsl, select), TARGET, isEntry(TARGET, key()));
    }

    /** Wants the account. */
    Condition isEntry(CodeEntry entries, Field<String> key) {
        return entries.ACCOUNT_ID
                .eq(value(entries.ACCOUNT_ID))
                .and(entries.KIND.eq(position()))
                .and(entries.ENTRY_KEY.eq(key));
    }

    /** What selects the step's entries. */
    Condition isChosen() {
        return all
                ? SOURCE.ACCOUNT_ID.eq(value(SOURCE.ACCOUNT_ID)).and(SOURCE.KIND.eq(position()))
                : COPY_CHOICE.PLAN_ID.eq(value(COPY_CHOICE.PLAN_ID)).and(COPY_CHOICE.KIND.eq(position()));
    }

    static Object[] named(Step step) {
        int source = step.source().value();
        return step.all()
                ? new Object[] {source}
                : new Object[] {source, step.plan().value()};
    }

    static Object[] namedWithTarget(Step step) {
        int source = step.source().value();
        int target = step.target().value();
        return step.all()
                ? new Object[] {target, source}
                : new Object[] {source, target, step.plan().value()};
    }

    /** The keys of the step's entries, whether they are in the source or not. */
    Field<String> key() {
        return all ? SOURCE.ENTRY_KEY : COPY_CHOICE.ENTRY_KEY;
    }

    ImmutableList<Field<?>> order() {
        return all
                ? CodeColumns.in(SOURCE, CodeColumns.PLACE)
                : ImmutableList.of(COPY_CHOICE.PLAN_ID, COPY_CHOICE.KIND, COPY_CHOICE.ENTRY_KEY);
    }

    /** {@link Fate#of}, said to a database; whether others are CHANGED or CONFLICTING is not asked here. */
    Condition has(Fate fate) {
        return switch (fate) {
            case INVALID -> SOURCE.ENTRY_KEY.isNull();
            case ADDED -> SOURCE.ENTRY_KEY.isNotNull().and(TARGET.ENTRY_KEY.isNull());
            case SAME -> isInBoth().and(differ().not());
            case CHANGED, CONFLICTING -> isInBoth().and(differ());
        };
    }

    private Condition isInBoth() {
        return SOURCE.ENTRY_KEY.isNotNull().and(TARGET.ENTRY_KEY.isNotNull());
    }

    private Condition differ() {
        ImmutableList<Field<?>> columns = CodeColumns.differing(kind);
        return or(Streams.zip(
                        CodeColumns.in(SOURCE, columns).stream(),
                        CodeColumns.in(TARGET, columns).stream(),
                        Steps::differ)
                .toList());
    }

    @SuppressWarnings("unchecked") // both are the same column
    private static <T> Condition differ(Field<T> one, Field<?> other) {
        return one.isDistinctFrom((Field<T>) other);
    }

    Field<Short> position() {
        return inline((short) kind.position());
    }
}
