package dev.latchkey.domain.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.latchkey.domain.link.JoinTicket.Parties;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.TicketId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LNK-4")
class JoinTicketTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant TEN_PAST = NOON.plus(Duration.ofMinutes(10));
    private static final UsernameId FINDER = new UsernameId(new UUID(1, 1));
    private static final UsernameId PRESENTED = new UsernameId(new UUID(2, 2));

    @Test
    void it_lasts_ten_minutes_and_not_a_moment_longer() {
        JoinTicket ticket = ticket(null);

        assertThat(ticket.expiresAt()).isEqualTo(TEN_PAST);
        assertThat(ticket.redeemableBy(FINDER, NOON)).isTrue();
        assertThat(ticket.redeemableBy(FINDER, TEN_PAST.minusNanos(1))).isTrue();
        assertThat(ticket.redeemableBy(FINDER, TEN_PAST)).isFalse();
    }

    @Test
    void it_is_the_finders_alone() {
        assertThat(ticket(null).redeemableBy(PRESENTED, NOON)).isFalse();
    }

    @Test
    void it_is_redeemed_once() {
        assertThat(ticket(NOON).redeemableBy(FINDER, NOON)).isFalse();
    }

    @Test
    @Tag("ACT-6")
    void it_shows_no_hash() {
        assertThat(ticket(null).toString()).doesNotContain("5ecret").startsWith("JoinTicket[");
    }

    private static JoinTicket ticket(@Nullable Instant spentAt) {
        return new JoinTicket(
                new TicketId(new UUID(3, 3)),
                "5ecret",
                new Parties(FINDER, PRESENTED, NOON),
                ImmutableSet.of(AccountId.at(7)),
                NOON,
                spentAt);
    }
}
