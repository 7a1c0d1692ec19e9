package dev.latchkey.domain.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("LNK-9")
class EndNoticeTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");

    private static Link link(@Nullable Instant until, @Nullable Instant suspendedAt, @Nullable Instant endedAt) {
        UsernameId desk = new UsernameId(new UUID(0, 2));
        return Link.plain(
                new Link.Key(new LinkId(new UUID(0, 1)), AccountId.at(1), desk),
                Privileges.NOTHING,
                new Link.Grant(LinkOrigin.ALLOWED, desk, NOON),
                new Link.Term(
                        NOON,
                        until,
                        suspendedAt == null ? null : new Link.Suspension(suspendedAt, "on leave"),
                        endedAt));
    }

    private static Link endingIn(Duration time) {
        return link(NOON.plus(time), null, null);
    }

    @ParameterizedTest
    @EnumSource
    void a_notice_is_due_from_its_days_before_the_end_on(EndNotice notice) {
        Duration days = Duration.ofDays(notice.days());

        assertThat(EndNotice.dueAt(NOON, endingIn(days))).contains(notice);
        assertThat(EndNotice.dueAt(NOON, endingIn(days.plus(1, ChronoUnit.MICROS))))
                .isNotEqualTo(Optional.of(notice));
    }

    @Test
    void the_nearest_notice_takes_the_place_of_those_before_it() {
        assertThat(EndNotice.dueAt(NOON, endingIn(Duration.ofDays(30).plus(1, ChronoUnit.MICROS))))
                .isEmpty();
        assertThat(EndNotice.dueAt(NOON, endingIn(Duration.ofDays(7).plus(1, ChronoUnit.MICROS))))
                .contains(EndNotice.IN_30_DAYS);
        assertThat(EndNotice.dueAt(NOON, endingIn(Duration.ofDays(1).plus(1, ChronoUnit.MICROS))))
                .contains(EndNotice.IN_7_DAYS);
        assertThat(EndNotice.dueAt(NOON, endingIn(Duration.of(1, ChronoUnit.MICROS))))
                .contains(EndNotice.IN_1_DAY);
    }

    @Test
    void an_end_that_was_reached_is_told_of_no_more() {
        assertThat(EndNotice.dueAt(NOON, endingIn(Duration.ZERO))).isEmpty();
        assertThat(EndNotice.dueAt(NOON, endingIn(Duration.ofDays(-1)))).isEmpty();
    }

    @Test
    void nothing_is_told_of_a_link_without_an_end_or_one_that_gives_nothing() {
        Instant soon = NOON.plus(Duration.ofDays(3));

        assertThat(EndNotice.dueAt(NOON, link(null, null, null))).isEmpty();
        assertThat(EndNotice.dueAt(NOON, link(soon, NOON, null))).isEmpty();
        assertThat(EndNotice.dueAt(NOON, link(soon, null, NOON))).isEmpty();
    }
}
