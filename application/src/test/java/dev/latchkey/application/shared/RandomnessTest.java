package dev.latchkey.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.secret.Tokens;
import dev.latchkey.application.testkit.SeededRandomness;
import dev.latchkey.domain.shared.Secret;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("USR-6")
class RandomnessTest {
    private static final Randomness SECURE = Randomness.secure();

    @Test
    void a_token_is_256_bits_that_stand_in_a_header_and_an_address() {
        assertThat(SECURE.token()).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(new SeededRandomness().token()).isNotEqualTo(new SeededRandomness(7).token());
    }

    @Test
    void no_token_is_made_twice() {
        assertThat(Stream.generate(SECURE::token).limit(10_000).distinct()).hasSize(10_000);
    }

    @Test
    void numbers_stay_below_their_bound_and_all_come() {
        assertThat(IntStream.range(0, 1000)
                        .map(i -> SECURE.below(3))
                        .distinct()
                        .sorted()
                        .toArray())
                .containsExactly(0, 1, 2);
    }

    @Test
    void of_a_token_its_hash_is_kept() {
        assertThat(Tokens.hash(new Secret("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
