package dev.latchkey.docs.benchmark;

import dev.latchkey.application.testkit.CodeFileMaker;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.jooq.testkit.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Prints how long copies and imports of whole code lists take (COD-4, COD-5), each beside the plain alternative for the same rows
 * in the same run, in turns.
 */
final class CodesTable {
    private static final int DIAGNOSES = CodeFileMaker.ICD_10_CM;
    private static final int SERVICES = CodeFileMaker.HCPCS;
    private static final int TURNS = 5;
    private static final int TARGETS = 10;
    private static final int IMPORTS = 7;
    private static final int SEARCHES = 101;

    private CodesTable() {}

    static void print() throws IOException, SQLException {
        heap();
        print("PostgreSQL", TestDatabase.postgres());
        print("H2", TestDatabase.h2());
    }

    /** With the lists on a server of their own, and nothing else on the heap that a collection has to look at. */
    private static void heap() throws IOException, SQLException {
        TestDatabase.postgres().emptied();
        System.out.printf(
                Locale.ROOT,
                "%nHeap in use at most while 100,000 rows are imported, above idle: %.1f MiB%n",
                new CodeLists(TestDatabase.postgres(), 1_000, 1_000).heapOfImport(100_000) / 1_048_576.0);
    }

    private static void print(String name, TestDatabase database) throws IOException, SQLException {
        database.emptied();
        CodeLists lists = new CodeLists(database, DIAGNOSES, SERVICES);
        System.out.printf(
                "%n%s: %,d diagnosis and %,d billing codes to %d accounts, in %d turns%n",
                name, DIAGNOSES, SERVICES, TURNS * TARGETS, TURNS);
        System.out.printf("%n| %s | ours | plain | ratio |%n| --- | --- | --- | --- |%n", name);
        lists.planAndCopy(lists.fresh(2));
        lists.copyByHand(lists.fresh(2));
        List<AccountId> oursThere = lists.fresh(TARGETS);
        List<AccountId> plainThere = lists.fresh(TARGETS);
        List<Double> ours = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            ours.add(lists.planAndCopy(turn == 0 ? oursThere : lists.fresh(TARGETS)));
            plain.add(lists.copyByHand(turn == 0 ? plainThere : lists.fresh(TARGETS)));
        }
        row("plan and copy to " + TARGETS + " accounts that have none / `INSERT ... SELECT`", ours, plain);
        again(lists, oursThere, plainThere);
        imports(name, lists);
        for (String typed : List.of("F41", "limb seq", "F41 disord")) {
            List<Double> taken = IntStream.range(0, SEARCHES)
                    .mapToObj(i -> lists.search(typed))
                    .toList();
            System.out.printf(
                    Locale.ROOT, "| first page of the search `%s` | %.1f ms | | |%n", typed, median(taken) * 1_000);
        }
        database.emptied();
    }

    private static void again(CodeLists lists, List<AccountId> oursThere, List<AccountId> plainThere) {
        List<Double> ours = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            lists.changeTen();
            ours.add(lists.planAndCopy(oursThere));
            plain.add(lists.replaceByHand(plainThere));
        }
        row("again, 10 entries changed / `DELETE`, `INSERT ... SELECT`", ours, plain);
    }

    private static void imports(String name, CodeLists lists) {
        List<Double> ours = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        for (int turn = 0; turn < IMPORTS; turn++) {
            ours.add(lists.importFile());
            plain.add(lists.loadFile());
        }
        row("import of " + DIAGNOSES + " rows / " + (name.equals("H2") ? "`CSVREAD`" : "`COPY`"), ours, plain);
    }

    private static void row(String what, List<Double> ours, List<Double> plain) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f s | %.2f s | %.2f |%n",
                what,
                median(ours),
                median(plain),
                median(ours) / median(plain));
    }

    private static double median(List<Double> taken) {
        return taken.stream().sorted().skip(taken.size() / 2).findFirst().orElseThrow();
    }
}
