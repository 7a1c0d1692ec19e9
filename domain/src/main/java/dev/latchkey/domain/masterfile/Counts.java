package dev.latchkey.domain.masterfile;

import com.google.common.collect.Maps;
import java.util.Map;

/** How many entries have which fate in one target; never negative. */
public record Counts(int added, int same, int changed, int conflicting, int invalid) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    public static Counts of(Map<Fate, Integer> fates) {
        Map<Fate, Integer> all = Maps.newEnumMap(Fate.class);
        all.putAll(fates);
        return new Counts(
                all.getOrDefault(Fate.ADDED, 0),
                all.getOrDefault(Fate.SAME, 0),
                all.getOrDefault(Fate.CHANGED, 0),
                all.getOrDefault(Fate.CONFLICTING, 0),
                all.getOrDefault(Fate.INVALID, 0));
    }

    public Counts and(Counts more) {
        return new Counts(
                added + more.added,
                same + more.same,
                changed + more.changed,
                conflicting + more.conflicting,
                invalid + more.invalid);
    }

    /** Whether a copy with these would leave a list as it is. */
    public boolean isNothing() {
        return added == 0 && changed == 0;
    }
}
