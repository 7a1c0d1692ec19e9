package dev.latchkey.cli.boot;

import dev.latchkey.cli.shared.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every setting with where it came from: options, then environment, then file, then what is usual. Immutable. */
final class Configuration {
    /** What a setting is set to; null where nothing is usual. */
    record Value(@Nullable String text, String source) {}

    private static final String USUAL = "default";

    private final Map<Setting, Value> given;
    private final Places places;

    private Configuration(Map<Setting, Value> given, Places places) {
        this.given = given;
        this.places = places;
    }

    /** @throws WrongSetting when a name is not known or the file cannot be read; values are looked at when they are used */
    static Configuration read(SettingOptions options, Surroundings surroundings) {
        Map<Setting, SettingOptions.Given> given = options.all();
        Places places = new Places(surroundings);
        Path usual = places.configuration().resolve("latchkey.properties");
        Map<Setting, String> file = file(options.file(), usual);
        String fileName = options.file() == null ? usual.toString() : options.file();
        Map<Setting, Value> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            SettingOptions.Given option = given.get(setting);
            String variable = surroundings.variable(setting.variable());
            String line = file.get(setting);
            if (option != null) {
                values.put(setting, new Value(option.text(), "option " + option.option()));
            } else if (variable != null) {
                values.put(setting, new Value(variable, "environment " + setting.variable()));
            } else if (line != null) {
                values.put(setting, new Value(line, "file " + fileName));
            }
        }
        return new Configuration(values, places);
    }

    Value value(Setting setting) {
        Value value = given.get(setting);
        return value == null ? new Value(Defaults.of(setting, places, this), USUAL) : value;
    }

    /** Whether nobody has set it. */
    boolean isUsual(Setting setting) {
        return !given.containsKey(setting);
    }

    @Nullable
    String text(Setting setting) {
        return value(setting).text();
    }

    /** A setting whose value cannot be used. */
    WrongSetting wrong(Setting setting) {
        return new WrongSetting(
                setting.key(),
                "The value from " + value(setting).source() + " cannot be used. Accepted is " + setting.accepted()
                        + ".");
    }

    /** The setting of a name that was written somewhere. */
    static Setting known(String key, String where) {
        return Setting.named(key)
                .orElseThrow(() -> new WrongSetting(
                        key,
                        "There is no such setting (" + where + "). There are "
                                + Arrays.stream(Setting.values())
                                        .map(Setting::key)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static Map<Setting, String> file(@Nullable String named, Path usual) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        if (named == null && !Files.exists(usual)) {
            return values;
        }
        try {
            Path path = named == null ? usual : Path.of(named);
            Properties properties = new Properties();
            try (var reader = Files.newBufferedReader(path)) {
                properties.load(reader);
            }
            for (String key : properties.stringPropertyNames()) {
                values.put(
                        known(key, path.toString()), properties.getProperty(key).strip());
            }
            return values;
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongSetting(
                    "config", "The settings file " + (named == null ? usual : named) + " cannot be read.");
        }
    }
}
