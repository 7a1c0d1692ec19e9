package dev.latchkey.cli.boot;

import dev.latchkey.application.Store;
import dev.latchkey.application.exchange.KeyRingFile;
import dev.latchkey.application.secret.KeyChecks;
import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.cli.shared.PrivateFile;
import dev.latchkey.cli.shared.WrongSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

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
            return load(file);
        }
        if (!store.transactions().call(() -> KeyChecks.isNew(store.installation()))) {
            throw new WrongSetting(
                    Setting.KEYS_FILE.key(),
                    "There is no " + file
                            + ", and this database was written with a key ring. Say where it is, or take it"
                            + " from your backup.");
        }
        KeyRing fresh = KeyRing.fresh(Randomness.secure());
        save(fresh);
        person.accept("Made a key ring: " + file
                + ". Keep a copy apart from the database's: without it the database is of no" + " use.");
        return fresh;
    }

    Path file() {
        return new Read(configuration).path(Setting.KEYS_FILE);
    }

    void save(KeyRing ring) {
        try {
            PrivateFile.directoryOf(file());
            KeyRingFile.save(file(), ring);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    KeyRing load(Path file) {
        return KeyRingFile.load(file);
    }

    static WrongSetting anothers(Configuration configuration) {
        return new WrongSetting(
                Setting.KEYS_FILE.key(),
                configuration.text(Setting.KEYS_FILE) + " is not the key ring this database was written with.");
    }
}
