package dev.latchkey.application.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.secret.Attempts.Pace;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("USR-5")
class PacesTest {
    @ParameterizedTest
    @CsvSource({
        "1, 0",
        "4, 0",
        "5, 1",
        "6, 2",
        "7, 4",
        "10, 32",
        "14, 512",
        "15, 900",
        "16, 900",
        "99, 900",
        "100000, 900"
    })
    void failures_of_a_username_wait_longer_and_longer_up_to_15_minutes(int failures, int seconds) {
        assertThat(Paces.USERNAME.pace().after(failures)).hasSeconds(seconds);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "20, 0", "21, 1", "30, 512", "31, 900", "1000, 900"})
    void an_address_is_given_more_rope_and_stopped_as_hard(int failures, int seconds) {
        assertThat(Paces.SOURCE.pace().after(failures)).hasSeconds(seconds);
    }

    @ParameterizedTest
    @EnumSource(names = {"FINDER", "TAKEN"})
    void the_tenth_failure_in_an_hour_stops_for_an_hour(Paces pace) {
        assertThat(IntStream.range(1, 10).mapToObj(pace.pace()::after)).containsOnly(Duration.ZERO);
        assertThat(pace.pace().after(10)).isEqualTo(Duration.ofHours(1));
        assertThat(pace.pace().after(11)).isEqualTo(Duration.ofHours(1));
        assertThat(pace.pace().window()).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @EnumSource
    void waits_never_shorten(Paces pace) {
        Pace numbers = pace.pace();

        assertThat(IntStream.rangeClosed(1, 200).mapToObj(numbers::after)).isSorted();
        assertThat(numbers.window()).isPositive();
    }

    @Test
    void failures_of_a_username_are_forgotten_by_a_success_only() {
        assertThat(Paces.USERNAME.pace().window()).isGreaterThan(Duration.ofDays(36_000));
    }
}
