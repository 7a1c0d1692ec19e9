package dev.latchkey.cli.boot;

import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.Environment;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.Store;
import dev.latchkey.application.secret.Installation;
import dev.latchkey.application.secret.KeyChecks;
import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.application.shared.StoreUnavailable;
import dev.latchkey.cli.shared.Screen;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Puts Latchkey together when it is first asked for, and closes it.
 *
 * <p>For one thread.
 */
final class Machine implements Supplier<Latchkey>, AutoCloseable {
    private final Surroundings surroundings;
    private final Screen screen;
    private final SettingOptions options = new SettingOptions();
    private final Parts parts;
    private boolean servesMany;
    private String purpose = "latchkey";
    private @Nullable Configuration configuration;
    private Databases.@Nullable Open database;
    private @Nullable Latchkey latchkey;
    private @Nullable Path temporary;

    /** What is put together: a test has its own. */
    record Parts(Databases databases, Function<KeyRing, Environment> environment) {}

    Machine(Surroundings surroundings, Screen screen, Parts parts) {
        this.surroundings = surroundings;
        this.screen = screen;
        this.parts = parts;
    }

    SettingOptions options() {
        return options;
    }

    /** What this run does, in words. */
    void purpose(String command) {
        purpose = command;
    }

    String purpose() {
        return purpose;
    }

    /** This run serves many at once. */
    void servesMany() {
        servesMany = true;
    }

    Screen screen() {
        return screen;
    }

    Places places() {
        return new Places(surroundings);
    }

    /** The configuration, read once when all options are there. */
    Configuration configuration() {
        if (configuration == null) {
            configuration = Configuration.read(options, surroundings);
            if (!configuration.isUsual(Setting.LOG_LEVEL)) {
                Logging.level(configuration);
            }
        }
        return configuration;
    }

    @Override
    public Latchkey get() {
        if (latchkey == null) {
            latchkey = open();
        }
        return latchkey;
    }

    private Latchkey open() {
        Configuration read = configuration();
        var settings = new Read(read).settings();
        Store store = store();
        KeyRing keys = keyRings().of(store);
        try {
            return Latchkey.over(store, parts.environment().apply(keys).with(settings));
        } catch (Rejected rejected) {
            throw rejected.reason() == Reason.SETTING_INVALID ? keyRings().ofAnotherDatabase() : rejected;
        }
    }

    /** The database alone, opened when it is first asked for: whoever mends the key ring needs no more. */
    Store store() {
        if (database == null) {
            Databases databases = servesMany ? parts.databases().forMany() : parts.databases();
            database = databases.open(configuration(), purpose);
        }
        return database.store();
    }

    /**
     * Refuses to make keys that the ring only seems to lack; changes nothing.
     *
     * @param ring with keys for these purposes
     * @throws dev.latchkey.cli.shared.WrongSetting when the database was written with a key for one of these purposes, or with
     *     another ring
     */
    void requireNew(Set<Purpose> purposes, KeyRing ring) {
        Installation installation = store().installation();
        try {
            store().transactions().run(() -> {
                ImmutableSet<Purpose> known = KeyChecks.known(installation, purposes);
                if (!known.isEmpty()) {
                    throw keyRings().lost(known);
                }
                KeyChecks.requireKnown(installation, ring);
            });
        } catch (Rejected anothers) {
            throw keyRings().ofAnotherDatabase();
        }
    }

    KeyRings keyRings() {
        return new KeyRings(configuration(), temporary == null ? screen::say : line -> {});
    }

    /** Lets the database that is open know a ring that was changed. */
    void remember(KeyRing changed) {
        Store store = Objects.requireNonNull(database).store();
        store.transactions().run(() -> KeyChecks.require(store.installation(), changed));
    }

    /** Whether the database that is open answers. */
    boolean isReachable() {
        try {
            Store store = Objects.requireNonNull(database).store();
            return store.transactions()
                    .call(() -> !store.installation().keyChecks().isEmpty());
        } catch (StoreUnavailable unavailable) {
            return false;
        }
    }

    /** Has the database in a directory that goes with this run. */
    void temporary(Path directory) {
        temporary = directory;
        options.give(Setting.DATABASE_URL, "of the demo", "jdbc:h2:file:" + directory.resolve("latchkey"));
        options.give(
                Setting.KEYS_FILE, "of the demo", directory.resolve("keys.json").toString());
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
        if (temporary != null) {
            remove(temporary);
        }
    }

    private static void remove(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(Machine.class).warn("cannot remove {}", directory, e);
        }
    }
}
