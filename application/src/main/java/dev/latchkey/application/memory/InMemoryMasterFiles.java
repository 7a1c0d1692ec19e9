package dev.latchkey.application.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.masterfile.MasterFiles;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.CodeSearch;
import dev.latchkey.domain.masterfile.Filed;
import dev.latchkey.domain.shared.AccountId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryMasterFiles implements MasterFiles {
    private final InMemoryTransactions transactions;
    private final Rows<Place, Row> entries;
    private final Rows<Place, Long> versions;

    /** Where an entry stands; an empty key stands before all of its list, and for the list itself. */
    record Place(AccountId account, CodeKind kind, String key) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparing((Place place) -> place.account.value())
                .thenComparing(Place::kind)
                .thenComparing(Place::key);

        static Place of(AccountId account, CodeKey key) {
            return new Place(account, key.kind(), key.text());
        }

        static Place ofList(AccountId account, CodeKind kind) {
            return new Place(account, kind, "");
        }

        boolean isIn(Place list) {
            return account.equals(list.account) && kind == list.kind;
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private record Row(Place place, Filed filed) {}

    InMemoryMasterFiles(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.entries = new Rows<>(transactions);
        this.versions = new Rows<>(transactions);
    }

    @Override
    public long lock(AccountId account, CodeKind kind) {
        return transactions.call(() -> {
            versions.lock(Place.ofList(account, kind));
            return version(account, kind);
        });
    }

    @Override
    public ImmutableMap<CodeKind, Long> versions(AccountId account, Set<CodeKind> kinds) {
        return transactions.call(() ->
                kinds.stream().collect(ImmutableMap.toImmutableMap(kind -> kind, kind -> version(account, kind))));
    }

    private long version(AccountId account, CodeKind kind) {
        return versions.find(Place.ofList(account, kind)).orElse(0L);
    }

    @Override
    public void mark(AccountId account, CodeKind kind, long version) {
        transactions.run(() -> versions.put(Place.ofList(account, kind), version));
    }

    @Override
    public boolean isEmpty(AccountId account, CodeKind kind) {
        return transactions.call(() -> list(account, kind).findFirst().isEmpty());
    }

    @Override
    public Optional<Filed> find(AccountId account, CodeKey key) {
        return transactions.call(() -> entries.find(Place.of(account, key)).map(Row::filed));
    }

    @Override
    public ImmutableMap<CodeKey, Filed> find(AccountId account, CodeKind kind, Collection<CodeKey> keys) {
        return transactions.call(() -> keys.stream()
                .distinct()
                .flatMap(key -> find(account, key).stream())
                .collect(ImmutableMap.toImmutableMap(Filed::key, filed -> filed)));
    }

    @Override
    public ImmutableList<Filed> page(
            AccountId account, CodeKind kind, CodeSearch search, @Nullable CodeKey after, int limit) {
        return transactions.call(() -> listAfter(account, kind, after)
                .filter(filed -> search.finds(filed.entry()))
                .limit(limit)
                .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public boolean add(AccountId account, Filed entry) {
        return transactions.call(() -> {
            Place place = Place.of(account, entry.key());
            return entries.add(place, new Row(place, entry));
        });
    }

    @Override
    public void addAll(AccountId account, CodeKind kind, Iterable<Filed> added) {
        transactions.run(() -> added.forEach(entry -> {
            if (!add(account, entry)) {
                throw new IllegalStateException("there is an entry of this key already");
            }
        }));
    }

    @Override
    public boolean replace(AccountId account, CodeKey before, Filed after) {
        return transactions.call(() -> {
            if (!before.equals(after.key()) && find(account, after.key()).isPresent()) {
                return false;
            }
            entries.remove(Place.of(account, before));
            put(account, after);
            return true;
        });
    }

    @Override
    public void replaceAll(AccountId account, CodeKind kind, Collection<Filed> changed) {
        transactions.run(() -> changed.stream()
                .filter(entry -> find(account, entry.key()).isPresent())
                .forEach(entry -> put(account, entry)));
    }

    @Override
    public void remove(AccountId account, CodeKey key) {
        transactions.run(() -> entries.remove(Place.of(account, key)));
    }

    /** Puts an entry in its place, whatever is there; within a transaction. */
    void put(AccountId account, Filed entry) {
        Place place = Place.of(account, entry.key());
        entries.put(place, new Row(place, entry));
    }

    /** All of a list, by key; within a transaction. */
    Stream<Filed> list(AccountId account, CodeKind kind) {
        return listAfter(account, kind, null);
    }

    private Stream<Filed> listAfter(AccountId account, CodeKind kind, @Nullable CodeKey after) {
        Place list = Place.ofList(account, kind);
        return entries.after(after == null ? list : Place.of(account, after))
                .takeWhile(row -> row.place().isIn(list))
                .map(Row::filed);
    }
}
