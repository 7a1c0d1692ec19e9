package dev.latchkey.domain.username;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.shared.ResetId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("USR-10")
class PasswordResetTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final PasswordReset ASKED =
            PasswordReset.asked(new ResetId(new UUID(1, 1)), new UsernameId(new UUID(2, 2)), NOON);

    @Test
    void it_lives_an_hour() {
        Instant end = Instant.parse("2026-03-01T13:00:00Z");

        assertThat(ASKED.expiresAt()).isEqualTo(end);
        assertThat(ASKED.liveAt(end.minus(1, ChronoUnit.MICROS))).isTrue();
        assertThat(ASKED.liveAt(end)).isFalse();
    }

    @Test
    void what_is_over_stays_over_and_nothing_shows_its_secret() {
        PasswordReset used = new PasswordReset(ASKED.id(), ASKED.username(), NOON, "hash", NOON);

        assertThat(used.liveAt(NOON)).isFalse();
        assertThat(used.toString()).doesNotContain("hash");
    }
}
