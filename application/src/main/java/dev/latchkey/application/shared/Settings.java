package dev.latchkey.application.shared;

import dev.latchkey.domain.decision.Decider;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What an installation may choose. Immutable.
 *
 * @param trialDays length of the free trial, 1 to 365 (LIF-1)
 * @param inactiveWindow see {@link Decider} (DEC-3)
 * @param activityRetentionYears how long the activity log is kept, 6 or more (ACT-5, 45 CFR 164.316(b)(2)(i))
 * @param zone whose days are meant where somebody names a day (LNK-9)
 */
public record Settings(
        SignIn signIn,
        int trialDays,
        Duration inactiveWindow,
        int activityRetentionYears,
        Portions portions,
        ZoneId zone) {
    /**
     * What may be chosen about signing in.
     *
     * @param passwordMinLength 8 to 128 code points (USR-2)
     * @param sessionIdle how long a session lasts without a request, one minute to a day (USR-6)
     * @param sessionAbsolute how long a session lasts at the most, up to 30 days (USR-6)
     */
    public record SignIn(int passwordMinLength, Duration sessionIdle, Duration sessionAbsolute) {
        public static final SignIn STANDARD = new SignIn(15, Duration.ofMinutes(15), Duration.ofHours(12));

        public SignIn {
            Limits.check("password.min-length", passwordMinLength >= 8 && passwordMinLength <= 128);
            Limits.check("session.idle", Limits.between(sessionIdle, Duration.ofMinutes(1), Duration.ofDays(1)));
            Limits.check("session.absolute", Limits.between(sessionAbsolute, sessionIdle, Duration.ofDays(30)));
        }
    }

    public static final int LEAST_RETENTION_YEARS = 6;

    public static final Settings STANDARD = new Settings(
            SignIn.STANDARD, 30, Decider.INACTIVE_WINDOW, LEAST_RETENTION_YEARS, Portions.BUILT_IN, ZoneOffset.UTC);

    public Settings {
        zone = zone.normalized();
        Limits.check("trial.days", trialDays >= 1 && trialDays <= 365);
        Limits.check("account.inactive-window", Limits.between(inactiveWindow, Duration.ZERO, Duration.ofDays(3660)));
        Limits.check("activity.retention-years", activityRetentionYears >= LEAST_RETENTION_YEARS);
    }

    /** Apart from the settings, so that none of them waits for another's constants. */
    private static final class Limits {
        private static boolean between(Duration value, Duration least, Duration most) {
            return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        }

        private static void check(String setting, boolean accepted) {
            if (!accepted) {
                throw new Rejected(Reason.SETTING_INVALID, setting);
            }
        }
    }
}
