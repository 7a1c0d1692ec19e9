package dev.latchkey.cli.privilege;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.link.LevelsForm;
import dev.latchkey.cli.shared.NotUnderstood;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Levels as they are typed: {@code BILLING=VIEW}. */
public final class Levels {
    private Levels() {}

    public static LevelsForm form(@Nullable String preset, List<String> typed) {
        Map<String, String> levels = new LinkedHashMap<>();
        for (String one : typed) {
            int equals = one.indexOf('=');
            if (equals < 1) {
                throw new NotUnderstood("A level is written PORTION=LEVEL, as in BILLING=VIEW, not " + one + ".");
            }
            if (levels.put(one.substring(0, equals), one.substring(equals + 1)) != null) {
                throw new NotUnderstood("The portion " + one.substring(0, equals) + " has two levels.");
            }
        }
        return new LevelsForm(preset, ImmutableMap.copyOf(levels));
    }
}
