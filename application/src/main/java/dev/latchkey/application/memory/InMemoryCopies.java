package dev.latchkey.application.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.masterfile.Copies;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.Copy;
import dev.latchkey.domain.masterfile.Counts;
import dev.latchkey.domain.masterfile.Fate;
import dev.latchkey.domain.masterfile.Filed;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.CopyId;
import dev.latchkey.domain.shared.CopyPlanId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryCopies implements Copies {
    private final InMemoryTransactions transactions;
    private final InMemoryMasterFiles files;
    private final InMemoryCopyPlans plans;
    private final Rows<CopyId, Copy> copies;
    private final Rows<CopyId, ImmutableMap<CodeKey, Filed>> overwritten;

    InMemoryCopies(InMemoryTransactions transactions, InMemoryMasterFiles files, InMemoryCopyPlans plans) {
        this.transactions = transactions;
        this.files = files;
        this.plans = plans;
        this.copies = new Rows<>(transactions);
        this.overwritten = new Rows<>(transactions);
    }

    @Override
    public Counts count(Step step) {
        return transactions.call(() -> {
            Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
            planned(step).forEach(one -> fates.merge(one.fate(), 1, Integer::sum));
            return Counts.of(fates);
        });
    }

    @Override
    public ImmutableList<Planned> page(Step step, @Nullable Fate fate, @Nullable CodeKey after, int limit) {
        return transactions.call(() -> planned(step)
                .filter(one -> fate == null || one.fate() == fate)
                .filter(one -> after == null || one.key().compareTo(after) > 0)
                .limit(limit)
                .collect(ImmutableList.toImmutableList()));
    }

    private Stream<Planned> planned(Step step) {
        Stream<CodeKey> keys = step.all()
                ? files.list(step.source(), step.kind()).map(Filed::key)
                : plans
                        .find(step.plan())
                        .map(plan -> plan.terms().selection().chosen().get(step.kind()))
                        .stream()
                        .flatMap(chosen -> chosen.stream().sorted());
        return keys.map(key -> {
            CodeEntry source = entry(step.source(), key);
            CodeEntry target = entry(step.target(), key);
            return new Planned(key, Fate.of(source, target, step.policy()), source, target);
        });
    }

    private @Nullable CodeEntry entry(AccountId account, CodeKey key) {
        return files.find(account, key).map(Filed::entry).orElse(null);
    }

    @Override
    public Counts copy(Step step, Copy copy, Counts planned, long version) {
        return transactions.call(() -> {
            List<Planned> all = planned(step).toList();
            ImmutableMap.Builder<CodeKey, Filed> kept = ImmutableMap.builder();
            kept.putAll(overwritten.find(copy.id()).orElse(ImmutableMap.of()));
            Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
            for (Planned one : all) {
                if (one.fate() == Fate.CHANGED) {
                    files.find(step.target(), one.key()).ifPresent(before -> kept.put(one.key(), before));
                }
                if (one.fate().isChange() && one.source() != null) {
                    fates.merge(one.fate(), 1, Integer::sum);
                    files.put(step.target(), new Filed(one.source(), version, copy.origin(version)));
                }
            }
            overwritten.put(copy.id(), kept.buildOrThrow());
            return Counts.of(fates);
        });
    }

    @Override
    public boolean add(Copy copy) {
        return transactions.call(
                () -> made(copy.place().plan(), copy.target()).isEmpty() && copies.add(copy.id(), copy));
    }

    @Override
    public Optional<Copy> find(CopyId id) {
        return transactions.call(() -> copies.find(id));
    }

    @Override
    public Optional<Copy> made(CopyPlanId plan, AccountId target) {
        return transactions.call(() -> copies.all()
                .filter(copy ->
                        copy.place().plan().equals(plan) && copy.target().equals(target))
                .findFirst());
    }

    @Override
    public boolean replace(Copy undone) {
        return transactions.call(() -> {
            boolean live = copies.find(undone.id())
                    .filter(copy -> copy.undoneAt() == null)
                    .isPresent();
            if (live) {
                copies.put(undone.id(), undone);
            }
            return live;
        });
    }

    @Override
    public Undone undo(Copy copy, CodeKind kind) {
        return transactions.call(() -> {
            ImmutableMap<CodeKey, Filed> kept = overwritten.find(copy.id()).orElse(ImmutableMap.of());
            List<CodeKey> untouched = files.list(copy.target(), kind)
                    .filter(filed -> filed.isUntouchedSince(copy.id()))
                    .map(Filed::key)
                    .toList();
            int restored = 0;
            for (CodeKey key : untouched) {
                Filed before = kept.get(key);
                if (before == null) {
                    files.remove(copy.target(), key);
                } else {
                    files.put(copy.target(), before);
                    restored++;
                }
            }
            return new Undone(untouched.size() - restored, restored);
        });
    }

    @Override
    public int purge(Instant madeBefore, int limit) {
        return transactions.call(() -> {
            List<CopyId> old = copies.all()
                    .filter(copy -> copy.madeAt().isBefore(madeBefore))
                    .map(Copy::id)
                    .limit(limit)
                    .toList();
            old.forEach(id -> {
                copies.remove(id);
                overwritten.remove(id);
            });
            return old.size();
        });
    }
}
