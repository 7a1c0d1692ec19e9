package dev.latchkey.application.secret;

import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.domain.account.SealedTin;
import dev.latchkey.domain.account.Tin;
import dev.latchkey.domain.shared.AccountId;
import java.nio.charset.StandardCharsets;

/**
 * Seals and opens TINs (ACC-5): AES-256-GCM bound to the account and the column, so that a sealed TIN moved to another row
 * does not open; beside it a keyed hash by which two are compared. Safe for many threads.
 */
public final class TinVault {
    private final KeyRing keys;
    private final Randomness randomness;

    public TinVault(KeyRing keys, Randomness randomness) {
        this.keys = keys;
        this.randomness = randomness;
    }

    public SealedTin seal(AccountId account, Tin tin) {
        KeyRing.Key encrypt = keys.current(Purpose.TIN_ENCRYPT);
        KeyRing.Key compare = keys.current(Purpose.TIN_COMPARE);
        byte[] text = (tin.kind() + " " + tin.digits()).getBytes(StandardCharsets.UTF_8);
        return new SealedTin(
                encrypt.id(),
                AesGcm.seal(encrypt, randomness, place(account), text),
                compare.id(),
                KeyRing.mac(compare, tin.digits()));
    }

    /** @throws IllegalStateException when it was sealed for another account, by a lost key, or tampered with */
    public Tin open(AccountId account, SealedTin sealed) {
        KeyRing.Key key = keys.named(Purpose.TIN_ENCRYPT, sealed.keyId());
        String text = new String(AesGcm.open(key, place(account), sealed.cipher()), StandardCharsets.UTF_8);
        return new Tin(Tin.Kind.valueOf(text.substring(0, 3)), text.substring(4));
    }

    private static String place(AccountId account) {
        return account + " account.tin";
    }
}
