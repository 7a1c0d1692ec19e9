package dev.latchkey.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class FakeClockTest {
    private final FakeClock clock = FakeClock.atNoon();

    @Test
    void it_stands_still_until_it_is_told_otherwise() {
        assertThat(clock.now()).isEqualTo(Moments.NOON).isEqualTo(clock.now());

        assertThat(clock.advance(Duration.ofHours(2))).isEqualTo(Moments.hoursAfterNoon(2));
        assertThat(clock.now()).isEqualTo(Moments.hoursAfterNoon(2));

        clock.set(Moments.NOON);
        assertThat(clock.now()).isEqualTo(Moments.NOON);
    }

    @Test
    void it_tells_no_more_than_microseconds() {
        clock.set(Moments.NOON.plusNanos(999));
        assertThat(clock.now()).isEqualTo(Moments.NOON);

        clock.advance(Duration.ofNanos(1_999));
        assertThat(clock.now()).isEqualTo(Moments.justAfter(Moments.NOON));
    }
}
