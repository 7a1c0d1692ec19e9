package dev.latchkey.cli.boot;

import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.Store;
import dev.latchkey.application.exchange.KeyRingFile;
import dev.latchkey.application.secret.KeyChecks;
import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.cli.shared.PrivateFile;
import dev.latchkey.cli.shared.WrongSetting;
import dev.latchkey.domain.shared.Rejected;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The key ring of the database that is configured.
 *
 * @param person who is told of a ring that was made
 */
record KeyRings(Configuration configuration, Consumer<String> person) {
    /**
     * The ring in its file; a new one, said aloud, over a database in which nothing was ever written.
     *
     * @throws WrongSetting when it is missing
     */
    KeyRing of(Store store) {
        Path file = file();
        if (Files.exists(file)) {
            return load();
        }
        if (!store.transactions().call(() -> KeyChecks.isNew(store.installation()))) {
            throw wrong(
                    "There is no " + file + ", and this database was written with a key ring. Say where it is, or take"
                            + " it from your backup.");
        }
        return made(file);
    }

    private KeyRing made(Path file) {
        KeyRing fresh = KeyRing.fresh(Randomness.secure());
        try {
            PrivateFile.directoryOf(file);
            KeyRingFile.create(file, fresh);
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            return load();
        } catch (IOException e) {
            throw wrong("The key ring " + file + " cannot be written.");
        }
        person.accept("Made a key ring: " + file
                + ". Keep a copy apart from the database's: without it the database is of" + " no use.");
        return fresh;
    }

    Path file() {
        return new Read(configuration).path(Setting.KEYS_FILE);
    }

    /** Puts a ring in the place of the one that is there. */
    void save(KeyRing ring) {
        try {
            KeyRingFile.save(file(), ring);
        } catch (IOException e) {
            throw wrong("The key ring " + file() + " cannot be written.");
        }
    }

    /** @throws WrongSetting saying what is wrong with the file */
    KeyRing load() {
        return read(KeyRingFile::load);
    }

    private <T> T read(Function<Path, T> reading) {
        try {
            return reading.apply(file());
        } catch (Rejected rejected) {
            Throwable cause = rejected.getCause();
            throw wrong(cause == null ? file() + " is no key ring." : cause.getMessage() + ".");
        }
    }

    /** @throws WrongSetting as {@link #load}, though the ring may lack purposes */
    ImmutableSet<Purpose> missing() {
        return read(KeyRingFile::missing);
    }

    /** The ring with a key for each purpose; not saved. */
    KeyRing completed() {
        return read(file -> KeyRingFile.completed(file, Randomness.secure()));
    }

    /** What it means that the database knows a key for a purpose the ring has none for. */
    WrongSetting lost(Set<Purpose> purposes) {
        return wrong(file() + " has lost its key for " + KeyRing.written(purposes)
                + ", which this database was written with. Take the ring from your backup.");
    }

    /** What it means that the database does not take the ring. */
    WrongSetting ofAnotherDatabase() {
        return wrong(file() + " is not the key ring this database was written with.");
    }

    private static WrongSetting wrong(String message) {
        return new WrongSetting(Setting.KEYS_FILE.key(), message);
    }
}
