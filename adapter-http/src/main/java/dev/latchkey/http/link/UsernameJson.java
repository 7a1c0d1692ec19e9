package dev.latchkey.http.link;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A username as Username Privileges shows it (PRV-2), as JSON.
 *
 * @param privileges every portion of the installation with its level
 * @param suspended whether the link is suspended, its levels kept
 * @param unused whether it was not used for 90 days
 * @param secondFactor whether the person has one on (DEC-10)
 */
record UsernameJson(
        String username,
        boolean owner,
        ImmutableMap<String, String> privileges,
        Instant since,
        @Nullable Instant until,
        boolean suspended,
        String grantedBy,
        String origin,
        @Nullable Instant lastUsed,
        boolean unused,
        boolean secondFactor,
        long version) {
    static UsernameJson of(Listed listed, Portions portions, Instant now) {
        Link link = listed.link();
        return new UsernameJson(
                listed.person().name().value(),
                link.owner(),
                levels(link, portions),
                link.term().from(),
                link.term().until(),
                link.term().suspendedAt() != null,
                listed.grantedBy().value(),
                link.grant().origin().name(),
                listed.lastUsed(),
                listed.isUnusedAt(now),
                listed.secondFactor(),
                link.version());
    }

    static ImmutableMap<String, String> levels(Link link, Portions portions) {
        return portions.all().stream()
                .collect(toImmutableMap(
                        Portion::name, portion -> link.level(portion).name()));
    }
}
