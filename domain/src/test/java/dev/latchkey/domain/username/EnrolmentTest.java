package dev.latchkey.domain.username;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.shared.UsernameId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("USR-7")
class EnrolmentTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final SealedFactor SECRET = new SealedFactor("1", "c2VhbGVk");
    private static final Enrolment ENROLMENT = new Enrolment(new UsernameId(new UUID(1, 1)), SECRET, NOON);

    @Test
    void it_waits_fifteen_minutes_for_its_first_code() {
        Instant end = NOON.plus(Duration.ofMinutes(15));

        assertThat(ENROLMENT.lapsesAt()).isEqualTo(end);
        assertThat(ENROLMENT.isOpenAt(end.minus(1, ChronoUnit.MICROS))).isTrue();
        assertThat(ENROLMENT.isOpenAt(end)).isFalse();
    }

    @Test
    void its_first_code_is_used_up_by_turning_it_on() {
        assertThat(ENROLMENT.confirmed(NOON.plusSeconds(5), 42))
                .isEqualTo(new SecondFactor(ENROLMENT.username(), SECRET, NOON.plusSeconds(5), 42));
    }
}
