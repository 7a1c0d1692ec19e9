package dev.latchkey.http.link;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.privilege.Privileges;

/** Levels as JSON: every portion of the installation with its level. */
final class LevelsJson {
    private LevelsJson() {}

    static ImmutableMap<String, String> of(Privileges privileges, Portions portions) {
        return portions.all().stream()
                .collect(toImmutableMap(
                        Portion::name, portion -> privileges.level(portion).name()));
    }
}
