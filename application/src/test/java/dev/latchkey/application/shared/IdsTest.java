package dev.latchkey.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.testkit.FakeClock;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** UUIDs of version 7, RFC 9562 section 5.7. */
class IdsTest {
    private static final Instant EXAMPLE_OF_THE_RFC = Instant.parse("2022-02-22T19:22:22Z");

    private final FakeClock clock = FakeClock.at(EXAMPLE_OF_THE_RFC);

    @Test
    void version_and_variant_are_the_ones_of_the_rfc_whatever_is_drawn() {
        for (byte[] drawn : List.of(filled(0), filled(0xFF), filled(0x5A))) {
            UUID id = Ids.from(clock, always(drawn)).next();

            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        }
    }

    @Test
    void the_first_48_bits_are_the_milliseconds_as_in_the_rfcs_example() {
        assertThat(Ids.from(clock, always(filled(0))).next()).hasToString("017f22e2-79b0-7000-8000-000000000000");
        assertThat(Ids.from(clock, always(filled(0xFF))).next()).hasToString("017f22e2-79b0-7fff-bfff-ffffffffffff");
    }

    @Test
    void what_is_made_later_comes_later() {
        Ids ids = Ids.from(clock, Randomness.secure());
        List<UsernameId> made = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            made.add(new UsernameId(ids.next()));
            clock.advance(Duration.ofMillis(1));
        }

        assertThat(made).isSorted();
    }

    @Test
    void it_stays_so_when_the_highest_bit_is_reached() {
        Instant highBit = Instant.ofEpochMilli(0x7FFF_FFFF_FFFFL);
        clock.set(highBit);
        Ids ids = Ids.from(clock, Randomness.secure());
        UsernameId before = new UsernameId(ids.next());
        clock.advance(Duration.ofMillis(1));

        assertThat(new UsernameId(ids.next())).isGreaterThan(before);
    }

    @Test
    void those_of_one_millisecond_differ() {
        Ids ids = Ids.from(clock, Randomness.secure());

        assertThat(Stream.generate(ids::next).limit(10_000).distinct()).hasSize(10_000);
    }

    private static byte[] filled(int value) {
        byte[] bytes = new byte[16];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static Randomness always(byte[] drawn) {
        return new Randomness() {
            @Override
            public byte[] bytes(int count) {
                return drawn.clone();
            }

            @Override
            public int below(int bound) {
                return 0;
            }
        };
    }
}
