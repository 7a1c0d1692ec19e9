package dev.latchkey.application.memory;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.masterfile.CopyPlans;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.shared.CopyPlanId;
import java.time.Instant;
import java.util.Optional;

final class InMemoryCopyPlans implements CopyPlans {
    private final InMemoryTransactions transactions;
    private final Rows<CopyPlanId, CopyPlan> plans;

    InMemoryCopyPlans(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.plans = new Rows<>(transactions);
    }

    @Override
    public void add(CopyPlan plan) {
        transactions.run(() -> plans.put(plan.id(), plan));
    }

    @Override
    public void add(CopyPlanId id, CopyPlan.Target target) {
        transactions.run(() -> plans.find(id).ifPresent(plan -> plans.put(id, with(plan, target))));
    }

    private static CopyPlan with(CopyPlan plan, CopyPlan.Target target) {
        ImmutableList<CopyPlan.Target> targets = ImmutableList.<CopyPlan.Target>builder()
                .addAll(plan.targets())
                .add(target)
                .build();
        return new CopyPlan(plan.id(), plan.terms(), plan.madeBy(), plan.madeAt(), plan.versions(), targets);
    }

    @Override
    public Optional<CopyPlan> find(CopyPlanId id) {
        return transactions.call(() -> plans.find(id));
    }

    @Override
    public int purge(Instant madeBefore, int limit) {
        return transactions.call(() -> plans.remove(plan -> plan.madeAt().isBefore(madeBefore), limit));
    }
}
