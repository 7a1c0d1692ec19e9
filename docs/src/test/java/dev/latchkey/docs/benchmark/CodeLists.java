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
import dev.latchkey.application.masterfile.PlanCopy;
import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Form;
import dev.latchkey.application.shared.Ids;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.application.shared.Settings;
import dev.latchkey.application.testkit.CheapHasher;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.jooq.testkit.TestDatabase;
import dev.latchkey.jooq.testkit.Town;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;

/** The lists of one account of a town, and what is done with them; methods return the seconds of what is measured. */
final class CodeLists {
    private static final int ACCOUNTS = 400;
    private static final Actor MASTER =
            Actor.username(Town.username(0, 0), new Origin(Channel.LIBRARY, null, "benchmark"));
    private static final AccountId SOURCE = Town.account(0);

    private final TestDatabase database;
    private final boolean postgres;
    private final Latchkey latchkey;
    private final byte[] file;
    private final String columns;
    private final List<AccountId> ours = new ArrayList<>();
    private final List<AccountId> plain = new ArrayList<>();
    private int next = 1;
    private int changes;

    CodeLists(TestDatabase database, int diagnoses, int services) throws IOException, SQLException {
        this.database = database;
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
        file = CodeFiles.diagnoses(diagnoses);
        load(SOURCE, "diagnosis", file);
        load(SOURCE, "billing", CodeFiles.services(services));
        town.counted();
        try (Connection connection = database.dataSource().getConnection()) {
            postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            columns = columns(connection);
        }
    }

    private static String columns(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select * from code_entry where 1 = 0")) {
            for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
                names.add(rows.getMetaData().getColumnName(i));
            }
        }
        return String.join(", ", names);
    }

    private void load(AccountId account, String kind, byte[] content) throws IOException {
        Path path = Files.createTempFile("latchkey-codes", ".csv");
        try {
            Files.write(path, content);
            ImportReport report = latchkey.masterFiles()
                    .importCodes()
                    .apply(MASTER, new ImportCodes.Command(account, kind, CodesFile.at(path)), ImportCodes.Rows.ALL);
            if (!report.imported() || report.same() > 0) {
                throw new IllegalStateException("not imported: " + report);
            }
        } finally {
            Files.delete(path);
        }
    }

    private AccountId fresh() {
        return Town.account(next++);
    }

    void warm() {
        planAndCopy(2);
        insertSelect(2);
        ours.clear();
        plain.clear();
    }

    /** Plans a copy to new accounts and does it. */
    double planAndCopy(int targets) {
        List<AccountId> accounts = fresh(targets);
        ours.addAll(accounts);
        return timed(() -> copy(accounts));
    }

    private List<AccountId> fresh(int targets) {
        List<AccountId> accounts = new ArrayList<>();
        for (int i = 0; i < targets; i++) {
            accounts.add(fresh());
        }
        return accounts;
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

    /** What one would write by hand: one statement for each account. */
    double insertSelect(int targets) {
        List<AccountId> accounts = fresh(targets);
        plain.addAll(accounts);
        return timed(
                () -> accounts.forEach(account -> run("insert into code_entry (account_id, " + columns + ") select "
                        + account.value() + ", " + columns + " from code_entry where account_id = " + SOURCE.value()
                        + " and kind in (1, 2)")));
    }

    /** Changes ten entries of the source. */
    void changeTen() {
        String description = "Changed for the " + ++changes + ". time";
        for (int i = 0; i < 10; i++) {
            latchkey.masterFiles()
                    .change()
                    .handle(
                            MASTER,
                            new ChangeCode.Command(
                                    SOURCE,
                                    "diagnosis",
                                    CodeFiles.diagnosis(i * 97),
                                    new Form(ImmutableMap.of("description", Optional.of(description))),
                                    null));
        }
    }

    /** Plans and copies again to accounts that have all but ten entries. */
    double copyAgain(int targets) {
        List<AccountId> accounts = ours.subList(0, targets);
        return timed(() -> copy(accounts));
    }

    /** What one would write by hand: overwrite what differs, and add what is not there. */
    double insertAndUpdate(int targets) {
        return timed(() -> plain.subList(0, targets).forEach(account -> {
            run("update code_entry set description = (select s.description from code_entry s where s.account_id = "
                    + SOURCE.value() + " and s.kind = code_entry.kind and s.entry_key = code_entry.entry_key)"
                    + " where account_id = " + account.value() + " and exists (select 1 from code_entry s"
                    + " where s.account_id = " + SOURCE.value() + " and s.kind = code_entry.kind"
                    + " and s.entry_key = code_entry.entry_key and s.description <> code_entry.description)");
            run("insert into code_entry (account_id, " + columns + ") select " + account.value() + ", " + columns
                    + " from code_entry s where account_id = " + SOURCE.value() + " and not exists (select 1 from"
                    + " code_entry t where t.account_id = " + account.value()
                    + " and t.kind = s.kind and t.entry_key = s.entry_key)");
        }));
    }

    /** Imports the file into a new account. */
    double importFile() {
        AccountId account = fresh();
        return timed(() -> {
            try {
                load(account, "diagnosis", file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Loads the same file with what the database has for it, into a table of the file's columns with the same key. */
    double loadFile() {
        run("create table loaded (code varchar, code_set varchar, description varchar, primary key (code, code_set))");
        double seconds = timed(this::loadPlain);
        run("drop table loaded");
        return seconds;
    }

    private void loadPlain() {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            Path path = Files.createTempFile("latchkey-codes", ".csv");
            Files.write(path, file);
            if (postgres) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy loaded (code, code_set, description)" + " from stdin (format csv, header true)",
                                new StringReader(new String(file, StandardCharsets.UTF_8)));
            } else {
                statement.execute(
                        "insert into loaded (code, code_set, description) select * from csvread('" + path + "')");
            }
            Files.delete(path);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How much more of the heap is in use while so many rows are imported than before: the most that any collection left. */
    long heapOfImport(int rows) throws IOException {
        byte[] content = CodeFiles.diagnoses(rows);
        Path path = Files.createTempFile("latchkey-codes", ".csv");
        Files.write(path, content);
        AccountId account = fresh();
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
            latchkey.masterFiles()
                    .importCodes()
                    .apply(
                            MASTER,
                            new ImportCodes.Command(account, "diagnosis", CodesFile.at(path)),
                            ImportCodes.Rows.ALL);
        } finally {
            over.set(true);
            Files.delete(path);
        }
        return most.get() - idle;
    }

    private static long inUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void run(String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double timed(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}
