package dev.latchkey.application.link;

import dev.latchkey.application.decision.AccessFacts;
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
import java.util.function.Predicate;

/**
 * Usernames that come into an account by themselves, by joining it or by accepting an invitation. The caller holds the locks
 * of both.
 */
public final class Arrivals {
    private final LinkChanges changes;
    private final AccessFacts facts;
    private final Persons persons;
    private final Ids ids;

    public Arrivals(LinkChanges changes, AccessFacts facts, Persons persons, Ids ids) {
        this.changes = changes;
        this.facts = facts;
        this.persons = persons;
        this.ids = ids;
    }

    /**
     * Refuses a username whose last link to the account keeps it out (LNK-10).
     *
     * @param keepsOut whether a link that ended last does
     * @throws Rejected with GIVER_MAY_NOT
     */
    void requireNotKeptOut(AccountId account, UsernameId username, Predicate<Link> keepsOut, Instant now) {
        Link last = facts.of(username, account, now).link();
        if (last != null && keepsOut.test(last)) {
            throw new Rejected(Reason.GIVER_MAY_NOT);
        }
    }

    /**
     * Adds a plain link given now.
     *
     * @throws Rejected with ALREADY_JOINED (LNK-7)
     */
    Link add(AccountId account, UsernameId username, Privileges privileges, Link.Grant grant, Link.Term term) {
        Link link = Link.plain(new Link.Key(new LinkId(ids.next()), account, username), privileges, grant, term);
        changes.add(link, grant.at());
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
}
