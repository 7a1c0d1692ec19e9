package dev.latchkey.jooq.masterfile;

import static dev.latchkey.jooq.generated.Tables.CODE_ENTRY;
import static dev.latchkey.jooq.generated.Tables.CODE_KEPT;
import static dev.latchkey.jooq.masterfile.Steps.SOURCE;
import static dev.latchkey.jooq.masterfile.Steps.TARGET;
import static dev.latchkey.jooq.shared.Kept.value;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.latchkey.application.masterfile.Copies.Step;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.Fate;
import dev.latchkey.jooq.shared.Kept;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.SelectSelectStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * What is said to the database about copying a list, or what is chosen of it: each statement goes over the whole list at once.
 *
 * <p>Where the target has nothing yet, it is not looked into: half the time, and what happens most.
 */
final class CopyStatements {
    private static final ImmutableMap<CodeKind, CopyStatements> OF_ALL = ofKinds(true);
    private static final ImmutableMap<CodeKind, CopyStatements> OF_CHOSEN = ofKinds(false);

    /** How many there are, and how many of them are in the source. Wants {@link Steps#named}. */
    final Kept countForEmpty;

    /** The same, how many of those are in the target, and how many there are others. Wants {@link Steps#namedWithTarget}. */
    final Kept count;

    /** Adds all that are in the source. Wants {@link #given}, {@link Steps#named}. */
    final Kept fill;

    /** Adds those the target has not. Wants {@link #given}, {@link Steps#namedWithTarget}. */
    final Kept add;

    /** Keeps the target's that are others. Wants a copy, {@link Steps#namedWithTarget}. */
    final Kept keep;

    /**
     * Gives what was kept the source's content. Wants the source, the target, the copy, then the values of
     * {@link CodeColumns#HISTORY}.
     */
    final Kept change;

    private final Steps steps;
    private final Kept page;
    private final ImmutableMap<Fate, Kept> pages;

    private CopyStatements(Steps steps) {
        this.steps = steps;
        this.countForEmpty = Kept.of(dsl ->
                steps.of(dsl, dsl.select(count(), count(SOURCE.ENTRY_KEY))).where(steps.isChosen()));
        this.count = Kept.of(dsl -> steps.withTarget(
                        dsl,
                        dsl.select(
                                count(),
                                count(SOURCE.ENTRY_KEY),
                                count(when(SOURCE.ENTRY_KEY.isNotNull(), TARGET.ENTRY_KEY)),
                                count(when(steps.has(Fate.CHANGED), inline(1)))))
                .where(steps.isChosen()));
        // by key, so that PostgreSQL reads one list and not all, however long that one is beside the others
        this.fill = given(dsl -> steps.of(dsl, copied())
                .where(steps.isChosen(), SOURCE.ENTRY_KEY.isNotNull())
                .orderBy(steps.order()));
        this.add = given(dsl -> steps.withTarget(dsl, copied()).where(steps.isChosen(), steps.has(Fate.ADDED)));
        this.keep = Kept.of(dsl -> dsl.insertInto(CODE_KEPT, keptColumns())
                .select(steps.withTarget(
                                dsl,
                                select(cast(value(CODE_KEPT.KEPT_BY), CODE_KEPT.KEPT_BY))
                                        .select(CodeColumns.in(TARGET, CodeColumns.all(steps.kind()))))
                        .where(steps.isChosen(), steps.has(Fate.CHANGED))));
        this.change = Kept.of(this::changed);
        this.page = Kept.of(dsl -> page(dsl, noCondition()));
        this.pages = Maps.toMap(EnumSet.allOf(Fate.class), fate -> Kept.of(dsl -> page(dsl, steps.has(fate))));
    }

    private static ImmutableMap<CodeKind, CopyStatements> ofKinds(boolean all) {
        return Maps.toMap(EnumSet.allOf(CodeKind.class), kind -> new CopyStatements(new Steps(kind, all)));
    }

    static CopyStatements of(Step step) {
        CopyStatements statements = (step.all() ? OF_ALL : OF_CHOSEN).get(step.kind());
        if (statements == null) {
            throw new IllegalArgumentException("no statements about " + step.kind());
        }
        return statements;
    }

    /** Wants {@link Steps#namedWithTarget}, a text that comes before the keys, and how many. */
    Kept page(@Nullable Fate fate) {
        Kept ofFate = fate == null ? null : pages.get(fate);
        return ofFate == null ? page : ofFate;
    }

    /** The key, then for source and target the key, or null, and the content. */
    private Select<?> page(DSLContext dsl, Condition condition) {
        ImmutableList<Field<?>> entry = entry();
        return steps.withTarget(
                        dsl,
                        dsl.select(steps.key())
                                .select(CodeColumns.in(SOURCE, entry))
                                .select(CodeColumns.in(TARGET, entry)))
                .where(steps.isChosen(), steps.key().gt(value(steps.key())), condition)
                .orderBy(steps.order())
                .limit(param("rows", Integer.class));
    }

    /** A key, and the content. */
    ImmutableList<Field<?>> entry() {
        return ImmutableList.<Field<?>>builder()
                .add(CODE_ENTRY.ENTRY_KEY)
                .addAll(CodeColumns.content(steps.kind()))
                .build();
    }

    private Kept given(Function<DSLContext, Select<?>> copied) {
        return Kept.of(
                dsl -> dsl.insertInto(CODE_ENTRY, CodeColumns.all(steps.kind())).select(copied.apply(dsl)));
    }

    /** Found from the few that were kept: H2 looks into each of the target's entries for those that are to be deleted. */
    private Query changed(DSLContext dsl) {
        ImmutableList<Field<?>> content = ImmutableList.<Field<?>>builder()
                .add(CODE_ENTRY.SEARCHED)
                .addAll(CodeColumns.content(steps.kind()))
                .build();
        SelectJoinStep<Record> sources = Lookup.join(
                dsl,
                dsl.select(ImmutableList.<Field<?>>builder()
                                .add(CODE_KEPT.ACCOUNT_ID, SOURCE.KIND, SOURCE.ENTRY_KEY)
                                .addAll(CodeColumns.in(SOURCE, content))
                                .build())
                        .from(CODE_KEPT),
                SOURCE,
                steps.isEntry(SOURCE, CODE_KEPT.ENTRY_KEY));
        Table<?> present = sources.where(isKept(), SOURCE.ENTRY_KEY.isNotNull()).asTable("present");
        Map<Field<?>, Field<?>> values = CodeColumns.from(present, content);
        CodeColumns.HISTORY.forEach(column -> values.put(column, given(column)));
        return CodeColumns.update(dsl, present, noCondition(), values);
    }

    /** The source's entry, with the history of one that was copied. Wants target, version, source, moment, copy, version. */
    private SelectSelectStep<Record> copied() {
        return select(ImmutableList.<Field<?>>builder()
                .add(given(CODE_ENTRY.ACCOUNT_ID))
                .add(SOURCE.KIND, SOURCE.ENTRY_KEY, SOURCE.SEARCHED)
                .addAll(CodeColumns.in(SOURCE, CodeColumns.content(steps.kind())))
                .addAll(CodeColumns.HISTORY.stream().map(CopyStatements::given).toList())
                .build());
    }

    private static <T> Field<T> given(Field<T> like) {
        return cast(value(like), like);
    }

    private ImmutableList<Field<?>> keptColumns() {
        return ImmutableList.<Field<?>>builder()
                .add(CODE_KEPT.KEPT_BY)
                .addAll(CodeColumns.in(CODE_KEPT, CodeColumns.all(steps.kind())))
                .build();
    }

    private Condition isKept() {
        return CODE_KEPT
                .ACCOUNT_ID
                .eq(value(CODE_KEPT.ACCOUNT_ID))
                .and(CODE_KEPT.KEPT_BY.eq(value(CODE_KEPT.KEPT_BY)))
                .and(CODE_KEPT.KIND.eq(steps.position()));
    }
}
