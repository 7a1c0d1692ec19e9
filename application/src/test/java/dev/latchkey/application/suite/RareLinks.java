package dev.latchkey.application.suite;

import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.LinkId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Links as no use case makes them yet: with dates, suspended, or without the steps of Find and Join. */
final class RareLinks {
    static final Privileges BILLING_SEEN = Privileges.NOTHING.with(Portion.BILLING, AccessLevel.VIEW);

    private RareLinks() {}

    /** Links somebody to the home account of somebody else. */
    static Link give(House house, Somebody whom, Somebody by, Privileges privileges) {
        Instant now = house.clock().now();
        Link link = Link.plain(
                new Link.Key(new LinkId(house.environment().ids().next()), by.home(), whom.id()),
                privileges,
                new Link.Grant(LinkOrigin.INVITED, by.id(), now),
                Link.Term.from(now));
        if (!house.store().transactions().call(() -> house.store().links().add(link))) {
            throw new AssertionError("not stored: " + link);
        }
        return link;
    }

    /** The link with other dates (LNK-9). */
    static Link dated(Link link, Instant from, @Nullable Instant until) {
        return changed(link, new Link.Term(from, until, null, null));
    }

    /** The link, suspended (LNK-10). */
    static Link suspended(Link link, Instant at) {
        return link.suspended(new Link.Suspension(at, "On leave"));
    }

    static Link resumed(Link link) {
        return link.resumed();
    }

    private static Link changed(Link link, Link.Term term) {
        return new Link(link.key(), link.owner(), link.privileges(), link.grant(), term, link.version() + 1);
    }
}
