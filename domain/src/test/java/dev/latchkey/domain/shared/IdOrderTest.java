package dev.latchkey.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Databases order UUIDs as unsigned bytes, and so do we. */
class IdOrderTest {
    private static final UUID LEAST = UUID.fromString("00000000-0000-0000-0000-000000000000");
    private static final UUID HIGH_BIT_IN_THE_SECOND_HALF = UUID.fromString("00000000-0000-0000-8000-000000000000");
    private static final UUID NEXT_FIRST_HALF = UUID.fromString("00000000-0000-0001-0000-000000000000");
    private static final UUID MOST_WITHOUT_HIGH_BIT = UUID.fromString("7fffffff-ffff-ffff-ffff-ffffffffffff");
    private static final UUID HIGH_BIT = UUID.fromString("80000000-0000-0000-0000-000000000000");
    private static final List<UUID> IN_ORDER =
            List.of(LEAST, HIGH_BIT_IN_THE_SECOND_HALF, NEXT_FIRST_HALF, MOST_WITHOUT_HIGH_BIT, HIGH_BIT);

    @Test
    void high_bits_count_as_high() {
        assertThat(IN_ORDER).isSortedAccordingTo(UuidOrder::compare);
        assertThat(IN_ORDER).isSortedAccordingTo(Comparator.comparing(UUID::toString));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T extends Comparable<T>> void every_kind_of_id_is_ordered_so(Function<UUID, T> kind) {
        assertThat(IN_ORDER.stream().map(kind).toList()).isSorted();
        assertThat(kind.apply(HIGH_BIT)).hasToString(HIGH_BIT.toString()).isEqualByComparingTo(kind.apply(HIGH_BIT));
    }

    static Stream<Function<UUID, ?>> kinds() {
        return Stream.of(
                UsernameId::new,
                LinkId::new,
                SessionId::new,
                TicketId::new,
                InvitationId::new,
                OfferId::new,
                NoticeId::new,
                TokenId::new,
                ResetId::new);
    }
}
