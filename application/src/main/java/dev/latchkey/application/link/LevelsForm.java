package dev.latchkey.application.link;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.domain.link.Grantor;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.privilege.Preset;
import dev.latchkey.domain.privilege.Privileges;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The levels somebody chose: a preset, levels by portion, or both, the named ones laid over the preset (PRV-10).
 *
 * @param preset a preset's name, or null
 * @param levels level by portion's name, as typed
 */
public record LevelsForm(@Nullable String preset, ImmutableMap<String, String> levels) {
    private static final int NAME_SHOWN = 40;

    /** Nothing said: MASTER (LNK-1). */
    public static final LevelsForm UNSAID = new LevelsForm(null, ImmutableMap.of());

    /**
     * What a new link gets: a preset is cut down to the granter's levels, a level asked for by name above them is refused
     * (PRV-3).
     *
     * @throws dev.latchkey.domain.shared.Rejected with FIELDS_INVALID (preset, or privileges by
     *     portion) or LEVEL_ABOVE_OWN
     */
    Privileges asked(Grantor grantor) {
        return over(levels.isEmpty() ? base(grantor, Preset.MASTER) : base(grantor, Preset.NOTHING), grantor);
    }

    /** What a link gets that has levels already: those not named stay, unless a preset replaces them all. */
    Privileges changed(Privileges before, Grantor grantor) {
        return over(preset == null ? before : base(grantor, Preset.NOTHING), grantor, before);
    }

    private Privileges base(Grantor grantor, Preset unsaid) {
        Faults faults = new Faults();
        Preset chosen = preset == null ? unsaid : faults.collect("preset", () -> Preset.parse(preset));
        return grantor.cut(faults.sure(chosen).privileges(grantor.portions()));
    }

    private Privileges over(Privileges base, Grantor grantor) {
        return over(base, grantor, Privileges.NOTHING);
    }

    private Privileges over(Privileges base, Grantor grantor, Privileges before) {
        Faults faults = new Faults();
        Privileges privileges = base;
        for (Map.Entry<String, String> level : levels.entrySet()) {
            String field = level.getKey().length() > NAME_SHOWN ? "privileges" : "privileges." + level.getKey();
            Portion portion = faults.collect(field, () -> grantor.portions().require(level.getKey()));
            AccessLevel wanted = faults.collect(field, () -> AccessLevel.parse(level.getValue()));
            if (portion != null && wanted != null) {
                privileges = privileges.with(portion, wanted);
            }
        }
        faults.throwIfAny();
        grantor.requireMayGrant(before, privileges);
        return privileges;
    }

    /** Levels as the activity log tells them: {@code BILLING=VIEW ...}, what is NONE left out. */
    static String written(Privileges privileges, Portions portions) {
        return privileges.levels(portions).entrySet().stream()
                .filter(level -> level.getValue() != AccessLevel.NONE)
                .map(level -> level.getKey() + "=" + level.getValue())
                .collect(Collectors.joining(" "));
    }
}
