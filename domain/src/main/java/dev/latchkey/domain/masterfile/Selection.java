package dev.latchkey.domain.masterfile;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;

/**
 * Which entries are copied: all of some lists, or of a list those chosen (COD-5).
 *
 * @param chosen keys of the lists of which not all are copied
 */
public record Selection(ImmutableSet<CodeKind> kinds, ImmutableSetMultimap<CodeKind, CodeKey> chosen) {
    /** The most entries that are chosen one by one. */
    public static final int MOST = 5_000;

    /** @throws Rejected with NOTHING_CHOSEN on {@code kinds} or TOO_MANY_ENTRIES on {@code entries} */
    public Selection {
        if (kinds.isEmpty()) {
            throw new Rejected(Reason.NOTHING_CHOSEN, "kinds");
        }
        if (chosen.size() > MOST) {
            throw new Rejected(Reason.TOO_MANY_ENTRIES, "entries");
        }
        if (!kinds.containsAll(chosen.keySet())) {
            throw new IllegalArgumentException("entries are chosen of a list that is not copied");
        }
    }

    /** Whether all of a list is copied, whatever is in it. */
    public boolean isAll(CodeKind kind) {
        return !chosen.containsKey(kind);
    }

    public boolean has(CodeKey key) {
        return kinds.contains(key.kind()) && (isAll(key.kind()) || chosen.containsValue(key));
    }
}
