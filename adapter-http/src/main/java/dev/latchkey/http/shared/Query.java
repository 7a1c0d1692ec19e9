package dev.latchkey.http.shared;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of an address: each at most once, none that is not known there. */
public final class Query {
    private final ImmutableMap<String, String> values;

    private Query(ImmutableMap<String, String> values) {
        this.values = values;
    }

    static Query read(Map<String, List<String>> sent, ImmutableSet<String> known) {
        ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
        sent.forEach((name, all) -> {
            if (!known.contains(name)) {
                throw Malformed.parameter(name, Reason.MEMBER_UNKNOWN);
            }
            if (all.size() != 1) {
                throw Malformed.parameter(name, Reason.MEMBER_DUPLICATE);
            }
            values.put(name, all.get(0));
        });
        return new Query(values.buildOrThrow());
    }

    /** A parameter's text, or null where it is absent or empty. */
    public @Nullable String text(String name) {
        String text = values.getOrDefault(name, "");
        return text.isEmpty() ? null : text;
    }

    /** A parameter's text, empty where absent. */
    public String required(String name) {
        return values.getOrDefault(name, "");
    }

    /** A parameter that is {@code true} or {@code false}, false where absent. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(filter(name, Query::yesOrNo));
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /**
     * A filter read from its text, or null where it is absent.
     *
     * @throws Rejected with FILTER_MALFORMED on the parameter when it cannot be read
     */
    public <T> @Nullable T filter(String name, Function<String, Optional<T>> reading) {
        String text = text(name);
        return text == null ? null : reading.apply(text).orElseThrow(() -> new Rejected(Reason.FILTER_MALFORMED, name));
    }
}
