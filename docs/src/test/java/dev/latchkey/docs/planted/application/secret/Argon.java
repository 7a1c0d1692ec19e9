package dev.latchkey.docs.planted.application.secret;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;

/** Is where Bouncy Castle has its room. */
interface Argon {
    Argon2BytesGenerator generator();
}
