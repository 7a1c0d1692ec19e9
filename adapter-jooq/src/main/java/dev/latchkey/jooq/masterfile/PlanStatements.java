package dev.latchkey.jooq.masterfile;

import static dev.latchkey.jooq.generated.Tables.COPY_CHOICE;
import static dev.latchkey.jooq.generated.Tables.COPY_PLAN;
import static dev.latchkey.jooq.generated.Tables.COPY_PLAN_COUNT;
import static dev.latchkey.jooq.generated.Tables.COPY_PLAN_LIST;
import static dev.latchkey.jooq.generated.Tables.COPY_PLAN_TARGET;
import static dev.latchkey.jooq.shared.Kept.value;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.latchkey.jooq.shared.Kept;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;

/** The statements of {@link JooqCopyPlans}: apart, as the fields they begin with start jOOQ, and a store is made without it. */
final class PlanStatements {
    private static final ImmutableList<Field<?>> PLAN =
            ImmutableList.of(COPY_PLAN.ID, COPY_PLAN.SOURCE_ID, COPY_PLAN.POLICY, COPY_PLAN.MADE_BY, COPY_PLAN.MADE_AT);
    private static final ImmutableList<Field<?>> LIST =
            ImmutableList.of(COPY_PLAN_LIST.PLAN_ID, COPY_PLAN_LIST.KIND, COPY_PLAN_LIST.VERSION);
    private static final ImmutableList<Field<?>> CHOICE =
            ImmutableList.of(COPY_CHOICE.PLAN_ID, COPY_CHOICE.KIND, COPY_CHOICE.ENTRY_KEY);
    private static final ImmutableList<Field<?>> TARGET = ImmutableList.of(
            COPY_PLAN_TARGET.PLAN_ID, COPY_PLAN_TARGET.PLACE, COPY_PLAN_TARGET.ACCOUNT_ID, COPY_PLAN_TARGET.REFUSAL);
    private static final ImmutableList<Field<?>> COUNT = ImmutableList.of(
            COPY_PLAN_COUNT.PLAN_ID,
            COPY_PLAN_COUNT.PLACE,
            COPY_PLAN_COUNT.KIND,
            COPY_PLAN_COUNT.VERSION,
            COPY_PLAN_COUNT.ADDED,
            COPY_PLAN_COUNT.SAME,
            COPY_PLAN_COUNT.CHANGED,
            COPY_PLAN_COUNT.CONFLICTING,
            COPY_PLAN_COUNT.INVALID);

    static final Kept ADD_PLAN = insert(COPY_PLAN, PLAN);
    static final Kept ADD_LIST = insert(COPY_PLAN_LIST, LIST);
    static final Kept ADD_CHOICE = insert(COPY_CHOICE, CHOICE);
    static final Kept ADD_TARGET = insert(COPY_PLAN_TARGET, TARGET);
    static final Kept ADD_COUNT = insert(COPY_PLAN_COUNT, COUNT);

    static final Kept FIND = select(COPY_PLAN, PLAN, COPY_PLAN.ID);
    static final Kept LISTS = select(
            COPY_PLAN_LIST, ImmutableList.of(COPY_PLAN_LIST.KIND, COPY_PLAN_LIST.VERSION), COPY_PLAN_LIST.PLAN_ID);
    static final Kept CHOICES =
            select(COPY_CHOICE, ImmutableList.of(COPY_CHOICE.KIND, COPY_CHOICE.ENTRY_KEY), COPY_CHOICE.PLAN_ID);

    static final Kept TARGETS = Kept.of(dsl -> dsl.select(COPY_PLAN_TARGET.ACCOUNT_ID, COPY_PLAN_TARGET.REFUSAL)
            .select(COUNT.subList(2, COUNT.size()))
            .from(COPY_PLAN_TARGET)
            .leftJoin(COPY_PLAN_COUNT)
            .on(COPY_PLAN_COUNT.PLAN_ID.eq(COPY_PLAN_TARGET.PLAN_ID), COPY_PLAN_COUNT.PLACE.eq(COPY_PLAN_TARGET.PLACE))
            .where(COPY_PLAN_TARGET.PLAN_ID.eq(value(COPY_PLAN_TARGET.PLAN_ID)))
            .orderBy(COPY_PLAN_TARGET.PLACE, COPY_PLAN_COUNT.KIND));

    static final Kept NEXT = Kept.of(dsl -> dsl.select(
                    coalesce(max(COPY_PLAN_TARGET.PLACE), inline(0)).plus(inline(1)))
            .from(COPY_PLAN_TARGET)
            .where(COPY_PLAN_TARGET.PLAN_ID.eq(value(COPY_PLAN_TARGET.PLAN_ID))));

    /** Each before those it refers to. */
    static final ImmutableList<Kept> REMOVE = ImmutableList.of(
            delete(COPY_PLAN_COUNT, COPY_PLAN_COUNT.PLAN_ID),
            delete(COPY_PLAN_TARGET, COPY_PLAN_TARGET.PLAN_ID),
            delete(COPY_CHOICE, COPY_CHOICE.PLAN_ID),
            delete(COPY_PLAN_LIST, COPY_PLAN_LIST.PLAN_ID),
            delete(COPY_PLAN, COPY_PLAN.ID));

    private PlanStatements() {}

    private static Kept insert(Table<?> table, List<Field<?>> columns) {
        return Kept.of(dsl -> dsl.insertInto(table, columns).values(Lists.transform(columns, Kept::value)));
    }

    private static Kept select(Table<?> table, List<Field<?>> columns, TableField<?, UUID> plan) {
        return Kept.of(dsl ->
                dsl.select(columns).from(table).where(plan.eq(value(plan))).orderBy(columns));
    }

    private static Kept delete(Table<?> table, TableField<?, UUID> plan) {
        return Kept.of(dsl -> dsl.deleteFrom(table).where(plan.eq(value(plan))));
    }
}
