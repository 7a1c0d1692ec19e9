package dev.latchkey.application.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.application.testkit.SeededRandomness;
import dev.latchkey.domain.account.SealedTin;
import dev.latchkey.domain.account.Tin;
import dev.latchkey.domain.shared.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("ACC-5")
class TinVaultTest {
    private static final Randomness RANDOMNESS = new SeededRandomness();
    private static final KeyRing KEYS = KeyRing.fresh(RANDOMNESS);
    private static final TinVault VAULT = new TinVault(KEYS, RANDOMNESS);
    private static final AccountId HOME = AccountId.at(7);
    private static final AccountId NEXT_DOOR = AccountId.at(8);
    private static final Tin EIN = Tin.parse("12-3456789");
    private static final Tin SSN = Tin.parse("123-45-6789");
    private static final SealedTin SEALED = VAULT.seal(HOME, EIN);

    @Test
    void what_was_sealed_comes_out_again() {
        assertThat(VAULT.open(HOME, SEALED)).isEqualTo(EIN);
        assertThat(VAULT.open(HOME, VAULT.seal(HOME, SSN))).isEqualTo(SSN);
    }

    @Test
    void one_tin_sealed_twice_is_two_ciphers_that_compare_as_one() {
        SealedTin again = VAULT.seal(HOME, EIN);

        assertThat(again.cipher()).isNotEqualTo(SEALED.cipher());
        assertThat(again.compare()).isEqualTo(SEALED.compare());
    }

    @Test
    @Tag("GRP-2")
    void equal_tins_of_two_accounts_compare_as_one_and_others_do_not() {
        assertThat(VAULT.seal(NEXT_DOOR, EIN).compare()).isEqualTo(SEALED.compare());
        assertThat(VAULT.seal(NEXT_DOOR, Tin.parse("12-3456788")).compare()).isNotEqualTo(SEALED.compare());
        assertThat(VAULT.seal(HOME, SSN).compare())
                .as("the kind does not count")
                .isEqualTo(SEALED.compare());
    }

    @Test
    void it_does_not_open_for_another_account() {
        assertThatIllegalStateException().isThrownBy(() -> VAULT.open(NEXT_DOOR, SEALED));
    }

    @Test
    void it_opens_and_compares_with_its_own_ring_only() {
        TinVault other = new TinVault(KeyRing.fresh(RANDOMNESS), RANDOMNESS);

        assertThatIllegalStateException().isThrownBy(() -> other.open(HOME, SEALED));
        assertThat(other.seal(HOME, EIN).compare()).isNotEqualTo(SEALED.compare());
    }

    @Test
    void after_rotation_what_was_sealed_before_still_opens() {
        TinVault rotated = new TinVault(
                KEYS.rotated(Purpose.TIN_ENCRYPT, RANDOMNESS).rotated(Purpose.TIN_COMPARE, RANDOMNESS), RANDOMNESS);
        SealedTin anew = rotated.seal(HOME, EIN);

        assertThat(rotated.open(HOME, SEALED)).isEqualTo(EIN);
        assertThat(anew.keyId()).isEqualTo("2");
        assertThat(anew.compareKeyId())
                .as("says that it cannot be compared with older ones")
                .isEqualTo("2");
        assertThatIllegalStateException().isThrownBy(() -> VAULT.open(HOME, anew));
    }

    @ParameterizedTest
    @MethodSource("tampered")
    void what_was_tampered_with_does_not_open(String cipher) {
        SealedTin tampered = new SealedTin(SEALED.keyId(), cipher, SEALED.compareKeyId(), SEALED.compare());

        assertThatIllegalStateException()
                .isThrownBy(() -> VAULT.open(HOME, tampered))
                .withMessageNotContaining(cipher.isEmpty() ? "123456789" : cipher);
    }

    static Stream<String> tampered() {
        byte[] honest = Base64.getDecoder().decode(SEALED.cipher());
        Stream<String> flipped = Stream.iterate(0, place -> place < honest.length, place -> place + 1)
                .map(place -> {
                    byte[] bytes = honest.clone();
                    bytes[place] ^= 1;
                    return Base64.getEncoder().encodeToString(bytes);
                });
        Stream<String> cut = Stream.of(0, 5, 11, 12, 13, 28, honest.length - 1)
                .map(length -> Base64.getEncoder().encodeToString(Arrays.copyOf(honest, length)));
        return Stream.concat(Stream.concat(flipped, cut), Stream.of("not Base64!", SEALED.cipher() + "AAAA"));
    }

    @Test
    void nothing_of_it_is_shown() {
        assertThat(SEALED).hasToString("(sealed)");
        assertThat(SEALED.cipher() + SEALED.compare()).doesNotContain("123456789", "6789");
        assertThat(new String(Base64.getDecoder().decode(SEALED.cipher()), StandardCharsets.ISO_8859_1))
                .doesNotContain("EIN", "6789");
    }
}
