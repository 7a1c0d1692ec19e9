package dev.latchkey.cli.boot;

import dev.latchkey.cli.shared.NotUnderstood;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings that were given as options. */
final class SettingOptions {
    /** One of them, under the option it was given by. */
    record Given(String option, String text) {}

    private final Map<Setting, Given> given = new EnumMap<>(Setting.class);
    private List<String> pairs = new ArrayList<>();
    private @Nullable String file;

    /** An option of its own; null takes it back. */
    void give(Setting setting, String option, @Nullable String text) {
        if (text == null) {
            given.remove(setting);
        } else {
            given.put(setting, new Given(option, text));
        }
    }

    /** What {@code --set} was given, {@code NAME=VALUE} each. */
    void set(List<String> all) {
        pairs = all;
    }

    void file(@Nullable String path) {
        file = path;
    }

    @Nullable
    String file() {
        return file;
    }

    /** All of them; an option of its own goes before {@code --set}. */
    Map<Setting, Given> all() {
        Map<Setting, Given> all = new EnumMap<>(Setting.class);
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new NotUnderstood("A setting is written --set NAME=VALUE, as in --set trial.days=60.");
            }
            String key = pair.substring(0, equals);
            all.put(Configuration.known(key, "--set"), new Given("--set", pair.substring(equals + 1)));
        }
        all.putAll(given);
        return all;
    }
}
