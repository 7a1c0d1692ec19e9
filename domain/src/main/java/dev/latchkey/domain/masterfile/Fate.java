package dev.latchkey.domain.masterfile;

import org.jspecify.annotations.Nullable;

/** What a copy does about one entry in one target (COD-5, COD-6). */
public enum Fate {
    /** The target has none of its key and gets it. */
    ADDED,
    /** The target has the same already. */
    SAME,
    /** The target's takes its content. */
    CHANGED,
    /** The target has another of its key, which stays. */
    CONFLICTING,
    /** It was chosen and is not in the source. */
    INVALID;

    public static Fate of(@Nullable CodeEntry source, @Nullable CodeEntry target, ConflictPolicy policy) {
        if (source == null) {
            return INVALID;
        }
        if (target == null) {
            return ADDED;
        }
        if (source.equals(target)) {
            return SAME;
        }
        return policy == ConflictPolicy.OVERWRITE ? CHANGED : CONFLICTING;
    }

    /** Whether the target's list is another afterwards. */
    public boolean isChange() {
        return this == ADDED || this == CHANGED;
    }
}
