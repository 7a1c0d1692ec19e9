package dev.latchkey.application.suite;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.link.LevelsForm;
import dev.latchkey.application.shared.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Forms as people fill them in. */
public final class Forms {
    private Forms() {}

    /** What sign-up needs besides username and password, and nothing more (ACC-2). */
    public static Form barest(String practice) {
        return form(
                "practiceName", practice,
                "provider.firstName", "Olga",
                "provider.lastName", "Orr",
                "email", "office@practice.example");
    }

    /** Fields and what was typed into them, in turn; an empty text clears a field. */
    public static Form form(String... fieldsAndTexts) {
        ImmutableMap.Builder<String, Optional<String>> values = ImmutableMap.builder();
        for (int i = 0; i < fieldsAndTexts.length; i += 2) {
            values.put(fieldsAndTexts[i], Optional.of(fieldsAndTexts[i + 1]).filter(text -> !text.isEmpty()));
        }
        return new Form(values.buildOrThrow());
    }

    /** A form with more fields, or others in the place of those it has. */
    public static Form with(Form form, String... fieldsAndTexts) {
        Map<String, Optional<String>> values = new LinkedHashMap<>(form.values());
        values.putAll(form(fieldsAndTexts).values());
        return new Form(ImmutableMap.copyOf(values));
    }

    /** A form without some of its fields. */
    public static Form without(Form form, String... fields) {
        Map<String, Optional<String>> values = new LinkedHashMap<>(form.values());
        for (String field : fields) {
            values.remove(field);
        }
        return new Form(ImmutableMap.copyOf(values));
    }

    public static LevelsForm preset(String preset) {
        return new LevelsForm(preset, ImmutableMap.of());
    }

    /** Portions and levels, in turn. */
    public static LevelsForm levels(String... portionsAndLevels) {
        return laidOver(null, portionsAndLevels);
    }

    /** A preset with other levels for some portions. */
    public static LevelsForm laidOver(@Nullable String preset, String... portionsAndLevels) {
        ImmutableMap.Builder<String, String> levels = ImmutableMap.builder();
        for (int i = 0; i < portionsAndLevels.length; i += 2) {
            levels.put(portionsAndLevels[i], portionsAndLevels[i + 1]);
        }
        return new LevelsForm(preset, levels.buildOrThrow());
    }
}
