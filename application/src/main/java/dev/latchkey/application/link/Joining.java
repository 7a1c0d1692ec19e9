package dev.latchkey.application.link;

import dev.latchkey.application.username.Credentials;
import dev.latchkey.application.username.Notices;
import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.link.Grantor;
import dev.latchkey.domain.link.JoinTicket;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * Links a username to accounts that another one lets it into, judged at that moment (LNK-5, LNK-15). Its methods belong into
 * one transaction, in the order they stand here.
 */
public final class Joining {
    private final LinkChanges changes;
    private final People people;
    private final Owners owners;
    private final Givers givers;
    private final Arrivals arrivals;

    public Joining(LinkChanges changes, People people, Owners owners, Givers givers, Arrivals arrivals) {
        this.changes = changes;
        this.people = people;
        this.owners = owners;
        this.givers = givers;
        this.arrivals = arrivals;
    }

    /** Where the persons and their passwords are. */
    public record People(Persons persons, Credentials credentials) {}

    /** @throws Rejected with ALREADY_JOINED (LNK-7), or GIVER_MAY_NOT for one that was suspended there (LNK-10) */
    void requireMayJoin(Person finder, AccountId account, Instant now) {
        changes.requireRoom(account, finder.id(), now);
        arrivals.requireNotKeptOut(account, finder.id(), Link::keepsOut, now);
    }

    /** Accounts by id, then usernames by id: the order everybody locks in. */
    void lock(SortedSet<AccountId> joined, JoinTicket.Parties parties) {
        joined.forEach(changes::lock);
        Stream.of(parties.finder(), parties.presented()).sorted().forEach(people.persons()::lock);
    }

    /**
     * The username whose password was presented, if that password is still its password.
     *
     * @throws Rejected with GIVER_MAY_NOT
     */
    Person requirePresented(JoinTicket ticket, Instant now) {
        UsernameId presented = ticket.parties().presented();
        Optional<Credential> credential = people.credentials().find(presented);
        boolean unchanged = credential.isPresent()
                && credential.get().setAt().equals(ticket.parties().passwordSetAt())
                && credential.get().usableAt(now);
        return people.persons()
                .find(presented)
                .filter(person -> unchanged && !person.isRetiredAt(now))
                .orElseThrow(() -> new Rejected(Reason.GIVER_MAY_NOT));
    }

    /**
     * Adds the link: the presented username's privileges of this moment, never more, never PSYCHOTHERAPY_NOTES, never an
     * owner's, never beyond its own dates.
     *
     * @throws Rejected with ACCOUNT_CLOSED, ACCOUNT_INACTIVE, ACCOUNT_READ_ONLY, GIVER_MAY_NOT or ALREADY_JOINED
     */
    Link link(Person finder, Person presented, AccountId account, Instant now) {
        Grantor grantor = givers.require(presented.id(), account, now);
        arrivals.requireNotKeptOut(account, finder.id(), Link::keepsOut, now);
        return arrivals.add(
                account,
                finder.id(),
                grantor.held().with(Portion.PSYCHOTHERAPY_NOTES, AccessLevel.NONE),
                new Link.Grant(LinkOrigin.JOINED, presented.id(), now),
                grantor.term(now));
    }

    /** Keeps the joining username from retiring, tells the owners and the presented username. */
    void finish(Person finder, Person presented, List<Link> joined, Instant now) {
        arrivals.revived(finder.id(), now);
        Credential credential = people.credentials().find(presented.id()).orElseThrow();
        people.credentials().replace(credential.usedByAnother(), credential.hash());
        String about = finder.name().value();
        for (Link link : joined) {
            owners.tell(link.account(), Notices.Kind.ACCOUNT_JOINED, about, now);
            owners.add(presented.id(), link.account(), Notices.Kind.JOINED_WITH_YOUR_PASSWORD, about, now);
        }
    }
}
