package dev.latchkey.application.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.application.memory.InMemoryStore;
import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.application.testkit.SeededRandomness;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.shared.Fault;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KeyChecksTest {
    private static final SeededRandomness RANDOMNESS = new SeededRandomness();
    private static final KeyRing RING = KeyRing.fresh(RANDOMNESS);

    private final Installation installation = new InMemoryStore().installation();

    @Test
    @Tag("ACC-5")
    void a_store_that_nothing_was_written_to_takes_any_ring_and_knows_it_again() {
        assertThat(KeyChecks.isNew(installation)).isTrue();

        KeyChecks.require(installation, RING);

        assertThat(KeyChecks.isNew(installation)).isFalse();
        assertThatCode(() -> KeyChecks.require(installation, RING)).doesNotThrowAnyException();
    }

    @Test
    @Tag("ACC-5")
    void a_rotated_ring_is_known_and_the_former_one_lacks_a_key_from_then_on() {
        KeyRing rotated = RING.rotated(Purpose.TIN_ENCRYPT, RANDOMNESS);
        KeyChecks.require(installation, RING);

        KeyChecks.require(installation, rotated);

        assertThat(catchThrowableOfType(Rejected.class, () -> KeyChecks.require(installation, RING))
                        .faults())
                .containsExactly(new Fault("keys", Reason.SETTING_INVALID));
    }

    @Test
    @Tag("ACC-5")
    void another_ring_with_the_same_ids_is_refused_and_nothing_of_it_is_kept() {
        KeyChecks.require(installation, RING);

        assertThat(catchThrowableOfType(
                                Rejected.class,
                                () -> KeyChecks.require(installation, KeyRing.fresh(new SeededRandomness(7))))
                        .reason())
                .isEqualTo(Reason.SETTING_INVALID);
        assertThatCode(() -> KeyChecks.require(installation, RING)).doesNotThrowAnyException();
    }

    @Test
    @Tag("PRV-1")
    void a_portion_keeps_its_position_for_good() {
        Portions atEleven = Portions.with(List.of(new Portion(11, "LAB")));
        KeyChecks.require(installation, atEleven);

        assertThatCode(() -> KeyChecks.require(installation, atEleven)).doesNotThrowAnyException();
        assertThatCode(() -> KeyChecks.require(installation, Portions.BUILT_IN))
                .as("a portion may be left out for a while")
                .doesNotThrowAnyException();
        assertThat(reasonOf(Portions.with(List.of(new Portion(12, "LAB"))))).isEqualTo(Reason.PORTIONS_CONTRADICT);
        assertThat(reasonOf(Portions.with(List.of(new Portion(11, "FAX"))))).isEqualTo(Reason.PORTIONS_CONTRADICT);
    }

    private Reason reasonOf(Portions portions) {
        return catchThrowableOfType(Rejected.class, () -> KeyChecks.require(installation, portions))
                .reason();
    }
}
