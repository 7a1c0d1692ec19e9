package dev.latchkey.application;

import dev.latchkey.application.secret.Argon2idHasher;
import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.secret.PasswordHasher;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Ids;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.application.shared.Settings;

/** What the use cases need besides a store. Immutable; its parts are safe for many threads. */
public record Environment(
        Clock clock, Ids ids, Randomness randomness, PasswordHasher hasher, KeyRing keys, Settings settings) {
    /** The machine's clock and strong randomness, Argon2id, and standard settings. */
    public static Environment standard(KeyRing keys) {
        Clock clock = Clock.system();
        Randomness randomness = Randomness.secure();
        return new Environment(
                clock,
                Ids.from(clock, randomness),
                randomness,
                new Argon2idHasher(randomness),
                keys,
                Settings.STANDARD);
    }

    public Environment with(Settings changed) {
        return new Environment(clock, ids, randomness, hasher, keys, changed);
    }
}
