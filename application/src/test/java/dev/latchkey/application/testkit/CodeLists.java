package dev.latchkey.application.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.latchkey.application.Store;
import dev.latchkey.application.masterfile.Copies.Step;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.CodeSearch;
import dev.latchkey.domain.masterfile.ConflictPolicy;
import dev.latchkey.domain.masterfile.Copy;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.masterfile.Counts;
import dev.latchkey.domain.masterfile.Filed;
import dev.latchkey.domain.masterfile.Selection;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.CopyId;
import dev.latchkey.domain.shared.CopyPlanId;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists of codes, changed and copied as use cases do: under the list's lock, with a version of its own for each change.
 *
 * @param store where
 */
public record CodeLists(Store store) {
    private static final SequentialIds IDS = new SequentialIds();

    /** More than any list of a test has. */
    private static final int ALL = 100_000;

    /** All of a list, by key. */
    public ImmutableList<Filed> all(Account account, CodeKind kind) {
        return store.masterFiles().page(account.id(), kind, CodeSearch.ALL, null, ALL);
    }

    /** What is in a list, without its history. */
    public ImmutableList<CodeEntry> entries(Account account, CodeKind kind) {
        return all(account, kind).stream().map(Filed::entry).collect(ImmutableList.toImmutableList());
    }

    public long version(Account account, CodeKind kind) {
        return store.masterFiles()
                .versions(account.id(), ImmutableSet.of(kind))
                .values()
                .asList()
                .get(0);
    }

    /** Adds entries of one kind; returns them as they stand. */
    public ImmutableList<Filed> add(Account account, CodeEntry... entries) {
        return add(account, Arrays.asList(entries));
    }

    public ImmutableList<Filed> add(Account account, Collection<? extends CodeEntry> entries) {
        CodeKind kind = entries.iterator().next().key().kind();
        return store.transactions().call(() -> {
            long version = store.masterFiles().lock(account.id(), kind) + 1;
            ImmutableList<Filed> filed = entries.stream()
                    .map(entry -> new Filed(entry, version, null))
                    .collect(ImmutableList.toImmutableList());
            store.masterFiles().addAll(account.id(), kind, filed);
            store.masterFiles().mark(account.id(), kind, version);
            return filed;
        });
    }

    /** Gives an entry that is there other content of the same key. */
    public void change(Account account, CodeEntry entry) {
        CodeKey key = entry.key();
        store.transactions().run(() -> {
            long version = store.masterFiles().lock(account.id(), key.kind()) + 1;
            Filed before = store.masterFiles().find(account.id(), key).orElseThrow();
            store.masterFiles().replaceAll(account.id(), key.kind(), List.of(before.changed(entry, version)));
            store.masterFiles().mark(account.id(), key.kind(), version);
        });
    }

    public void remove(Account account, CodeKey key) {
        store.transactions().run(() -> {
            long version = store.masterFiles().lock(account.id(), key.kind()) + 1;
            store.masterFiles().remove(account.id(), key);
            store.masterFiles().mark(account.id(), key.kind(), version);
        });
    }

    /** A plan to copy whole lists, or of those named by keys just these; stored without targets. */
    public CopyPlan plan(Person by, Account source, ConflictPolicy policy, Selection selection) {
        return plan(by, source, policy, selection, Moments.NOON);
    }

    public CopyPlan plan(Person by, Account source, ConflictPolicy policy, Selection selection, Instant madeAt) {
        CopyPlan plan = new CopyPlan(
                new CopyPlanId(IDS.next()),
                new CopyPlan.Terms(source.id(), selection, policy),
                by.id(),
                madeAt,
                store.masterFiles().versions(source.id(), selection.kinds()),
                ImmutableList.of());
        store.transactions().run(() -> store.copyPlans().add(plan));
        return plan;
    }

    /** All of some lists. */
    public static Selection whole(CodeKind... kinds) {
        return new Selection(ImmutableSet.copyOf(kinds), ImmutableSetMultimap.of());
    }

    /** Some entries of a list. */
    public static Selection chosen(Stream<CodeKey> keys) {
        ImmutableSetMultimap<CodeKind, CodeKey> chosen =
                keys.collect(ImmutableSetMultimap.toImmutableSetMultimap(CodeKey::kind, key -> key));
        return new Selection(chosen.keySet(), chosen);
    }

    public static Step step(CopyPlan plan, Account target, CodeKind kind) {
        return new Step(
                plan.id(),
                plan.source(),
                target.id(),
                kind,
                plan.terms().selection().isAll(kind),
                plan.terms().policy());
    }

    /** Counts, and copies what was counted; stored at the moment of the plan. */
    public Copy copy(CopyPlan plan, Account target, CodeKind kind) {
        return store.transactions().call(() -> {
            Step step = step(plan, target, kind);
            long version = store.masterFiles().lock(target.id(), kind) + 1;
            Counts planned = store.copies().count(step);
            Copy copy = new Copy(
                    new CopyId(IDS.next()),
                    new Copy.Place(plan.id(), plan.source(), target.id()),
                    plan.madeBy(),
                    plan.madeAt(),
                    planned,
                    ImmutableMap.of(kind, version),
                    null);
            Counts done = store.copies().copy(step, copy, planned, version);
            if (!done.equals(new Counts(planned.added(), 0, planned.changed(), 0, 0))) {
                throw new AssertionError("counted " + planned + ", done " + done);
            }
            store.masterFiles().mark(target.id(), kind, version);
            if (!store.copies().add(copy)) {
                throw new AssertionError("copied twice");
            }
            return copy;
        });
    }

    /** An entry as a copy leaves it. */
    public static Filed copied(CodeEntry entry, Copy copy, AccountId from) {
        long version = copy.versions().values().asList().get(0);
        return new Filed(entry, version, new Filed.Origin(from, copy.madeAt(), copy.id(), version));
    }
}
