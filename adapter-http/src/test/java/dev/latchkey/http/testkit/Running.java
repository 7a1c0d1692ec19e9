package dev.latchkey.http.testkit;

import dev.latchkey.application.Environment;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.Store;
import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.secret.PasswordHasher;
import dev.latchkey.application.shared.Ids;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.application.shared.Settings;
import dev.latchkey.application.testkit.CheapHasher;
import dev.latchkey.application.testkit.FakeClock;
import dev.latchkey.http.HttpServer;
import dev.latchkey.http.HttpSettings;

/**
 * A server over a store, on a free port of this machine.
 *
 * @param clock stands still until it is told otherwise
 */
public record Running(HttpServer server, Latchkey latchkey, FakeClock clock) implements AutoCloseable {

    public static Running over(Store store) {
        return over(store, HttpSettings.loopback(0));
    }

    public static Running over(Store store, HttpSettings settings) {
        return over(store, settings, new CheapHasher());
    }

    public static Running over(Store store, HttpSettings settings, PasswordHasher hasher) {
        FakeClock clock = FakeClock.atNoon();
        Randomness randomness = Randomness.secure();
        Environment environment = new Environment(
                clock, Ids.from(clock, randomness), randomness, hasher, KeyRing.fresh(randomness), Settings.STANDARD);
        Latchkey latchkey = Latchkey.over(store, environment);
        return new Running(HttpServer.start(latchkey, settings), latchkey, clock);
    }

    /** Somebody who is not signed in. */
    public Api api() {
        return new Api(server.port(), Api.NOBODY);
    }

    @Override
    public void close() {
        server.close();
    }
}
