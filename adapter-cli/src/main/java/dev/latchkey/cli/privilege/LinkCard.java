package dev.latchkey.cli.privilege;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Shapes;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A username's access to an account as Username Privileges shows it (PRV-2). */
public final class LinkCard {
    private LinkCard() {}

    /** All of it, portion by portion. */
    public static Card of(Latchkey latchkey, Listed listed) {
        Card card = members(latchkey, listed)
                .text("Username", listed.person().name())
                .text("Account", listed.link().account())
                .text("Owner", listed.link().owner() ? "yes" : "no");
        Shapes.privileges(latchkey, listed.link()).forEach(card::text);
        return card.text("Origin", listed.link().grant().origin())
                .text("Granted by", listed.grantedBy())
                .text("Since", listed.link().term().from())
                .text("Until", listed.link().term().until())
                .text("Suspended", suspended(listed.link()))
                .text("Last used", lastUsed(latchkey, listed))
                .text("Second factor", listed.secondFactor() ? "on" : "off")
                .text("Version", listed.link().version());
    }

    /** The same as a row. */
    public static Card row(Latchkey latchkey, Listed listed) {
        Link link = listed.link();
        return members(latchkey, listed)
                .text("USERNAME", listed.person().name())
                .text("ORIGIN", link.grant().origin())
                .text("GRANTED BY", listed.grantedBy())
                .text("SINCE", link.term().from())
                .text("UNTIL", link.term().until())
                .text("SUSPENDED", suspended(link))
                .text("LAST USED", lastUsed(latchkey, listed))
                .text("2ND FACTOR", listed.secondFactor() ? "on" : "")
                .text("PRIVILEGES", link.owner() ? "owner" : Shapes.written(Shapes.privileges(latchkey, link)));
    }

    private static Card members(Latchkey latchkey, Listed listed) {
        Link link = listed.link();
        Map<String, AccessLevel> privileges = Shapes.privileges(latchkey, link);
        return new Card()
                .json("username", listed.person().name())
                .json("owner", link.owner())
                .json("privileges", privileges)
                .json("since", link.term().from())
                .json("until", link.term().until())
                .json("suspended", link.term().suspension() != null)
                .json("suspension", suspension(link.term().suspension()))
                .json("grantedBy", listed.grantedBy())
                .json("origin", link.grant().origin())
                .json("lastUsed", listed.lastUsed())
                .json("unused", isUnused(latchkey, listed))
                .json("secondFactor", listed.secondFactor())
                .json("version", link.version());
    }

    private static @Nullable Map<String, Object> suspension(Link.@Nullable Suspension suspension) {
        return suspension == null ? null : ImmutableMap.of("at", suspension.at(), "why", suspension.why());
    }

    private static @Nullable String suspended(Link link) {
        Link.Suspension suspension = link.term().suspension();
        return suspension == null ? null : suspension.at() + ": " + suspension.why();
    }

    private static String lastUsed(Latchkey latchkey, Listed listed) {
        String last = listed.lastUsed() == null ? "never" : listed.lastUsed().toString();
        return isUnused(latchkey, listed) ? last + " (unused)" : last;
    }

    private static boolean isUnused(Latchkey latchkey, Listed listed) {
        return listed.isUnusedAt(latchkey.clock().now());
    }
}
