package dev.latchkey.application.link;

import dev.latchkey.application.shared.Ids;
import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import java.time.Instant;

/**
 * Usernames that come into an account by themselves, by joining it or by accepting an invitation. The caller holds the locks
 * of both.
 */
public final class Arrivals {
    private final Links links;
    private final Persons persons;
    private final Ids ids;

    public Arrivals(Links links, Persons persons, Ids ids) {
        this.links = links;
        this.persons = persons;
        this.ids = ids;
    }

    /** @throws Rejected with ALREADY_JOINED (LNK-7) */
    void requireNone(AccountId account, UsernameId username, Instant now) {
        if (links.standing(account, username).filter(link -> !isOver(link, now)).isPresent()) {
            throw new Rejected(Reason.ALREADY_JOINED);
        }
    }

    /**
     * Adds a link given now; one of the two that is over by the clock makes way.
     *
     * @throws Rejected with ALREADY_JOINED (LNK-7)
     */
    Link add(AccountId account, UsernameId username, Privileges privileges, Link.Grant grant, Link.Term term) {
        links.standing(account, username)
                .filter(link -> isOver(link, grant.at()))
                .ifPresent(over -> Listings.replace(links, over.ended(grant.at())));
        Link link = Link.plain(
                new Link.Key(new LinkId(ids.next()), account, username), privileges, grant, term);
        if (!links.add(link)) {
            throw new Rejected(Reason.ALREADY_JOINED);
        }
        return link;
    }

    /**
     * Keeps a username from retiring: somebody let it in again in time (PRV-6).
     *
     * @throws Rejected with USERNAME_RETIRED
     */
    Person revived(UsernameId username, Instant now) {
        Person current = persons.find(username).orElseThrow();
        if (current.isRetiredAt(now)) {
            throw new Rejected(Reason.USERNAME_RETIRED);
        }
        if (current.retiresAt() != null) {
            persons.replace(current.revived());
        }
        return current.revived();
    }

    private static boolean isOver(Link link, Instant now) {
        return link.term().until() != null && !now.isBefore(link.term().until());
    }
}
