package dev.latchkey.application.masterfile;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.Copy;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.masterfile.CopyPlan.Planned;
import dev.latchkey.domain.masterfile.CopyPlan.Target;
import dev.latchkey.domain.masterfile.Counts;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.CopyPlanId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.UsernameId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Looks at the targets of a copy plan, one at a time, as they are now. Safe for many threads. */
public final class Targets {
    private final Lists lists;
    private final MasterFiles files;
    private final CopyPlans plans;
    private final Copies copies;

    public Targets(Lists lists, MasterFiles files, CopyPlans plans, Copies copies) {
        this.lists = lists;
        this.files = files;
        this.plans = plans;
        this.copies = copies;
    }

    /** Keeps a plan, and with it each target as it is seen now. */
    CopyPlan plan(Actor actor, CopyPlan plan, Iterable<AccountId> targets) {
        plans.add(plan);
        Map<CodeKind, Counts> intoNothing = new EnumMap<>(CodeKind.class);
        targets.forEach(account -> plans.add(plan.id(), seen(actor, plan, account, intoNothing)));
        return plans.find(plan.id()).orElseThrow();
    }

    /** Its versions are read before it is counted: what changes in between makes the plan stale, and never wrong. */
    private Target seen(Actor actor, CopyPlan plan, AccountId account, Map<CodeKind, Counts> intoNothing) {
        Optional<Reason> refusal = refusal(actor, account);
        if (refusal.isPresent()) {
            return new Target(account, refusal.get(), ImmutableMap.of());
        }
        ImmutableMap<CodeKind, Long> versions =
                files.versions(account, plan.terms().selection().kinds());
        ImmutableMap.Builder<CodeKind, Planned> planned = ImmutableMap.builder();
        versions.forEach((kind, version) ->
                planned.put(kind, new Planned(version, counts(step(plan, account, kind), intoNothing))));
        return new Target(account, null, planned.buildOrThrow());
    }

    /** A list that has nothing gets what all those get that have nothing: counted once. */
    private Counts counts(Copies.Step step, Map<CodeKind, Counts> intoNothing) {
        return files.isEmpty(step.target(), step.kind())
                ? Objects.requireNonNull(intoNothing.computeIfAbsent(step.kind(), kind -> copies.count(step)))
                : copies.count(step);
    }

    /**
     * A plan for whoever made it.
     *
     * @throws Rejected with PLAN_UNKNOWN
     */
    CopyPlan own(UsernameId username, CopyPlanId id) {
        return plans.find(id)
                .filter(plan -> plan.madeBy().equals(username))
                .orElseThrow(() -> new Rejected(Reason.PLAN_UNKNOWN));
    }

    /** Why an actor may not copy to an account now. */
    Optional<Reason> refusal(Actor actor, AccountId account) {
        try {
            lists.change(actor, account);
            return Optional.empty();
        } catch (Rejected rejected) {
            return Optional.of(rejected.reason());
        }
    }

    /** Whether the lists of source and target are those the plan was made for. */
    boolean isCurrent(CopyPlan plan, Target target) {
        return sourceIsCurrent(plan)
                && !target.lists().isEmpty()
                && files.versions(target.account(), target.lists().keySet()).equals(target.versions());
    }

    boolean sourceIsCurrent(CopyPlan plan) {
        return files.versions(plan.source(), plan.versions().keySet()).equals(plan.versions());
    }

    /** What the plan did to a target already. */
    Optional<Copy> made(CopyPlan plan, Target target) {
        return copies.made(plan.id(), target.account());
    }

    static Copies.Step step(CopyPlan plan, AccountId target, CodeKind kind) {
        CopyPlan.Terms terms = plan.terms();
        return new Copies.Step(
                plan.id(), plan.source(), target, kind, terms.selection().isAll(kind), terms.policy());
    }
}
