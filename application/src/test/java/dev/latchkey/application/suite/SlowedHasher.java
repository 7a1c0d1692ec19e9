package dev.latchkey.application.suite;

import dev.latchkey.application.secret.PasswordHasher;
import dev.latchkey.domain.shared.Secret;

/** A hasher during whose work something happens. */
record SlowedHasher(PasswordHasher hasher, Runnable hashing, Runnable verifying) implements PasswordHasher {
    @Override
    public String hash(Secret password) {
        String hash = hasher.hash(password);
        hashing.run();
        return hash;
    }

    @Override
    public boolean verify(Secret password, String hash) {
        boolean right = hasher.verify(password, hash);
        verifying.run();
        return right;
    }

    @Override
    public boolean isOutdated(String hash) {
        return hasher.isOutdated(hash);
    }

    @Override
    public String decoy() {
        return hasher.decoy();
    }
}
