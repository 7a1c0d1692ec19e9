package dev.latchkey.application.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * HMAC-SHA-256 (RFC 2104, FIPS 198-1) over the platform's SHA-256.
 *
 * <p>The platform has one of its own, whose start - it looks at every provider there is - takes longer than a whole command;
 * each command needs one, to know the key ring again. A test holds this one against that.
 */
final class HmacSha256 {
    private static final int BLOCK = 64;

    private HmacSha256() {}

    /** @param key at most 64 bytes: a longer one would have to be hashed first */
    static byte[] of(byte[] key, String text) {
        if (key.length > BLOCK) {
            throw new IllegalArgumentException("a key of at most " + BLOCK + " bytes");
        }
        MessageDigest digest = sha256();
        digest.update(padded(key, 0x36));
        byte[] inner = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        digest.update(padded(key, 0x5C));
        return digest.digest(inner);
    }

    private static byte[] padded(byte[] key, int pad) {
        byte[] block = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            block[i] = (byte) ((i < key.length ? key[i] : 0) ^ pad);
        }
        return block;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
