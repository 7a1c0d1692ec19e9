package dev.latchkey.jooq.masterfile;

import static dev.latchkey.jooq.generated.Tables.CODE_COPY;
import static dev.latchkey.jooq.generated.Tables.CODE_COPY_LIST;
import static dev.latchkey.jooq.generated.Tables.CODE_KEPT;
import static dev.latchkey.jooq.shared.Kept.value;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.ObjectArrays;
import dev.latchkey.application.masterfile.Copies;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.ConflictPolicy;
import dev.latchkey.domain.masterfile.Copy;
import dev.latchkey.domain.masterfile.Counts;
import dev.latchkey.domain.masterfile.Fate;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.CopyId;
import dev.latchkey.domain.shared.CopyPlanId;
import dev.latchkey.jooq.shared.Kept;
import dev.latchkey.jooq.shared.Statements;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Copies in a table of their own; what they overwrote in another. */
public final class JooqCopies implements Copies {
    private static final Kept ADD = Kept.ifAbsent(
            dsl -> dsl.insertInto(CODE_COPY, CopyRows.FIELDS).values(Lists.transform(CopyRows.FIELDS, Kept::value)));

    private static final Kept ADD_LIST = Kept.of(
            dsl -> dsl.insertInto(CODE_COPY_LIST, CODE_COPY_LIST.COPY_ID, CODE_COPY_LIST.KIND, CODE_COPY_LIST.VERSION)
                    .values(value(CODE_COPY_LIST.COPY_ID), value(CODE_COPY_LIST.KIND), value(CODE_COPY_LIST.VERSION)));

    private static final Kept FORGET = Kept.of(dsl -> dsl.deleteFrom(CODE_KEPT)
            .where(
                    CODE_KEPT.ACCOUNT_ID.eq(value(CODE_KEPT.ACCOUNT_ID)),
                    CODE_KEPT.KEPT_BY.eq(value(CODE_KEPT.KEPT_BY))));

    private static final Kept REMOVE_LISTS = Kept.of(
            dsl -> dsl.deleteFrom(CODE_COPY_LIST).where(CODE_COPY_LIST.COPY_ID.eq(value(CODE_COPY_LIST.COPY_ID))));

    private static final Kept REMOVE =
            Kept.of(dsl -> dsl.deleteFrom(CODE_COPY).where(CODE_COPY.ID.eq(value(CODE_COPY.ID))));

    /** Comes before every key. */
    private static final String FIRST = "";

    private final Statements statements;
    private final Transactions transactions;

    public JooqCopies(Statements statements, Transactions transactions) {
        this.statements = statements;
        this.transactions = transactions;
    }

    @Override
    public Counts count(Step step) {
        CopyStatements copying = CopyStatements.of(step);
        boolean empty = isEmpty(step);
        return statements
                .one(
                        empty ? copying.countForEmpty : copying.count,
                        row -> PlannedRows.counts(row, step.policy(), empty),
                        empty ? Steps.named(step) : Steps.namedWithTarget(step))
                .orElseThrow();
    }

    private boolean isEmpty(Step step) {
        return JooqMasterFiles.isEmpty(statements, step.target(), step.kind());
    }

    @Override
    public ImmutableList<Planned> page(Step step, @Nullable Fate fate, @Nullable CodeKey after, int limit) {
        boolean overwrite = step.policy() == ConflictPolicy.OVERWRITE;
        if (fate == (overwrite ? Fate.CONFLICTING : Fate.CHANGED)) {
            return ImmutableList.of();
        }
        CopyStatements copying = CopyStatements.of(step);
        int columns = copying.entry().size();
        return statements.all(
                copying.page(fate),
                row -> PlannedRows.planned(row, step, columns),
                with(Steps.namedWithTarget(step), after == null ? FIRST : after.text(), limit));
    }

    @Override
    public Counts copy(Step step, Copy copy, Counts planned, long version) {
        return transactions.call(() -> {
            int changed = planned.changed() > 0 ? change(step, copy, version) : 0;
            int added = planned.added() > 0 ? add(step, copy, version) : 0;
            return PlannedRows.done(added, changed);
        });
    }

    private int change(Step step, Copy copy, long version) {
        CopyStatements copying = CopyStatements.of(step);
        UUID id = copy.id().value();
        statements.run(copying.keep, with(new Object[] {id}, Steps.namedWithTarget(step)));
        Object[] kept = {step.source().value(), step.target().value(), id};
        return statements.run(copying.change, with(kept, history(step, copy, version)));
    }

    private int add(Step step, Copy copy, long version) {
        CopyStatements copying = CopyStatements.of(step);
        return isEmpty(step)
                ? statements.run(copying.fill, with(given(step, copy, version), Steps.named(step)))
                : statements.run(copying.add, with(given(step, copy, version), Steps.namedWithTarget(step)));
    }

    /** What copied entries get of the copy. */
    private static Object[] given(Step step, Copy copy, long version) {
        return with(new Object[] {step.target().value()}, history(step, copy, version));
    }

    private static Object[] history(Step step, Copy copy, long version) {
        return new Object[] {
            version, step.source().value(), copy.madeAt(), copy.id().value(), version
        };
    }

    private static Object[] with(Object[] values, Object... more) {
        return ObjectArrays.concat(values, more, Object.class);
    }

    @Override
    public boolean add(Copy copy) {
        return transactions.call(() -> {
            boolean added = statements.add(ADD, CopyRows.values(copy));
            if (added) {
                statements.runAll(ADD_LIST, Iterables.transform(copy.versions().entrySet(), list ->
                        new Object[] {copy.id().value(), list.getKey().position(), list.getValue()}));
            }
            return added;
        });
    }

    @Override
    public Optional<Copy> find(CopyId id) {
        return find(CODE_COPY.ID.eq(id.value()));
    }

    @Override
    public Optional<Copy> made(CopyPlanId plan, AccountId target) {
        return find(CODE_COPY.PLAN_ID.eq(plan.value()).and(CODE_COPY.TARGET_ID.eq(target.value())));
    }

    private Optional<Copy> find(Condition condition) {
        return statements
                .one(statements.dsl().select(CopyRows.FIELDS).from(CODE_COPY).where(condition), CopyRows::copy)
                .map(copy -> CopyRows.with(
                        copy,
                        statements.all(
                                statements
                                        .dsl()
                                        .select(CODE_COPY_LIST.KIND, CODE_COPY_LIST.VERSION)
                                        .from(CODE_COPY_LIST)
                                        .where(CODE_COPY_LIST.COPY_ID.eq(
                                                copy.id().value()))
                                        .orderBy(CODE_COPY_LIST.KIND),
                                CopyRows::version)));
    }

    @Override
    public boolean replace(Copy undone) {
        return statements.run(statements
                        .dsl()
                        .update(CODE_COPY)
                        .set(CODE_COPY.UNDONE_AT, undone.undoneAt())
                        .where(CODE_COPY.ID.eq(undone.id().value()), CODE_COPY.UNDONE_AT.isNull()))
                == 1;
    }

    @Override
    public Undone undo(Copy copy, CodeKind kind) {
        return transactions.call(() -> {
            UndoStatements undoing = UndoStatements.of(kind);
            Object[] named = {copy.target().value(), copy.id().value()};
            int restored = statements.run(undoing.restore, named);
            int removed = statements.run(undoing.remove, named);
            statements.run(undoing.forget, named);
            return new Undone(removed, restored);
        });
    }

    @Override
    public int purge(Instant madeBefore, int limit) {
        return transactions.call(() -> {
            ImmutableList<Object[]> old = statements.all(
                    statements
                            .dsl()
                            .select(CODE_COPY.TARGET_ID, CODE_COPY.ID)
                            .from(CODE_COPY)
                            .where(CODE_COPY.MADE_AT.lt(madeBefore))
                            .orderBy(CODE_COPY.MADE_AT)
                            .limit(limit),
                    row -> new Object[] {row.whole(), row.uuid()});
            statements.runAll(FORGET, old);
            Iterable<Object[]> ids = Iterables.transform(old, copy -> new Object[] {copy[1]});
            statements.runAll(REMOVE_LISTS, ids);
            statements.runAll(REMOVE, ids);
            return old.size();
        });
    }
}
