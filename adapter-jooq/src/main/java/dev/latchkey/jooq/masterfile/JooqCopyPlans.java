package dev.latchkey.jooq.masterfile;

import static dev.latchkey.jooq.generated.Tables.COPY_PLAN;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.masterfile.CopyPlans;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.shared.CopyPlanId;
import dev.latchkey.jooq.shared.Row;
import dev.latchkey.jooq.shared.Statements;
import java.time.Instant;
import java.util.Optional;

/** Plans in a table of their own; their lists, choices and targets in others, whose keys begin with the plan. */
public final class JooqCopyPlans implements CopyPlans {
    private final Statements statements;
    private final Transactions transactions;

    public JooqCopyPlans(Statements statements, Transactions transactions) {
        this.statements = statements;
        this.transactions = transactions;
    }

    @Override
    public void add(CopyPlan plan) {
        transactions.run(() -> {
            statements.run(PlanStatements.ADD_PLAN, CopyPlanRows.plan(plan));
            statements.runAll(PlanStatements.ADD_LIST, CopyPlanRows.lists(plan));
            statements.addAll(PlanStatements.ADD_CHOICE, CopyPlanRows.choices(plan));
            plan.targets().forEach(target -> add(plan.id(), target));
        });
    }

    @Override
    public void add(CopyPlanId plan, CopyPlan.Target target) {
        transactions.run(() -> {
            int place = statements
                    .one(PlanStatements.NEXT, Row::whole, plan.value())
                    .orElseThrow();
            statements.run(PlanStatements.ADD_TARGET, CopyPlanRows.target(plan, place, target));
            statements.runAll(PlanStatements.ADD_COUNT, CopyPlanRows.counts(plan, place, target));
        });
    }

    @Override
    public Optional<CopyPlan> find(CopyPlanId id) {
        return statements
                .one(PlanStatements.FIND, CopyPlanRows::plan, id.value())
                .map(plan -> CopyPlanRows.with(
                        plan,
                        statements.all(PlanStatements.LISTS, CopyRows::version, id.value()),
                        statements.all(PlanStatements.CHOICES, CopyPlanRows::choice, id.value()),
                        CopyPlanRows.targets(
                                statements.all(PlanStatements.TARGETS, CopyPlanRows::target, id.value()))));
    }

    @Override
    public int purge(Instant madeBefore, int limit) {
        return transactions.call(() -> {
            ImmutableList<Object[]> old = statements.all(
                    statements
                            .dsl()
                            .select(COPY_PLAN.ID)
                            .from(COPY_PLAN)
                            .where(COPY_PLAN.MADE_AT.lt(madeBefore))
                            .orderBy(COPY_PLAN.MADE_AT)
                            .limit(limit),
                    row -> new Object[] {row.uuid()});
            PlanStatements.REMOVE.forEach(delete -> statements.runAll(delete, old));
            return old.size();
        });
    }
}
