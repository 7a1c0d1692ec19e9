package dev.latchkey.cli.boot;

import dev.latchkey.application.shared.StoreUnavailable;
import dev.latchkey.cli.shared.Interrupted;
import dev.latchkey.cli.shared.PrivateFile;
import dev.latchkey.cli.shared.Unreachable;
import dev.latchkey.jooq.DatabaseInUse;
import dev.latchkey.jooq.DatabasePool;
import dev.latchkey.jooq.FewConnections;
import dev.latchkey.jooq.JooqStore;
import dev.latchkey.jooq.OpenDatabase;
import dev.latchkey.jooq.SchemaOutdated;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens the H2 file or the PostgreSQL database that is configured.
 *
 * @param pooled whether with a pool, whose start takes longer than most commands
 */
record ConfiguredDatabases(boolean pooled) implements Databases {
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Override
    public Open open(Configuration configuration, String purpose) {
        Held held = hold(configuration, purpose);
        try {
            return new Open(store(held.database()), held::close);
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    @Override
    public Databases forMany() {
        return new ConfiguredDatabases(true);
    }

    /** An open database, with a note beside the H2 file on who has it. */
    record Held(OpenDatabase database, Optional<H2File> file) implements AutoCloseable {
        @Override
        public void close() {
            file.ifPresent(Holder::forget);
            database.close();
        }
    }

    /** Waits for an H2 file that another process has as long as is configured; looks at no schema. */
    Held hold(Configuration configuration, String purpose) {
        DatabasePool.Address address = new Read(configuration).address();
        Optional<H2File> file = H2File.of(address.url());
        file.ifPresent(ConfiguredDatabases::prepare);
        Duration patience = new Read(configuration).duration(Setting.DATABASE_WAIT);
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                Held held = new Held(open(configuration, address), file);
                file.ifPresent(taken -> Holder.note(taken, purpose));
                return held;
            } catch (StoreUnavailable unavailable) {
                if (!(unavailable.getCause() instanceof DatabaseInUse)) {
                    throw unreachable(address, unavailable);
                }
                if (System.nanoTime() - deadline >= 0) {
                    throw inUse(file, patience, unavailable);
                }
                pause();
            }
        }
    }

    /** A schema that is up to date is not migrated: to find that out takes longer than most commands. */
    private static JooqStore store(OpenDatabase database) {
        try {
            return database.store();
        } catch (SchemaOutdated outdated) {
            database.migrate();
            return database.store();
        }
    }

    private OpenDatabase open(Configuration configuration, DatabasePool.Address address) {
        try {
            return pooled ? DatabasePool.open(address) : FewConnections.open(address);
        } catch (IllegalArgumentException e) {
            throw configuration.wrong(Setting.DATABASE_URL);
        }
    }

    private static void prepare(H2File file) {
        try {
            PrivateFile.directoryOf(file.path());
        } catch (IOException e) {
            throw new Unreachable("There is no directory for the database " + file.path() + ".", e);
        }
    }

    private static Unreachable unreachable(DatabasePool.Address address, StoreUnavailable unavailable) {
        @Nullable Throwable deepest = unavailable;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return new Unreachable(
                "The database " + address.url() + " cannot be reached: " + deepest.getMessage()
                        + ". See latchkey settings" + " for where it is looked for.",
                unavailable);
    }

    private static Unreachable inUse(Optional<H2File> file, Duration patience, StoreUnavailable unavailable) {
        String who = file.flatMap(Holder::of).orElse("another process");
        return new Unreachable(
                "The database " + file.map(held -> held.path().toString()).orElse("") + " is open in " + who
                        + ", and one process can have it at a time; waited " + Durations.written(patience)
                        + ". End that process, wait longer with --wait, ask it over HTTP if it serves, or use PostgreSQL.",
                unavailable);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted(e);
        }
    }
}
