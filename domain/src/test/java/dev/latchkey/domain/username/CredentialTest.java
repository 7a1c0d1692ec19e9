package dev.latchkey.domain.username;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.shared.UsernameId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CredentialTest {
    private static final UsernameId ADA = new UsernameId(new UUID(1, 1));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant IN_3_DAYS = NOON.plus(Duration.ofDays(3));
    private static final Credential OWN = Credential.own(ADA, "$argon2id$own", NOON);
    private static final Credential FIRST = Credential.first(ADA, "$argon2id$first", NOON, IN_3_DAYS);

    @Test
    @Tag("USR-3")
    void one_chosen_by_somebody_else_must_be_changed() {
        assertThat(FIRST.changeDue()).isTrue();
        assertThat(OWN.changeDue()).isFalse();
    }

    @Test
    @Tag("LNK-1")
    void a_first_password_lapses_after_its_time() {
        assertThat(FIRST.usableAt(IN_3_DAYS.minusNanos(1))).isTrue();
        assertThat(FIRST.usableAt(IN_3_DAYS)).isFalse();
        assertThat(OWN.usableAt(Instant.MAX)).isTrue();
    }

    @Test
    @Tag("USR-5")
    void a_disabled_one_cannot_be_used() {
        Credential disabled = OWN.disabled(NOON);

        assertThat(disabled.usableAt(NOON)).isFalse();
        assertThat(disabled.usableAt(Instant.MAX)).isFalse();
        assertThat(disabled.disabledAt()).isEqualTo(NOON);
    }

    @Test
    @Tag("USR-2")
    void the_same_password_under_stronger_parameters_counts_as_no_change() {
        Credential worn = FIRST.usedByAnother().disabled(NOON);

        assertThat(worn.rehashed("$argon2id$stronger"))
                .isEqualTo(new Credential(ADA, "$argon2id$stronger", NOON, IN_3_DAYS, true, NOON));
    }

    @Test
    @Tag("LNK-5")
    void one_used_by_another_stays_as_it_is_and_remembers() {
        assertThat(OWN.knownToAnother()).isFalse();
        assertThat(OWN.usedByAnother()).isEqualTo(new Credential(ADA, "$argon2id$own", NOON, null, true, null));
    }

    @Test
    @Tag("ACT-6")
    void it_shows_no_hash() {
        assertThat(OWN).hasToString("Credential[" + ADA + "]");
    }
}
