package dev.latchkey.domain.decision;

import static dev.latchkey.domain.decision.Situation.NOW;
import static dev.latchkey.domain.decision.Situation.account;
import static dev.latchkey.domain.decision.Situation.facts;
import static dev.latchkey.domain.decision.Situation.only;
import static dev.latchkey.domain.decision.Situation.plain;
import static dev.latchkey.domain.privilege.AccessLevel.FULL;
import static dev.latchkey.domain.privilege.AccessLevel.NONE;
import static dev.latchkey.domain.privilege.AccessLevel.VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long an inactive account still shows clients, billing and reports to plain links. */
@Tag("DEC-3")
class InactiveWindowTest {
    private static final Instant INACTIVE_SINCE = NOW;
    private static final Instant AFTER_180_DAYS = NOW.plus(Duration.ofDays(180));

    @Test
    void it_is_180_days_to_the_moment() {
        assertThat(billingAt(INACTIVE_SINCE)).isEqualTo(new Decision(true, VIEW, DecisionReason.LINK));
        assertThat(billingAt(AFTER_180_DAYS.minusNanos(1))).isEqualTo(new Decision(true, VIEW, DecisionReason.LINK));
        assertThat(billingAt(AFTER_180_DAYS)).isEqualTo(new Decision(false, NONE, DecisionReason.ACCOUNT_INACTIVE));
    }

    @Test
    void it_is_settable_down_to_nothing() {
        Decider none = new Decider(Portions.BUILT_IN, Duration.ZERO);
        Decider week = new Decider(Portions.BUILT_IN, Duration.ofDays(7));

        assertThat(level(none, INACTIVE_SINCE)).isEqualTo(NONE);
        assertThat(level(week, NOW.plus(Duration.ofDays(7)).minusNanos(1))).isEqualTo(VIEW);
        assertThat(level(week, NOW.plus(Duration.ofDays(7)))).isEqualTo(NONE);
    }

    @Test
    void it_is_exact_across_seconds_whatever_their_fractions() {
        Instant since = Instant.parse("2026-03-01T12:00:00.900Z");
        Facts facts = facts(account(AccountState.INACTIVE, since), plain(only(Portion.BILLING, FULL)));
        Duration window = Duration.ofMillis(1_300);
        Decider decider = new Decider(Portions.BUILT_IN, window);

        for (int nanos : new int[] {0, 1, 99_999_999, 100_000_000, 999_999_999, 1_000_000_000, 1_299_999_999}) {
            assertThat(decider.level(facts, Portion.BILLING, since.plusNanos(nanos), true))
                    .isEqualTo(VIEW);
        }
        for (long nanos : new long[] {1_300_000_000, 1_300_000_001, 2_000_000_000, 2_299_999_999L, 100_000_000_000L}) {
            assertThat(decider.level(facts, Portion.BILLING, since.plusNanos(nanos), true))
                    .isEqualTo(NONE);
        }
    }

    @Test
    void view_on_account_access_does_not_lengthen_it() {
        Facts facts = facts(
                account(AccountState.INACTIVE, INACTIVE_SINCE),
                plain(only(Portion.BILLING, FULL).with(Portion.ACCOUNT_ACCESS, VIEW)));

        assertThat(Situation.DECIDER.level(facts, Portion.BILLING, AFTER_180_DAYS, true))
                .isEqualTo(NONE);
    }

    @Test
    void it_gives_nobody_more_than_the_link_does() {
        Facts facts = facts(account(AccountState.INACTIVE, INACTIVE_SINCE), plain(only(Portion.BILLING, FULL)));

        assertThat(Situation.DECIDER.decide(facts, Portion.CLIENTS, Action.VIEW, INACTIVE_SINCE))
                .isEqualTo(new Decision(false, NONE, DecisionReason.LEVEL_TOO_LOW));
    }

    @Test
    @Tag("DEC-10")
    void when_it_is_over_a_worker_may_no_longer_enter_but_who_may_pay_can() {
        Facts worker = facts(account(AccountState.INACTIVE, INACTIVE_SINCE), plain(only(Portion.BILLING, FULL)));
        Facts payer = facts(account(AccountState.INACTIVE, INACTIVE_SINCE), plain(only(Portion.SUBSCRIPTION, FULL)));

        assertThat(List.of(INACTIVE_SINCE, AFTER_180_DAYS).stream().map(at -> Situation.DECIDER.mayEnter(worker, at)))
                .containsExactly(true, false);
        assertThat(Situation.DECIDER.mayEnter(payer, AFTER_180_DAYS)).isTrue();
    }

    private static Decision billingAt(Instant at) {
        return Situation.DECIDER.decide(
                facts(account(AccountState.INACTIVE, INACTIVE_SINCE), plain(only(Portion.BILLING, FULL))),
                Portion.BILLING,
                Action.VIEW,
                at);
    }

    private static AccessLevel level(Decider decider, Instant at) {
        return decider.level(
                facts(account(AccountState.INACTIVE, INACTIVE_SINCE), plain(only(Portion.BILLING, FULL))),
                Portion.BILLING,
                at,
                true);
    }
}
