package dev.latchkey.domain.masterfile;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What becomes of an entry whose key the target has with other content (COD-6). */
public enum ConflictPolicy {
    /** The target's entry stays. */
    SKIP,
    /** The target's entry takes the content of the source's. */
    OVERWRITE,
    /** Nothing is copied to that target. */
    FAIL;

    /**
     * @param typed in any case, or null for SKIP
     * @throws Rejected with POLICY_UNKNOWN
     */
    public static ConflictPolicy parse(@Nullable String typed) {
        if (typed == null) {
            return SKIP;
        }
        try {
            return valueOf(typed.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Rejected(Reason.POLICY_UNKNOWN);
        }
    }
}
