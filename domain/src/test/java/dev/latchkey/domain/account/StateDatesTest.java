package dev.latchkey.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("LIF-1")
class StateDatesTest {
    private static final Instant TRIAL_ENDS = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void a_trial_is_over_at_its_end_and_not_before() {
        StateDates dates = StateDates.trialUntil(TRIAL_ENDS);

        assertThat(dates.at(Instant.MIN)).isEqualTo(AccountState.TRIAL);
        assertThat(dates.at(TRIAL_ENDS.minusNanos(1))).isEqualTo(AccountState.TRIAL);
        assertThat(dates.at(TRIAL_ENDS)).isEqualTo(AccountState.EXPIRED);
        assertThat(dates.at(Instant.MAX)).isEqualTo(AccountState.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACTIVE", "INACTIVE", "ARCHIVED", "CLOSED"})
    void a_recorded_change_counts_from_its_moment_on(AccountState state) {
        StateDates dates = new StateDates(TRIAL_ENDS, new StateChange(LATER, state));

        assertThat(dates.at(LATER.minusNanos(1))).isEqualTo(AccountState.EXPIRED);
        assertThat(dates.at(LATER)).isEqualTo(state);
        assertThat(dates.at(Instant.MAX)).isEqualTo(state);
    }

    @Test
    void who_pays_during_the_trial_is_active_before_it_ends_and_after() {
        Instant paid = TRIAL_ENDS.minusSeconds(60);
        StateDates dates = new StateDates(TRIAL_ENDS, new StateChange(paid, AccountState.ACTIVE));

        assertThat(dates.at(paid.minusNanos(1))).isEqualTo(AccountState.TRIAL);
        assertThat(dates.at(paid)).isEqualTo(AccountState.ACTIVE);
        assertThat(dates.at(TRIAL_ENDS)).isEqualTo(AccountState.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource(names = {"TRIAL", "EXPIRED"})
    void what_the_clock_gives_is_never_recorded(AccountState state) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StateChange(LATER, state));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("DEC-3")
    void only_a_running_account_lets_somebody_in(AccountState state) {
        boolean running = state == AccountState.TRIAL || state == AccountState.ACTIVE;

        assertThat(state.letsGive()).isEqualTo(running);
    }
}
