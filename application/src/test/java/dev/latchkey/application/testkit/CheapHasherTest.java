package dev.latchkey.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class CheapHasherTest {
    private static final Secret PASSWORD = new Secret("correct horse battery");

    private final CheapHasher hasher = new CheapHasher();

    @Test
    void a_password_is_known_again_and_another_is_not() {
        String hash = hasher.hash(PASSWORD);

        assertThat(hasher.verify(PASSWORD, hash)).isTrue();
        assertThat(hasher.verify(new Secret("wrong horse battery"), hash)).isFalse();
        assertThat(hasher.hash(PASSWORD)).isNotEqualTo(hash);
    }

    @Test
    void no_password_is_that_of_the_decoy_and_trying_one_counts() {
        assertThat(hasher.verify(PASSWORD, hasher.decoy())).isFalse();
        assertThat(hasher.verify(new Secret(""), hasher.decoy())).isFalse();
        assertThat(hasher.verifications()).isEqualTo(2);
    }

    @Test
    void a_hash_of_a_lower_cost_is_outdated_and_still_good() {
        String hash = hasher.hash(PASSWORD);
        assertThat(hasher.isOutdated(hash)).isFalse();

        hasher.raiseCost();

        assertThat(hasher.isOutdated(hash)).isTrue();
        assertThat(hasher.verify(PASSWORD, hash)).isTrue();
        assertThat(hasher.isOutdated(hasher.hash(PASSWORD))).isFalse();
    }

    @Test
    void it_knows_how_many_ran_at_once_at_the_most() {
        CheapHasher slow = new CheapHasher(Duration.ofMillis(200));
        String hash = slow.hash(PASSWORD);
        assertThat(slow.highestAtOnce()).isOne();

        Race.of(3, number -> slow.verify(PASSWORD, hash));

        assertThat(slow.highestAtOnce()).isEqualTo(3);
        assertThat(slow.verifications()).isEqualTo(3);
    }
}
