package dev.latchkey.application.secret;

import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.SealedFactor;

/**
 * Seals and opens the secrets of second factors (USR-7), each bound to its username and the column. Safe for many threads.
 */
public final class FactorVault {
    private final KeyRing keys;
    private final Randomness randomness;

    public FactorVault(KeyRing keys, Randomness randomness) {
        this.keys = keys;
        this.randomness = randomness;
    }

    public SealedFactor seal(UsernameId username, FactorSecret secret) {
        KeyRing.Key key = keys.current(Purpose.FACTOR_ENCRYPT);
        return new SealedFactor(key.id(), AesGcm.seal(key, randomness, place(username), secret.bytes()));
    }

    /** @throws IllegalStateException when it was sealed for another username, by a lost key, or tampered with */
    public FactorSecret open(UsernameId username, SealedFactor sealed) {
        KeyRing.Key key = keys.named(Purpose.FACTOR_ENCRYPT, sealed.keyId());
        return new FactorSecret(AesGcm.open(key, place(username), sealed.cipher()));
    }

    private static String place(UsernameId username) {
        return username + " second_factor.cipher";
    }
}
