package dev.latchkey.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.application.shared.Settings.SignIn;
import dev.latchkey.domain.decision.Decider;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.shared.Fault;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.time.Duration;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void nobody_needs_to_choose_anything() {
        assertThat(Settings.STANDARD.signIn()).isEqualTo(new SignIn(15, MINUTE.multipliedBy(15), Duration.ofHours(12)));
        assertThat(Settings.STANDARD.trialDays()).isEqualTo(30);
        assertThat(Settings.STANDARD.inactiveWindow()).isEqualTo(Duration.ofDays(180));
        assertThat(Settings.STANDARD.activityRetentionYears()).isEqualTo(6);
        assertThat(Settings.STANDARD.portions()).isSameAs(Portions.BUILT_IN);
    }

    @Test
    @Tag("ACT-5")
    void the_activity_log_is_kept_six_years_or_longer() {
        assertThat(retention(6).activityRetentionYears()).isEqualTo(6);
        assertThat(retention(10).activityRetentionYears()).isEqualTo(10);
        assertRefused("activity.retention-years", () -> retention(5));
        assertRefused("activity.retention-years", () -> retention(-1));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 366})
    @Tag("LIF-1")
    void a_trial_of_no_day_or_more_than_a_year_is_refused(int days) {
        assertRefused(
                "trial.days",
                () -> new Settings(
                        SignIn.STANDARD, days, Decider.INACTIVE_WINDOW, 6, Portions.BUILT_IN, ZoneOffset.UTC));
    }

    @Test
    @Tag("DEC-3")
    void the_time_an_inactive_account_still_shows_things_is_none_or_longer() {
        assertThat(window(Duration.ZERO).inactiveWindow()).isZero();
        assertRefused("account.inactive-window", () -> window(Duration.ZERO.minusNanos(1)));
        assertRefused("account.inactive-window", () -> window(Duration.ofDays(3661)));
    }

    @Test
    @Tag("USR-2")
    void a_password_has_at_least_8_characters_whatever_is_chosen() {
        assertThat(new SignIn(8, MINUTE, DAY).passwordMinLength()).isEqualTo(8);
        assertThat(new SignIn(128, MINUTE, DAY).passwordMinLength()).isEqualTo(128);
        assertRefused("password.min-length", () -> new SignIn(7, MINUTE, DAY));
        assertRefused("password.min-length", () -> new SignIn(129, MINUTE, DAY));
    }

    @Test
    @Tag("USR-6")
    void a_session_ends_when_idle_for_a_minute_to_a_day_and_within_30_days() {
        assertThat(new SignIn(15, MINUTE, MINUTE).sessionAbsolute()).isEqualTo(MINUTE);
        assertThat(new SignIn(15, DAY, DAY.multipliedBy(30)).sessionIdle()).isEqualTo(DAY);
        assertRefused("session.idle", () -> new SignIn(15, MINUTE.minusNanos(1), DAY));
        assertRefused("session.idle", () -> new SignIn(15, DAY.plusNanos(1), DAY.multipliedBy(2)));
        assertRefused("session.absolute", () -> new SignIn(15, DAY, DAY.minusNanos(1)));
        assertRefused(
                "session.absolute",
                () -> new SignIn(15, DAY, DAY.multipliedBy(30).plusNanos(1)));
    }

    private static Settings retention(int years) {
        return new Settings(SignIn.STANDARD, 30, Decider.INACTIVE_WINDOW, years, Portions.BUILT_IN, ZoneOffset.UTC);
    }

    private static Settings window(Duration window) {
        return new Settings(SignIn.STANDARD, 30, window, 6, Portions.BUILT_IN, ZoneOffset.UTC);
    }

    private static void assertRefused(String setting, ThrowingCallable choice) {
        Rejected rejected = catchThrowableOfType(Rejected.class, choice);

        assertThat(rejected).isNotNull();
        assertThat(rejected.faults()).containsExactly(new Fault(setting, Reason.SETTING_INVALID));
    }
}
