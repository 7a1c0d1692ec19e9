package dev.latchkey.docs.benchmark;

import dev.latchkey.application.testkit.CheapHasher;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.jooq.testkit.TestDatabase;
import dev.latchkey.jooq.testkit.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints how long things take in towns of growing size, each beside the smallest in the same run: medians of one thread.
 *
 * <p>Passwords are hashed by a hasher that costs nothing, so that what is left is ours and the database's.
 */
final class SizeTable {
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int WARMING = 1_500;
    private static final int MEASURED = 501;
    private static final int FEW = 5;
    private static final int MANY = 5_000;

    private SizeTable() {}

    static void print() {
        print("H2", TestDatabase.h2());
        print("PostgreSQL", TestDatabase.postgres());
    }

    private static void print(String name, TestDatabase database) {
        database.emptied();
        CheapHasher hasher = new CheapHasher();
        Town town = new Town(database.dataSource(), hasher.hash(Sizes.PASSWORD));
        Sizes sizes = new Sizes(database, hasher);
        Map<String, double[]> medians = new LinkedHashMap<>();
        int built = 0;
        for (int i = 0; i < SIZES.size(); i++) {
            Instant begun = Instant.now();
            town.grow(built, SIZES.get(i));
            town.counted();
            built = SIZES.get(i);
            sizes.grownTo(built);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d accounts after %d s%n",
                    name,
                    built,
                    Duration.between(begun, Instant.now()).toSeconds());
            int place = i;
            sizes.rows().forEach((row, work) -> {
                median(work, place == 0 ? WARMING : MEASURED / 5);
                medians.computeIfAbsent(row, one -> new double[SIZES.size()])[place] = median(work, MEASURED);
            });
        }
        System.out.printf("%n| %s | 1,000 accounts | 10,000 | 100,000 |%n| --- | --- | --- | --- |%n", name);
        medians.forEach((row, all) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.0f µs | %.0f µs (%.2f) | %.0f µs (%.2f) |%n",
                row,
                all[0],
                all[1],
                all[1] / all[0],
                all[2],
                all[2] / all[0]));
        links(name, town, sizes);
    }

    /** The drop-down of somebody with few links beside that of somebody with many, and pages of one size. */
    private static void links(String name, Town town, Sizes sizes) {
        UsernameId few = Town.username(1, 1);
        UsernameId many = Town.username(2, 1);
        town.link(few, 10, FEW - 1);
        town.link(many, 10, MANY - 1);
        town.counted();
        System.out.printf("%n| %s, drop-down | 5 links | 5,000 links |%n| --- | --- | --- |%n", name);
        for (int limit : new int[] {FEW - 1, 50}) {
            Runnable ofFew = () -> sizes.dropDown(few, limit);
            Runnable ofMany = () -> sizes.dropDown(many, limit);
            median(ofFew, MEASURED);
            median(ofMany, MEASURED);
            double one = median(ofFew, MEASURED);
            double other = median(ofMany, MEASURED);
            System.out.printf(
                    Locale.ROOT, "| first page of %d | %.0f µs | %.0f µs (%.2f) |%n", limit, one, other, other / one);
        }
        System.out.println();
    }

    private static double median(Runnable work, int times) {
        long[] taken = new long[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            work.run();
            taken[i] = System.nanoTime() - begun;
        }
        Arrays.sort(taken);
        return taken[times / 2] / 1_000.0;
    }
}
