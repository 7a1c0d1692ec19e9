package dev.latchkey.application.memory;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows by key, in the order of their keys; immutable values. Touched within {@link InMemoryTransactions} alone. */
final class Rows<K extends Comparable<? super K>, V> {
    private final TreeMap<K, V> rows = new TreeMap<>();
    private final InMemoryTransactions transactions;

    Rows(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    Optional<V> find(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    Stream<V> all() {
        return rows.values().stream();
    }

    /** Those with a greater key. */
    Stream<V> after(K key) {
        return rows.tailMap(key, false).values().stream();
    }

    /** Holds a row, be it there or not, to the end of the transaction. */
    void lock(K key) {
        transactions.journal().hold(this, key);
    }

    /** Adds a row; false, and nothing stored, when there is one of that key. */
    boolean add(K key, V value) {
        lock(key);
        if (rows.containsKey(key)) {
            return false;
        }
        change(key, value);
        return true;
    }

    void put(K key, V value) {
        lock(key);
        change(key, value);
    }

    boolean remove(K key) {
        lock(key);
        return change(key, null) != null;
    }

    /** Removes rows that pass a test; returns how many, at most the limit. */
    int remove(Predicate<V> unwanted, int limit) {
        List<K> keys = rows.entrySet().stream()
                .filter(row -> unwanted.test(row.getValue()))
                .limit(limit)
                .map(row -> row.getKey())
                .toList();
        keys.forEach(this::remove);
        return keys.size();
    }

    private @Nullable V change(K key, @Nullable V value) {
        V before = set(key, value);
        transactions.journal().changed(new Journal.Change() {
            private @Nullable V other = before;

            @Override
            public void turnRound() {
                other = set(key, other);
            }
        });
        return before;
    }

    private @Nullable V set(K key, @Nullable V value) {
        return value == null ? rows.remove(key) : rows.put(key, value);
    }
}
