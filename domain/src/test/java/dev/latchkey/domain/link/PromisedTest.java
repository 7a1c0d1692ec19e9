package dev.latchkey.domain.link;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.latchkey.domain.link.PromiseEnd.How;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("LNK-2")
class PromisedTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant OVER = NOON.plus(Duration.ofHours(72));
    private static final Promised PROMISED = Promised.at(NOON);

    @Test
    void it_lasts_72_hours_and_not_a_moment_longer() {
        assertThat(PROMISED.stateAt(NOON)).isEqualTo(PromiseState.PENDING);
        assertThat(PROMISED.stateAt(OVER.minusNanos(1000))).isEqualTo(PromiseState.PENDING);
        assertThat(PROMISED.stateAt(OVER)).isEqualTo(PromiseState.EXPIRED);
        assertThat(PROMISED.isLive()).isTrue();
    }

    @Test
    void it_is_cut_to_an_earlier_end_and_never_made_longer() {
        assertThat(PROMISED.cutTo(OVER.minusSeconds(1)).expiresAt()).isEqualTo(OVER.minusSeconds(1));
        assertThat(PROMISED.cutTo(OVER)).isEqualTo(PROMISED);
        assertThat(PROMISED.cutTo(OVER.plusSeconds(1))).isEqualTo(PROMISED);
        assertThat(PROMISED.cutTo(null)).isEqualTo(PROMISED);
    }

    @Test
    void sent_again_it_lasts_72_hours_more() {
        Promised again = PROMISED.again(OVER);

        assertThat(again.madeAt()).isEqualTo(NOON);
        assertThat(again.expiresAt()).isEqualTo(OVER.plus(Duration.ofHours(72)));
    }

    @ParameterizedTest
    @EnumSource(How.class)
    void what_somebody_ended_stays_so_whatever_the_clock_says(How how) {
        Promised ended = PROMISED.ended(how, NOON, null);

        assertThat(ended.isLive()).isFalse();
        assertThat(ended.stateAt(NOON).name()).isEqualTo(how.name());
        assertThat(ended.stateAt(OVER).name()).isEqualTo(how.name());
        assertThat(reasonOf(() -> ended.requirePending(NOON, Reason.INVITATION_OVER)))
                .isEqualTo(how == How.LAPSED ? Reason.GIVER_MAY_NOT : Reason.INVITATION_OVER);
    }

    @Test
    void what_has_run_out_is_over_and_what_has_not_is_not() {
        assertThatCode(() -> PROMISED.requirePending(OVER.minusNanos(1000), Reason.OFFER_OVER))
                .doesNotThrowAnyException();
        assertThat(reasonOf(() -> PROMISED.requirePending(OVER, Reason.OFFER_OVER)))
                .isEqualTo(Reason.OFFER_OVER);
    }
}
