package dev.latchkey.cli.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing as it is answered: members for programs and, under labels, what a person sees of them.
 *
 * <p>For one thread.
 */
public final class Card {
    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();
    private final List<String> labels = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();

    /** A member for both; null is JSON's null and an empty cell. */
    public Card with(String member, String label, @Nullable Object value) {
        return json(member, value).text(label, value);
    }

    /** A member for programs. */
    public Card json(String member, @Nullable Object value) {
        members.put(member, value);
        return this;
    }

    /** A cell for people. */
    public Card text(String label, @Nullable Object value) {
        labels.add(label);
        cells.add(value == null ? "" : Printable.of(value.toString()));
        return this;
    }

    public Map<String, @Nullable Object> members() {
        return Collections.unmodifiableMap(members);
    }

    List<String> labels() {
        return labels;
    }

    List<String> cells() {
        return cells;
    }
}
