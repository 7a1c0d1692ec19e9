package dev.latchkey.domain.username;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant IN_30_DAYS = NOON.plus(Duration.ofDays(30));
    private static final Person ADA =
            new Person(new UsernameId(new UUID(1, 1)), new Username("ada"), null, AccountId.at(7), NOON, null);

    @Test
    @Tag("USR-9")
    void nobody_is_retired_unless_it_was_said() {
        assertThat(ADA.isRetiredAt(Instant.MAX)).isFalse();
    }

    @Test
    @Tag("PRV-6")
    void retirement_counts_from_its_moment_judged_by_the_clock() {
        Person retiring = ADA.retiringAt(IN_30_DAYS);

        assertThat(retiring.isRetiredAt(IN_30_DAYS.minusNanos(1))).isFalse();
        assertThat(retiring.isRetiredAt(IN_30_DAYS)).isTrue();
        assertThat(retiring.isRetiredAt(Instant.MAX)).isTrue();
    }

    @Test
    @Tag("PRV-6")
    void who_is_let_in_again_in_time_is_as_before() {
        assertThat(ADA.retiringAt(IN_30_DAYS).revived()).isEqualTo(ADA);
    }

    @Test
    @Tag("USR-9")
    void a_retired_username_keeps_its_name() {
        assertThat(ADA.retiringAt(NOON).name()).hasToString("ada");
    }
}
