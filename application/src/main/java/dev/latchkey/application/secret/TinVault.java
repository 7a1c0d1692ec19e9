package dev.latchkey.application.secret;

import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.domain.account.SealedTin;
import dev.latchkey.domain.account.Tin;
import dev.latchkey.domain.shared.AccountId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals and opens TINs (ACC-5): AES-256-GCM bound to the account and the column, so that a sealed TIN moved to another row
 * does not open; beside it a keyed hash by which two are compared. Safe for many threads.
 */
public final class TinVault {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final Randomness randomness;

    public TinVault(KeyRing keys, Randomness randomness) {
        this.keys = keys;
        this.randomness = randomness;
    }

    public SealedTin seal(AccountId account, Tin tin) {
        KeyRing.Key encrypt = keys.current(Purpose.TIN_ENCRYPT);
        KeyRing.Key compare = keys.current(Purpose.TIN_COMPARE);
        byte[] nonce = randomness.bytes(NONCE_BYTES);
        byte[] text = (tin.kind() + " " + tin.digits()).getBytes(StandardCharsets.UTF_8);
        byte[] cipher = crypt(Cipher.ENCRYPT_MODE, encrypt, nonce, account, text, 0);
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.length);
        System.arraycopy(cipher, 0, sealed, NONCE_BYTES, cipher.length);
        return new SealedTin(
                encrypt.id(),
                Base64.getEncoder().encodeToString(sealed),
                compare.id(),
                KeyRing.mac(compare, tin.digits()));
    }

    /** @throws IllegalStateException when it was sealed for another account, by a lost key, or tampered with */
    public Tin open(AccountId account, SealedTin sealed) {
        byte[] bytes = decoded(sealed.cipher());
        byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        KeyRing.Key key = keys.named(Purpose.TIN_ENCRYPT, sealed.keyId());
        String text =
                new String(crypt(Cipher.DECRYPT_MODE, key, nonce, account, bytes, NONCE_BYTES), StandardCharsets.UTF_8);
        return new Tin(Tin.Kind.valueOf(text.substring(0, 3)), text.substring(4));
    }

    private static byte[] decoded(String cipher) {
        try {
            byte[] bytes = Base64.getDecoder().decode(cipher);
            if (bytes.length > NONCE_BYTES + TAG_BITS / Byte.SIZE) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("a sealed TIN is no Base64");
        }
        throw new IllegalStateException("a sealed TIN was cut off");
    }

    private static byte[] crypt(int mode, KeyRing.Key key, byte[] nonce, AccountId account, byte[] input, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.material().as("AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((account + " account.tin").getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a TIN could not be sealed or opened", e);
        }
    }
}
