package dev.latchkey.application.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.application.testkit.SeededRandomness;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.SealedFactor;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("USR-7")
class FactorVaultTest {
    private static final Randomness RANDOMNESS = new SeededRandomness();
    private static final KeyRing KEYS = KeyRing.fresh(RANDOMNESS);
    private static final FactorVault VAULT = new FactorVault(KEYS, RANDOMNESS);
    private static final UsernameId ADA = new UsernameId(new UUID(1, 1));
    private static final UsernameId BEA = new UsernameId(new UUID(1, 2));
    private static final FactorSecret SECRET = FactorSecret.random(RANDOMNESS);
    private static final SealedFactor SEALED = VAULT.seal(ADA, SECRET);

    @Test
    void what_was_sealed_comes_out_again_and_no_two_seals_are_equal() {
        assertThat(VAULT.open(ADA, SEALED).base32()).isEqualTo(SECRET.base32());
        assertThat(VAULT.seal(ADA, SECRET)).isNotEqualTo(SEALED);
    }

    @Test
    void it_does_not_open_for_another_username_or_with_other_keys() {
        FactorVault other = new FactorVault(KeyRing.fresh(RANDOMNESS), RANDOMNESS);

        assertThatIllegalStateException().isThrownBy(() -> VAULT.open(BEA, SEALED));
        assertThatIllegalStateException().isThrownBy(() -> other.open(ADA, SEALED));
    }

    @Test
    void it_has_a_key_of_its_own_that_may_be_rotated() {
        FactorVault rotated = new FactorVault(KEYS.rotated(Purpose.FACTOR_ENCRYPT, RANDOMNESS), RANDOMNESS);

        assertThat(KEYS.current(Purpose.FACTOR_ENCRYPT).material().revealBase64())
                .isNotEqualTo(KEYS.current(Purpose.TIN_ENCRYPT).material().revealBase64());
        assertThat(rotated.open(ADA, SEALED).base32()).isEqualTo(SECRET.base32());
        assertThat(rotated.seal(ADA, SECRET).keyId()).isEqualTo("2");
    }

    @Test
    void what_was_tampered_with_does_not_open_and_nothing_of_it_is_shown() {
        byte[] bytes = Base64.getDecoder().decode(SEALED.cipher());
        for (int place = 0; place < bytes.length; place++) {
            byte[] flipped = bytes.clone();
            flipped[place] ^= 1;
            SealedFactor tampered =
                    new SealedFactor(SEALED.keyId(), Base64.getEncoder().encodeToString(flipped));
            assertThatIllegalStateException().isThrownBy(() -> VAULT.open(ADA, tampered));
        }
        assertThat(SEALED).hasToString("(sealed)");
    }
}
