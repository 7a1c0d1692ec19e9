package dev.latchkey.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Store;
import dev.latchkey.application.masterfile.Copies.Undone;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.ConflictPolicy;
import dev.latchkey.domain.masterfile.Copy;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.masterfile.Fate;
import dev.latchkey.domain.masterfile.Filed;
import dev.latchkey.domain.masterfile.Selection;
import dev.latchkey.domain.username.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One random copy of one random list over another, beside a model that knows of maps only: the target has exactly what was
 * planned, a second copy finds nothing more to do, and undoing gives back what nobody touched.
 */
public final class CopyTrial {
    private static final int PLACES = 12;

    private final CodeLists lists;
    private final Store store;
    private final Random random;
    private final Person by;
    private final Account source;
    private final Account target;
    private final Account neighbour;
    private final CodeKind kind;

    /** @param seed decides everything */
    public CopyTrial(Store store, long seed) {
        Given given = new Given(store);
        this.store = store;
        this.lists = new CodeLists(store);
        this.random = new Random(seed);
        this.source = given.account();
        this.target = given.account();
        this.neighbour = given.account();
        this.by = given.person("trial" + source.id(), source);
        this.kind = pick(EnumSet.allOf(CodeKind.class));
    }

    public void run() {
        fill(source);
        if (random.nextInt(4) > 0) {
            fill(target);
        }
        fill(neighbour);
        ConflictPolicy policy = pick(EnumSet.allOf(ConflictPolicy.class));
        Selection selection = random.nextBoolean() ? CodeLists.whole(kind) : some();
        ImmutableList<Filed> there = lists.all(source, kind);
        ImmutableList<Filed> nextDoor = lists.all(neighbour, kind);
        Map<CodeKey, Filed> before = byKey(target);

        Copy copy = copied(policy, selection);
        assertThat(byKey(target)).isEqualTo(planned(policy, selection, before, copy));
        Map<CodeKey, Filed> after = byKey(target);

        assertThat(copied(policy, selection).counts().isNothing()).isTrue();
        assertThat(byKey(target)).isEqualTo(after);

        touch();
        Map<CodeKey, Filed> expected = takenBack(copy, before, byKey(target));
        Undone undone = store.transactions().call(() -> {
            store.masterFiles().lock(target.id(), kind);
            return store.copies().undo(copy, kind);
        });
        assertThat(byKey(target)).isEqualTo(expected);
        assertThat(undone.removed() + undone.restored())
                .isLessThanOrEqualTo(copy.counts().added() + copy.counts().changed());
        assertThat(lists.all(source, kind)).isEqualTo(there);
        assertThat(lists.all(neighbour, kind)).isEqualTo(nextDoor);
    }

    private void fill(Account account) {
        List<CodeEntry> entries = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            if (random.nextInt(3) > 0) {
                entries.add(any(place));
            }
        }
        if (!entries.isEmpty()) {
            lists.add(account, entries);
        }
    }

    private <T> T pick(Collection<T> values) {
        return ImmutableList.copyOf(values).get(random.nextInt(values.size()));
    }

    private CodeEntry any(int place) {
        return random.nextBoolean() ? CodeMaker.at(kind, place) : CodeMaker.otherAt(kind, place);
    }

    private Selection some() {
        int wanted = 1 + random.nextInt(PLACES);
        return CodeLists.chosen(IntStream.range(0, wanted)
                .mapToObj(i -> CodeMaker.at(kind, random.nextInt(PLACES)).key()));
    }

    private Copy copied(ConflictPolicy policy, Selection selection) {
        CopyPlan plan = lists.plan(by, source, policy, selection);
        return lists.copy(plan, target, kind);
    }

    private Map<CodeKey, Filed> byKey(Account account) {
        Map<CodeKey, Filed> all = new TreeMap<>();
        lists.all(account, kind).forEach(filed -> all.put(filed.key(), filed));
        return all;
    }

    private Map<CodeKey, Filed> planned(
            ConflictPolicy policy, Selection selection, Map<CodeKey, Filed> before, Copy copy) {
        Map<CodeKey, Filed> expected = new TreeMap<>(before);
        byKey(source).forEach((key, filed) -> {
            Fate fate = Fate.of(filed.entry(), entry(before.get(key)), policy);
            if (selection.has(key) && fate.isChange()) {
                expected.put(key, CodeLists.copied(filed.entry(), copy, source.id()));
            }
        });
        return expected;
    }

    private static @Nullable CodeEntry entry(@Nullable Filed filed) {
        return filed == null ? null : filed.entry();
    }

    private void touch() {
        for (CodeKey key : byKey(target).keySet()) {
            int place = IntStream.range(0, PLACES)
                    .filter(each -> CodeMaker.at(kind, each).key().equals(key))
                    .findFirst()
                    .orElseThrow();
            switch (random.nextInt(6)) {
                case 0 -> lists.change(target, any(place));
                case 1 -> lists.remove(target, key);
                case 2 -> {
                    lists.remove(target, key);
                    lists.add(target, any(place));
                }
                default -> {
                    // nobody touches it
                }
            }
        }
    }

    private static Map<CodeKey, Filed> takenBack(Copy copy, Map<CodeKey, Filed> before, Map<CodeKey, Filed> now) {
        Map<CodeKey, Filed> expected = new TreeMap<>();
        now.forEach((key, filed) -> {
            Filed back = filed.isUntouchedSince(copy.id()) ? before.get(key) : filed;
            if (back != null) {
                expected.put(key, back);
            }
        });
        return expected;
    }
}
