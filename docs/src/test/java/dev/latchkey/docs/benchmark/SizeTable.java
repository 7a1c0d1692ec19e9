package dev.latchkey.docs.benchmark;

import dev.latchkey.application.testkit.CheapHasher;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.jooq.testkit.TestDatabase;
import dev.latchkey.jooq.testkit.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
    private static final int WARM_TOWN = 500;
    private static final int WARMING = 3_000;
    private static final Duration MEASURED = Duration.ofSeconds(2);
    private static final int LEAST = 501;

    /** What changes the town is not done so often that it is another one afterwards. */
    private static final int MOST_CHANGES = 1_001;

    private static final int FEW = 5;
    private static final int MANY = 5_000;

    private SizeTable() {}

    static void print() {
        print("H2", TestDatabase.h2());
        print("PostgreSQL", TestDatabase.postgres());
    }

    private static void print(String name, TestDatabase database) {
        CheapHasher hasher = new CheapHasher();
        Town town = new Town(database.dataSource(), hasher.hash(Sizes.PASSWORD));
        warm(database, town, hasher);
        database.emptied();
        Sizes sizes = new Sizes(database, hasher);
        Map<String, double[]> medians = new LinkedHashMap<>();
        for (int i = 0; i < SIZES.size(); i++) {
            grow(name, town, i == 0 ? 0 : SIZES.get(i - 1), SIZES.get(i));
            sizes.grownTo(SIZES.get(i));
            int place = i;
            sizes.rows()
                    .forEach((row, work) -> medians.computeIfAbsent(row, one -> new double[SIZES.size()])[place] =
                            median(work, Sizes.CHANGES.contains(row) ? MOST_CHANGES : Integer.MAX_VALUE));
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

    private static void grow(String name, Town town, int from, int to) {
        Instant begun = Instant.now();
        town.grow(from, to);
        town.counted();
        long seconds = Duration.between(begun, Instant.now()).toSeconds();
        System.out.printf(Locale.ROOT, "%s: %,d accounts, the last of them in %d s%n", name, to, seconds);
    }

    /** Lets the machine compile what is measured, in a town of its own. */
    private static void warm(TestDatabase database, Town town, CheapHasher hasher) {
        database.emptied();
        Sizes sizes = new Sizes(database, hasher);
        town.grow(0, WARM_TOWN);
        town.counted();
        sizes.grownTo(WARM_TOWN);
        sizes.rows().values().forEach(work -> {
            for (int i = 0; i < WARMING; i++) {
                work.run();
            }
        });
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
            double one = median(ofFew, Integer.MAX_VALUE);
            double other = median(ofMany, Integer.MAX_VALUE);
            System.out.printf(
                    Locale.ROOT, "| first page of %d | %.0f µs | %.0f µs (%.2f) |%n", limit, one, other, other / one);
        }
        System.out.println();
    }

    private static double median(Runnable work, int most) {
        long end = System.nanoTime() + MEASURED.toNanos();
        List<Long> taken = new ArrayList<>();
        while (taken.size() < most && (taken.size() < LEAST || System.nanoTime() < end)) {
            long begun = System.nanoTime();
            work.run();
            taken.add(System.nanoTime() - begun);
        }
        taken.sort(null);
        return taken.get(taken.size() / 2) / 1_000.0;
    }
}
