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
 * @param suspension since when and why, or null while it is not
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
        @Nullable SuspensionJson suspension,
        String grantedBy,
        String origin,
        @Nullable Instant lastUsed,
        boolean unused,
        boolean secondFactor,
        long version) {
    record SuspensionJson(Instant at, String why) {}

    static UsernameJson of(Listed listed, Portions portions, Instant now) {
        Link link = listed.link();
        return new UsernameJson(
                listed.person().name().value(),
                link.owner(),
                levels(link, portions),
                link.term().from(),
                link.term().until(),
                link.term().suspension() != null,
                suspension(link.term().suspension()),
                listed.grantedBy().value(),
                link.grant().origin().name(),
                listed.lastUsed(),
                listed.isUnusedAt(now),
                listed.secondFactor(),
                link.version());
    }

    private static @Nullable SuspensionJson suspension(Link.@Nullable Suspension suspension) {
        return suspension == null ? null : new SuspensionJson(suspension.at(), suspension.why());
    }

    static ImmutableMap<String, String> levels(Link link, Portions portions) {
        return portions.all().stream()
                .collect(toImmutableMap(
                        Portion::name, portion -> link.level(portion).name()));
    }
}
