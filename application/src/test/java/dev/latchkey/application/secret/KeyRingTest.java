package dev.latchkey.application.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.application.secret.KeyRing.Material;
import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.application.testkit.SeededRandomness;
import dev.latchkey.domain.shared.Fault;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("ACC-5")
class KeyRingTest {
    private static final SeededRandomness RANDOMNESS = new SeededRandomness();
    private static final KeyRing FRESH = KeyRing.fresh(RANDOMNESS);

    @Test
    void a_fresh_ring_has_one_current_key_for_each_purpose_and_no_two_alike() {
        assertThat(FRESH.keys().stream().map(KeyRing.Key::purpose)).containsExactly(Purpose.values());
        assertThat(FRESH.keys())
                .allMatch(KeyRing.Key::current)
                .allMatch(key -> key.id().equals("1"));
        assertThat(FRESH.keys().stream().map(key -> key.material().revealBase64()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void a_rotated_ring_makes_with_the_new_key_and_still_reads_with_the_old(Purpose purpose) {
        KeyRing.Key old = FRESH.current(purpose);

        KeyRing rotated = FRESH.rotated(purpose, RANDOMNESS);

        assertThat(rotated.current(purpose).id()).isEqualTo("2");
        assertThat(rotated.current(purpose).material().revealBase64())
                .isNotEqualTo(old.material().revealBase64());
        assertThat(rotated.named(purpose, "1").material().revealBase64())
                .isEqualTo(old.material().revealBase64());
        assertThat(rotated.named(purpose, "1").current()).isFalse();
        assertThat(rotated.keys()).hasSize(FRESH.keys().size() + 1);
        assertThat(FRESH.current(purpose)).as("the former ring is untouched").isEqualTo(old);
    }

    @Test
    void keys_of_other_purposes_stay_when_one_is_rotated() {
        KeyRing rotated = FRESH.rotated(Purpose.TIN_ENCRYPT, RANDOMNESS);

        assertThat(rotated.current(Purpose.TIN_COMPARE)).isEqualTo(FRESH.current(Purpose.TIN_COMPARE));
    }

    @Test
    void a_ring_that_lost_its_first_key_can_still_be_rotated() {
        KeyRing rotated = FRESH.rotated(Purpose.CODE_MAC, RANDOMNESS);
        KeyRing trimmed = new KeyRing(rotated.keys().stream()
                .filter(key -> key.purpose() != Purpose.CODE_MAC || key.current())
                .toList());

        KeyRing again = trimmed.rotated(Purpose.CODE_MAC, RANDOMNESS);

        assertThat(again.current(Purpose.CODE_MAC).id()).isEqualTo("3");
        assertThat(again.named(Purpose.CODE_MAC, "2").current()).isFalse();
    }

    @Test
    void ids_that_are_no_numbers_stand_beside_those_that_are() {
        KeyRing named = new KeyRing(FRESH.keys().stream()
                .map(key -> new KeyRing.Key(key.purpose(), "from-the-vault", true, key.material()))
                .toList());

        assertThat(named.rotated(Purpose.CODE_MAC, RANDOMNESS)
                        .current(Purpose.CODE_MAC)
                        .id())
                .isEqualTo("1");
    }

    @Test
    void each_purpose_has_one_current_key_and_each_id_once() {
        List<KeyRing.Key> missing = new ArrayList<>(FRESH.keys());
        missing.remove(0);
        List<KeyRing.Key> twoCurrent = new ArrayList<>(FRESH.keys());
        twoCurrent.add(new KeyRing.Key(Purpose.CODE_MAC, "2", true, material()));
        List<KeyRing.Key> sameId = new ArrayList<>(FRESH.keys());
        sameId.add(new KeyRing.Key(Purpose.CODE_MAC, "1", false, material()));

        for (List<KeyRing.Key> wrong : List.of(missing, twoCurrent, sameId, List.<KeyRing.Key>of())) {
            assertRefused(() -> new KeyRing(wrong));
        }
    }

    @Test
    void a_key_has_32_bytes() {
        assertRefused(() -> new Material(new byte[31]));
        assertRefused(() -> new Material(new byte[33]));
        assertRefused(() -> new Material(new byte[0]));
    }

    @Test
    void what_was_given_can_be_wiped_afterwards() {
        byte[] bytes = RANDOMNESS.bytes(32);
        Material material = new Material(bytes);
        String before = material.revealBase64();

        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(material.bytes(), (byte) 0);

        assertThat(material.revealBase64()).isEqualTo(before);
    }

    @Test
    @Tag("ACT-6")
    void it_shows_ids_and_nothing_else() {
        KeyRing ring = FRESH.rotated(Purpose.TIN_ENCRYPT, RANDOMNESS);

        assertThat(ring)
                .hasToString("KeyRing[tin-encrypt:1, tin-compare:1, code-mac:1, cursor-mac:1, checkpoint-sign:1,"
                        + " factor-encrypt:1, tin-encrypt:2]");
        for (KeyRing.Key key : ring.keys()) {
            assertThat(key.toString())
                    .doesNotContain(key.material().revealBase64())
                    .contains("(secret)");
        }
    }

    @Test
    void a_key_that_is_not_there_is_a_defect() {
        assertThatIllegalStateException()
                .isThrownBy(() -> FRESH.named(Purpose.TIN_ENCRYPT, "9"))
                .withMessage("no key tin-encrypt 9");
    }

    @Test
    void a_mac_is_hmac_sha_256_as_in_test_case_2_of_rfc_4231_but_for_the_padded_key() {
        byte[] key = Arrays.copyOf("Jefe".getBytes(StandardCharsets.US_ASCII), 32);

        assertThat(KeyRing.mac(
                        new KeyRing.Key(Purpose.CODE_MAC, "1", true, new Material(key)),
                        "what do ya want for nothing?"))
                .as("zeros at the end of a key are what HMAC adds itself")
                .isEqualTo(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(HexFormat.of()
                                .parseHex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")));
    }

    @Test
    void a_check_value_knows_a_key_again_and_is_no_mac_of_anything_else() {
        KeyRing.Key key = FRESH.current(Purpose.TIN_COMPARE);
        KeyRing.Key sameBytesOtherId = new KeyRing.Key(Purpose.TIN_COMPARE, "2", false, key.material());
        KeyRing.Key sameBytesOtherPurpose = new KeyRing.Key(Purpose.CODE_MAC, "1", false, key.material());

        assertThat(KeyRing.checkValue(key))
                .isEqualTo(KeyRing.checkValue(FRESH.named(Purpose.TIN_COMPARE, "1")))
                .hasSize(43)
                .isNotEqualTo(KeyRing.checkValue(sameBytesOtherId))
                .isNotEqualTo(KeyRing.checkValue(sameBytesOtherPurpose))
                .isNotEqualTo(KeyRing.checkValue(FRESH.current(Purpose.CODE_MAC)));
    }

    private static Material material() {
        return new Material(RANDOMNESS.bytes(32));
    }

    private static void assertRefused(ThrowingCallable attempt) {
        assertThat(catchThrowableOfType(Rejected.class, attempt).faults())
                .containsExactly(new Fault("keys", Reason.SETTING_INVALID));
    }
}
