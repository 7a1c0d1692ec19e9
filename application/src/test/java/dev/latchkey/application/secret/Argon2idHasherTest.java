package dev.latchkey.application.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.application.shared.Randomness;
import dev.latchkey.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("USR-2")
class Argon2idHasherTest {
    private static final Argon2idHasher HASHER = new Argon2idHasher(Randomness.secure());
    private static final Secret PASSWORD = new Secret("seven quiet lanterns 心 😀");
    private static final String HASH = HASHER.hash(PASSWORD);
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    @Test
    void the_right_password_verifies_and_no_other_does() {
        assertThat(HASHER.verify(PASSWORD, HASH)).isTrue();
        assertThat(HASHER.verify(new Secret("seven quiet lanterns 心 😁"), HASH)).isFalse();
        assertThat(HASHER.verify(new Secret("Seven quiet lanterns 心 😀"), HASH)).isFalse();
        assertThat(HASHER.verify(new Secret(PASSWORD.reveal() + " "), HASH)).isFalse();
        assertThat(HASHER.verify(new Secret(""), HASH)).isFalse();
    }

    @Test
    void what_is_kept_says_argon2id_with_19_mib_two_passes_one_lane_or_more() {
        Matcher phc = PHC.matcher(HASH);

        assertThat(phc.matches()).isTrue();
        assertThat(Integer.parseInt(phc.group(1))).isGreaterThanOrEqualTo(19_456);
        assertThat(Integer.parseInt(phc.group(2))).isGreaterThanOrEqualTo(2);
        assertThat(Integer.parseInt(phc.group(3))).isPositive();
        assertThat(Base64.getDecoder().decode(phc.group(4))).hasSizeGreaterThanOrEqualTo(16);
        assertThat(Base64.getDecoder().decode(phc.group(5))).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void what_the_string_says_is_what_was_computed() {
        Matcher phc = PHC.matcher(HASH);
        assertThat(phc.matches()).isTrue();
        byte[] expected = new byte[32];
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(Integer.parseInt(phc.group(1)))
                .withIterations(Integer.parseInt(phc.group(2)))
                .withParallelism(Integer.parseInt(phc.group(3)))
                .withSalt(Base64.getDecoder().decode(phc.group(4)))
                .build());
        generator.generateBytes(PASSWORD.reveal().getBytes(StandardCharsets.UTF_8), expected);

        assertThat(Base64.getDecoder().decode(phc.group(5))).isEqualTo(expected);
    }

    @Test
    void one_password_hashed_twice_gives_two_hashes_without_the_password_in_them() {
        assertThat(HASHER.hash(PASSWORD)).isNotEqualTo(HASH);
        assertThat(HASH).doesNotContain("quiet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaA | false",
                "$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHRzYWx0c2FsdA$aGFzaA | false",
                "$argon2id$v=19$m=19455,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaA | true",
                "$argon2id$v=19$m=65536,t=1,p=4$c2FsdHNhbHRzYWx0c2FsdA$aGFzaA | true",
                "$argon2id$v=19$m=9,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaA | true"
            })
    void a_hash_of_weaker_parameters_is_outdated(String hash, boolean outdated) {
        assertThat(HASHER.isOutdated(hash)).isEqualTo(outdated);
        assertThat(HASHER.isOutdated(HASH)).isFalse();
    }

    @Test
    void a_hash_of_other_parameters_is_verified_by_its_own() {
        byte[] hash = new byte[32];
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(64)
                .withIterations(1)
                .withParallelism(2)
                .withSalt(new byte[16])
                .build());
        generator.generateBytes("old".getBytes(StandardCharsets.UTF_8), hash);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        String stored = "$argon2id$v=19$m=64,t=1,p=2$" + base64.encodeToString(new byte[16]) + "$"
                + base64.encodeToString(hash);

        assertThat(HASHER.verify(new Secret("old"), stored)).isTrue();
        assertThat(HASHER.verify(new Secret("new"), stored)).isFalse();
        assertThat(HASHER.isOutdated(stored)).isTrue();
    }

    @Test
    @Tag("USR-4")
    void the_decoy_costs_the_same_and_verifies_nothing() {
        String parameters = HASH.substring(0, HASH.indexOf('$', "$argon2id$v=19$".length()));

        assertThat(HASHER.decoy())
                .startsWith(parameters)
                .isEqualTo(HASHER.decoy())
                .hasSameSizeAs(HASH);
        assertThat(HASHER.verify(PASSWORD, HASHER.decoy())).isFalse();
        assertThat(HASHER.verify(new Secret(""), HASHER.decoy())).isFalse();
        assertThat(HASHER.decoy()).isNotEqualTo(new Argon2idHasher(Randomness.secure()).decoy());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "password",
                "$2b$12$abcdefghijklmnopqrstuv",
                "$argon2i$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA",
                "$argon2id$v=19$m=99999999,t=2,p=1$c2FsdA$aGFzaA",
                "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA"
            })
    void what_is_no_argon2id_is_a_defect_and_is_not_shown(String stored) {
        assertThatIllegalStateException()
                .isThrownBy(() -> HASHER.verify(PASSWORD, stored))
                .withMessage("a stored password hash is not Argon2id");
        assertThatIllegalStateException().isThrownBy(() -> HASHER.isOutdated(stored));
    }
}
