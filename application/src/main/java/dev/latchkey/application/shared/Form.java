package dev.latchkey.application.shared;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form, field by field, before any of it was checked.
 *
 * <p>A field that is absent was not said; one that is empty was cleared. {@code toString} names the fields and shows nothing
 * of what was typed.
 */
public record Form(ImmutableMap<String, Optional<String>> values) {
    public boolean says(String field) {
        return values.containsKey(field);
    }

    /** What was typed, or null where nothing was. */
    public @Nullable String text(String field) {
        return values.getOrDefault(field, Optional.empty()).orElse(null);
    }

    public ImmutableSet<String> fields() {
        return values.keySet();
    }

    @Override
    public String toString() {
        return "Form" + values.keySet();
    }
}
