package dev.latchkey.application.secret;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.Map;
import java.util.Set;

/** Refuses to start over a store that was written with other keys or other portions, before anything is damaged. */
public final class KeyChecks {
    private KeyChecks() {}

    /** Whether nothing was ever written: then a new key ring may be made. */
    public static boolean isNew(Installation installation) {
        return installation.keyChecks().isEmpty();
    }

    /** Those of some purposes the store remembers a key for. */
    public static ImmutableSet<Purpose> known(Installation installation, Set<Purpose> purposes) {
        ImmutableSet<String> keys = installation.keyChecks().keySet();
        return purposes.stream()
                .filter(purpose -> keys.stream().anyMatch(key -> key.startsWith(purpose.text() + " ")))
                .collect(Sets.toImmutableEnumSet());
    }

    /**
     * Compares the ring with what the store remembers, and lets it remember what is new.
     *
     * @throws Rejected as {@link #requireKnown}
     */
    public static void require(Installation installation, KeyRing ring) {
        ImmutableMap<String, String> known = installation.keyChecks();
        ImmutableMap<String, String> now = checks(ring);
        compare(known, now);
        for (Map.Entry<String, String> check : now.entrySet()) {
            if (!known.containsKey(check.getKey())) {
                installation.rememberKey(check.getKey(), check.getValue());
            }
        }
    }

    /**
     * Compares the ring with what the store remembers; changes nothing, and returns that.
     *
     * @throws Rejected with SETTING_INVALID on {@code keys} when a key is missing or another one has its name
     */
    public static ImmutableMap<String, String> requireKnown(Installation installation, KeyRing ring) {
        ImmutableMap<String, String> known = installation.keyChecks();
        compare(known, checks(ring));
        return known;
    }

    private static void compare(ImmutableMap<String, String> known, ImmutableMap<String, String> now) {
        for (Map.Entry<String, String> check : known.entrySet()) {
            if (!check.getValue().equals(now.get(check.getKey()))) {
                throw new Rejected(Reason.SETTING_INVALID, "keys");
            }
        }
    }

    private static ImmutableMap<String, String> checks(KeyRing ring) {
        ImmutableMap.Builder<String, String> checks = ImmutableMap.builder();
        for (KeyRing.Key key : ring.keys()) {
            checks.put(key.purpose().text() + " " + key.id(), KeyRing.checkValue(key));
        }
        return checks.buildOrThrow();
    }

    /**
     * Compares the portions with what the store remembers (PRV-1): none has moved, none has another's position.
     *
     * @throws Rejected with PORTIONS_CONTRADICT
     */
    public static void require(Installation installation, Portions portions) {
        ImmutableMap<Integer, String> known = installation.portions();
        for (Portion portion : portions.all()) {
            String before = known.get(portion.position());
            if (isElsewhere(portion, known) || (before != null && !before.equals(portion.name()))) {
                throw new Rejected(Reason.PORTIONS_CONTRADICT);
            }
            if (before == null) {
                installation.rememberPortion(portion.position(), portion.name());
            }
        }
    }

    /** Every start asks for every portion: a loop is over before a stream would have begun. */
    private static boolean isElsewhere(Portion portion, ImmutableMap<Integer, String> known) {
        for (Map.Entry<Integer, String> one : known.entrySet()) {
            if (one.getValue().equals(portion.name()) && one.getKey() != portion.position()) {
                return true;
            }
        }
        return false;
    }
}
