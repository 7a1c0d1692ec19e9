package dev.latchkey.application.secret;

import dev.latchkey.domain.shared.Secret;

/** Turns passwords into hashes and compares them. Slow by intent; never called inside a transaction. Safe for many threads. */
public interface PasswordHasher {
    /**
     * The hash to keep of a password in NFC, in PHC string form.
     *
     * @throws dev.latchkey.domain.shared.Rejected with BUSY when too many wait
     */
    String hash(Secret password);

    /**
     * Whether a password is the hashed one; takes the same time whatever the answer.
     *
     * @throws dev.latchkey.domain.shared.Rejected with BUSY when too many wait
     */
    boolean verify(Secret password, String hash);

    /** Whether a hash was made with weaker parameters than are used now (USR-2). */
    boolean isOutdated(String hash);

    /** A hash no password is known for, of the same cost: what an unknown username is verified against (USR-4). */
    String decoy();
}
