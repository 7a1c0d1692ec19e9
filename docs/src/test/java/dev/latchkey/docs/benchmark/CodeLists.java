package dev.latchkey.docs.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.latchkey.application.Environment;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.exchange.CodesFile;
import dev.latchkey.application.exchange.ImportCodes;
import dev.latchkey.application.exchange.ImportReport;
import dev.latchkey.application.masterfile.ApplyCopy;
import dev.latchkey.application.masterfile.ChangeCode;
import dev.latchkey.application.masterfile.ListCodes;
import dev.latchkey.application.masterfile.PlanCopy;
import dev.latchkey.application.masterfile.Shown;
import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Form;
import dev.latchkey.application.shared.Ids;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.application.shared.Settings;
import dev.latchkey.application.testkit.CheapHasher;
import dev.latchkey.application.testkit.CodeFileMaker;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.jooq.testkit.TestDatabase;
import dev.latchkey.jooq.testkit.Town;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The lists of one account of a town, and what is done with them; methods return the seconds of what is measured. */
final class CodeLists {
    private static final int ACCOUNTS = 400;
    private static final Actor MASTER =
            Actor.username(Town.username(0, 0), new Origin(Channel.LIBRARY, null, "benchmark"));
    private static final AccountId SOURCE = Town.account(0);

    private final Latchkey latchkey;
    private final ByHand hand;
    private final Path file;
    private int next = 1;
    private int changes;

    CodeLists(TestDatabase database, int diagnoses, int services) throws IOException, SQLException {
        CheapHasher hasher = new CheapHasher();
        Town town = new Town(database.dataSource(), hasher.hash(new Secret("seven quiet lanterns")));
        town.grow(0, ACCOUNTS);
        town.link(Town.username(0, 0), 1, ACCOUNTS - 1);
        Clock clock = Clock.system();
        Randomness randomness = Randomness.secure();
        latchkey = Latchkey.over(
                database.store(),
                new Environment(
                        clock,
                        Ids.from(clock, randomness),
                        randomness,
                        hasher,
                        KeyRing.fresh(randomness),
                        Settings.STANDARD));
        hand = ByHand.on(database);
        file = file(CodeFileMaker.diagnosis(diagnoses));
        load(SOURCE, "diagnosis", file);
        load(SOURCE, "billing", file(CodeFileMaker.billing(services)));
        town.counted();
    }

    private static Path file(byte[] content) throws IOException {
        Path path = Files.createTempFile("latchkey-codes", ".csv");
        path.toFile().deleteOnExit();
        return Files.write(path, content);
    }

    private void load(AccountId account, String kind, Path content) throws IOException {
        ImportReport report = latchkey.masterFiles()
                .importCodes()
                .apply(MASTER, new ImportCodes.Command(account, kind, CodesFile.at(content)), ImportCodes.Rows.ALL);
        if (!report.imported() || report.added() != report.rows()) {
            throw new IllegalStateException("not imported: " + report);
        }
    }

    /** Accounts that have no entry yet. */
    List<AccountId> fresh(int targets) {
        return Stream.generate(() -> Town.account(next++)).limit(targets).toList();
    }

    /** Plans a copy and does it. */
    double planAndCopy(List<AccountId> targets) {
        return timed(() -> copy(targets));
    }

    private void copy(List<AccountId> accounts) {
        CopyPlan plan = latchkey.masterFiles()
                .planCopy()
                .handle(
                        MASTER,
                        new PlanCopy.Command(
                                SOURCE,
                                ImmutableList.copyOf(accounts),
                                ImmutableSet.of("diagnosis", "billing"),
                                ImmutableSetMultimap.of(),
                                "OVERWRITE"));
        latchkey.masterFiles()
                .applyCopy()
                .handle(MASTER, new ApplyCopy.Command(plan.id(), ApplyCopy.NOBODY_LISTENS))
                .forEach(result -> {
                    if (result.outcome() != ApplyCopy.Outcome.COPIED) {
                        throw new IllegalStateException("not copied: " + result);
                    }
                });
    }

    double copyByHand(List<AccountId> targets) {
        return timed(() -> targets.forEach(account -> hand.copy(SOURCE, account)));
    }

    double replaceByHand(List<AccountId> targets) {
        return timed(() -> targets.forEach(account -> hand.replace(SOURCE, account)));
    }

    /** Changes ten entries of the source. */
    void changeTen() {
        String description = "Changed for the " + ++changes + ". time";
        ListCodes.Query all = new ListCodes.Query(SOURCE, "diagnosis", null);
        for (Shown entry : latchkey.masterFiles()
                .list()
                .list(MASTER, all, new Page.Wanted(10, null))
                .items()) {
            Form form = new Form(ImmutableMap.of("description", Optional.of(description)));
            latchkey.masterFiles()
                    .change()
                    .handle(
                            MASTER,
                            new ChangeCode.Command(
                                    SOURCE, "diagnosis", entry.key().text(), form, null));
        }
    }

    /** Looks for diagnosis codes; reads the first page. */
    double search(String typed) {
        ListCodes.Query query = new ListCodes.Query(SOURCE, "diagnosis", typed);
        return timed(() -> {
            if (latchkey.masterFiles()
                    .list()
                    .list(MASTER, query, Page.Wanted.FIRST)
                    .items()
                    .isEmpty()) {
                throw new IllegalStateException("not found: " + typed);
            }
        });
    }

    /** Imports the file into a new account. */
    double importFile() {
        AccountId account = fresh(1).get(0);
        return timed(() -> load(account, "diagnosis", file));
    }

    /** Loads the same file by hand. */
    double loadFile() {
        hand.createLoaded();
        double seconds = timed(() -> hand.load(file));
        hand.dropLoaded();
        return seconds;
    }

    /** How much more of the heap is in use while so many rows are imported than before: the most that any collection left. */
    long heapOfImport(int rows) throws IOException {
        Path many = file(CodeFileMaker.diagnosis(rows));
        AccountId account = fresh(1).get(0);
        long idle = inUse();
        AtomicLong most = new AtomicLong();
        AtomicBoolean over = new AtomicBoolean();
        Thread looking = new Thread(() -> {
            while (!over.get()) {
                most.accumulateAndGet(inUse(), Math::max);
            }
        });
        looking.start();
        try {
            load(account, "diagnosis", many);
        } finally {
            over.set(true);
        }
        return most.get() - idle;
    }

    private static long inUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double timed(Work work) {
        long begun = System.nanoTime();
        try {
            work.run();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
