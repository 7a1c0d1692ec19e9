package dev.latchkey.domain.privilege;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The portions one installation has: the built-in eleven and a host's own, 32 at most (PRV-1). Immutable. */
public final class Portions {
    public static final Portions BUILT_IN = with(List.of());

    private final ImmutableList<Portion> all;
    private final ImmutableMap<String, Portion> byName;
    private final long everyFull;

    private Portions(ImmutableList<Portion> all) {
        this.all = all;
        ImmutableMap.Builder<String, Portion> names = ImmutableMap.builder();
        long full = 0;
        for (Portion portion : all) {
            names.put(portion.name(), portion);
            full |= Privileges.bits(portion, AccessLevel.FULL);
        }
        this.byName = names.buildOrThrow();
        this.everyFull = full;
    }

    /**
     * The built-in portions and a host's own.
     *
     * @throws Rejected with PORTIONS_CONTRADICT when a name or position is used twice or a built-in position is claimed
     */
    public static Portions with(List<Portion> own) {
        ImmutableList<Portion> all = ImmutableList.<Portion>builder()
                .addAll(Portion.BUILT_IN)
                .addAll(ImmutableList.sortedCopyOf(Portions::inOrder, own))
                .build();
        Set<Object> seen = new HashSet<>();
        for (Portion portion : all) {
            if (!seen.add(portion.name()) || !seen.add(portion.position())) {
                throw new Rejected(Reason.PORTIONS_CONTRADICT);
            }
        }
        return new Portions(all);
    }

    /** By hand: a comparator of the library's is made anew in every process, which a start would wait for. */
    private static int inOrder(Portion one, Portion other) {
        return Integer.compare(one.position(), other.position());
    }

    /** All of them, in order of their positions. */
    public ImmutableList<Portion> all() {
        return all;
    }

    public Optional<Portion> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws Rejected with PORTION_UNKNOWN */
    public Portion require(String name) {
        return named(name).orElseThrow(() -> new Rejected(Reason.PORTION_UNKNOWN));
    }

    public boolean contains(Portion portion) {
        return portion.equals(byName.get(portion.name()));
    }

    /** FULL on every portion: what owners hold by rule (PRV-4). */
    public Privileges everyFull() {
        return new Privileges(everyFull);
    }
}
