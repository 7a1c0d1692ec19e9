package dev.latchkey.http.link;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.Given;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing a username gave, or that came from one, as JSON (PRV-9). */
record GivenJson(
        String kind,
        String to,
        String giver,
        String origin,
        Instant givenAt,
        @Nullable Instant until,
        boolean suspended) {
    record PageJson(
            ImmutableList<GivenJson> given, @Nullable String next) {}

    static GivenJson of(Given.Entry entry) {
        return new GivenJson(
                entry.kind().name(),
                entry.to(),
                entry.giver().value(),
                entry.origin(),
                entry.givenAt(),
                entry.until(),
                entry.suspended());
    }
}
