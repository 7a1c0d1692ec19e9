package dev.latchkey.http.decision;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.link.Holding;
import dev.latchkey.domain.link.Link;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a username holds in an account now, and by what, as JSON (DEC-6).
 *
 * @param levels every portion of the installation with its level
 * @param reason OWNER or LINK
 * @param since from when the link is in force
 */
record HoldingJson(
        ImmutableMap<String, String> levels,
        String reason,
        String origin,
        String grantedBy,
        Instant since,
        @Nullable Instant until,
        @Nullable Instant lastUsed) {
    static HoldingJson of(Holding holding) {
        Link link = holding.link();
        return new HoldingJson(
                holding.levels().entrySet().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                level -> level.getKey().name(),
                                level -> level.getValue().name())),
                holding.by().name(),
                link.grant().origin().name(),
                holding.grantedBy().value(),
                link.term().from(),
                link.term().until(),
                holding.lastUsed());
    }
}
