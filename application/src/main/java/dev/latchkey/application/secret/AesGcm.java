package dev.latchkey.application.secret;

import dev.latchkey.application.shared.Randomness;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM under a random nonce, which stands before what it encrypted; Base64 outside.
 *
 * <p>What is sealed is bound to a place, whose row and column it names: moved elsewhere it does not open.
 */
final class AesGcm {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private AesGcm() {}

    static String seal(KeyRing.Key key, Randomness randomness, String place, byte[] plain) {
        byte[] nonce = randomness.bytes(NONCE_BYTES);
        byte[] cipher = crypt(Cipher.ENCRYPT_MODE, key, nonce, place, plain, 0);
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.length);
        System.arraycopy(cipher, 0, sealed, NONCE_BYTES, cipher.length);
        return Base64.getEncoder().encodeToString(sealed);
    }

    /** @throws IllegalStateException when it was sealed for another place, by another key, or tampered with */
    static byte[] open(KeyRing.Key key, String place, String sealed) {
        byte[] bytes = decoded(place, sealed);
        return crypt(Cipher.DECRYPT_MODE, key, Arrays.copyOf(bytes, NONCE_BYTES), place, bytes, NONCE_BYTES);
    }

    private static byte[] decoded(String place, String sealed) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed);
            if (bytes.length > NONCE_BYTES + TAG_BITS / Byte.SIZE) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("what is sealed for " + place + " is no Base64");
        }
        throw new IllegalStateException("what is sealed for " + place + " was cut off");
    }

    private static byte[] crypt(int mode, KeyRing.Key key, byte[] nonce, String place, byte[] input, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.material().as("AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what is sealed for " + place + " could not be sealed or opened", e);
        }
    }
}
