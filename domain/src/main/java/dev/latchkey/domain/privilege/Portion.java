package dev.latchkey.domain.privilege;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A named part of the host system that access is granted to (PRV-1).
 *
 * @param position where its two bits stand in packed {@link Privileges}: 0-10 built in, 11-31 a host's own
 * @param name 1 to 40 capital letters, digits and underscores, a letter first
 */
public record Portion(int position, String name) {
    public static final int MOST = 32;

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    public static final Portion CLIENTS = new Portion(0, "CLIENTS");
    public static final Portion SCHEDULE = new Portion(1, "SCHEDULE");
    public static final Portion CLINICAL_NOTES = new Portion(2, "CLINICAL_NOTES");
    public static final Portion PSYCHOTHERAPY_NOTES = new Portion(3, "PSYCHOTHERAPY_NOTES");
    public static final Portion BILLING = new Portion(4, "BILLING");
    public static final Portion MASTER_FILES = new Portion(5, "MASTER_FILES");
    public static final Portion REPORTS = new Portion(6, "REPORTS");
    public static final Portion PRACTICE_SETUP = new Portion(7, "PRACTICE_SETUP");
    public static final Portion SUBSCRIPTION = new Portion(8, "SUBSCRIPTION");
    public static final Portion ACCOUNT_ACCESS = new Portion(9, "ACCOUNT_ACCESS");
    public static final Portion ACTIVITY_LOG = new Portion(10, "ACTIVITY_LOG");

    /** The eleven that are always there, in order of their positions. */
    public static final ImmutableList<Portion> BUILT_IN = ImmutableList.of(
            CLIENTS,
            SCHEDULE,
            CLINICAL_NOTES,
            PSYCHOTHERAPY_NOTES,
            BILLING,
            MASTER_FILES,
            REPORTS,
            PRACTICE_SETUP,
            SUBSCRIPTION,
            ACCOUNT_ACCESS,
            ACTIVITY_LOG);

    public Portion {
        if (position < 0 || position >= MOST || !NAME.matcher(name).matches()) {
            throw new Rejected(Reason.PORTIONS_CONTRADICT);
        }
    }

    /** What a record has of its own, said here: to link that takes a short command longer than what it asks. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Portion portion && position == portion.position && name.equals(portion.name);
    }

    @Override
    public int hashCode() {
        return 31 * position + name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
