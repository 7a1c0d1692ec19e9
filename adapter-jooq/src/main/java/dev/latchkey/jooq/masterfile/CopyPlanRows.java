package dev.latchkey.jooq.masterfile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Iterables;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.ConflictPolicy;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.masterfile.CopyPlan.Planned;
import dev.latchkey.domain.masterfile.CopyPlan.Target;
import dev.latchkey.domain.masterfile.Counts;
import dev.latchkey.domain.masterfile.Selection;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.CopyPlanId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.jooq.shared.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans as rows of several tables. */
final class CopyPlanRows {
    private static final int COUNT = 7;

    private CopyPlanRows() {}

    /** A plan as its own row tells of it. */
    record Plan(CopyPlanId id, AccountId source, ConflictPolicy policy, UsernameId madeBy, Instant madeAt) {}

    /**
     * One list of a target, or a target that has none.
     *
     * @param list null where it has none
     */
    record TargetList(AccountId account, @Nullable Reason refusal, Map.@Nullable Entry<CodeKind, Planned> list) {}

    static Plan plan(Row row) throws SQLException {
        return new Plan(
                new CopyPlanId(row.uuid()),
                new AccountId(row.whole()),
                ConflictPolicy.valueOf(row.text()),
                new UsernameId(row.uuid()),
                row.instant());
    }

    static CodeKey choice(Row row) throws SQLException {
        return new CodeKey(CodeKind.at(row.whole()), row.text());
    }

    static TargetList target(Row row) throws SQLException {
        AccountId account = new AccountId(row.whole());
        String refusal = row.textOrNull();
        return new TargetList(
                account,
                refusal == null ? null : Reason.valueOf(refusal),
                row.perhaps(
                        COUNT,
                        list -> Map.entry(CodeKind.at(list.whole()), new Planned(list.big(), CopyRows.counts(list)))));
    }

    /** Targets in the order of their rows; those of one target follow each other. */
    static ImmutableList<Target> targets(Iterable<TargetList> rows) {
        Map<AccountId, Target> targets = new LinkedHashMap<>();
        for (TargetList row : rows) {
            ImmutableMap.Builder<CodeKind, Planned> lists = ImmutableMap.builder();
            Target before = targets.get(row.account());
            if (before != null) {
                lists.putAll(before.lists());
            }
            if (row.list() != null) {
                lists.put(row.list());
            }
            targets.put(row.account(), new Target(row.account(), row.refusal(), lists.buildOrThrow()));
        }
        return ImmutableList.copyOf(targets.values());
    }

    static CopyPlan with(
            Plan plan,
            Collection<Map.Entry<CodeKind, Long>> versions,
            Collection<CodeKey> choices,
            ImmutableList<Target> targets) {
        ImmutableMap<CodeKind, Long> lists = ImmutableMap.copyOf(versions);
        ImmutableSetMultimap.Builder<CodeKind, CodeKey> chosen = ImmutableSetMultimap.builder();
        choices.forEach(key -> chosen.put(key.kind(), key));
        Selection selection = new Selection(ImmutableSet.copyOf(lists.keySet()), chosen.build());
        return new CopyPlan(
                plan.id(),
                new CopyPlan.Terms(plan.source(), selection, plan.policy()),
                plan.madeBy(),
                plan.madeAt(),
                lists,
                targets);
    }

    static Object[] plan(CopyPlan plan) {
        return new Object[] {
            plan.id().value(),
            plan.source().value(),
            plan.terms().policy().name(),
            plan.madeBy().value(),
            plan.madeAt()
        };
    }

    static Iterable<Object[]> lists(CopyPlan plan) {
        return Iterables.transform(plan.versions().entrySet(), list ->
                new Object[] {plan.id().value(), list.getKey().position(), list.getValue()});
    }

    static Iterable<Object[]> choices(CopyPlan plan) {
        return Iterables.transform(plan.terms().selection().chosen().values(), key ->
                new Object[] {plan.id().value(), key.kind().position(), key.text()});
    }

    static @Nullable Object[] target(CopyPlanId plan, int place, Target target) {
        return new @Nullable Object[] {
            plan.value(),
            place,
            target.account().value(),
            target.refusal() == null ? null : target.refusal().name()
        };
    }

    static Iterable<Object[]> counts(CopyPlanId plan, int place, Target target) {
        return Iterables.transform(
                target.lists().entrySet(), list -> counts(plan, place, list.getKey(), list.getValue()));
    }

    private static Object[] counts(CopyPlanId plan, int place, CodeKind kind, Planned planned) {
        Counts counts = planned.counts();
        return new Object[] {
            plan.value(),
            place,
            kind.position(),
            planned.version(),
            counts.added(),
            counts.same(),
            counts.changed(),
            counts.conflicting(),
            counts.invalid()
        };
    }
}
