package dev.latchkey.application.link;

import dev.latchkey.application.decision.AccessFacts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends links, and retires usernames that are left without one (PRV-6). The caller holds the account's lock. */
public final class Departures {
    private final Links links;
    private final Persons persons;
    private final LinkChanges changes;
    private final Owners owners;
    private final AccessFacts facts;
    private final Invitations invitations;

    public Departures(
            Links links,
            Persons persons,
            LinkChanges changes,
            Owners owners,
            AccessFacts facts,
            Invitations invitations) {
        this.links = links;
        this.persons = persons;
        this.changes = changes;
        this.owners = owners;
        this.facts = facts;
        this.invitations = invitations;
    }

    /** A username's standing link to the account, else the one that ended last; null where it never had any. */
    @Nullable
    Listed named(AccountId account, Username username, Instant now) {
        Optional<Listed> standing = links.username(account, username);
        if (standing.isPresent()) {
            return standing.get();
        }
        Facts known = facts.of(username, account, now);
        Link former = known.link();
        if (former == null) {
            return null;
        }
        Username giver = persons.find(former.grant().by()).orElseThrow().name();
        return new Listed(former, persons.find(former.username()).orElseThrow(), giver, null, known.secondFactor());
    }

    /** Usernames by id: the order everybody locks in. */
    void lock(List<Listed> going) {
        going.stream().map(one -> one.person().id()).sorted().forEach(persons::lock);
    }

    /**
     * Ends a link; returns the record that is to be written of it.
     *
     * @param self whether the username itself drops it: then it does not retire (PRV-6)
     * @param cause the username with whose access this one ends, or null for the one that is meant
     */
    Entry end(Guard guard, Listed listed, boolean self, @Nullable Username cause) {
        Instant now = guard.at();
        if (listed.link().owner()) {
            owners.requireAnother(listed.link(), now);
        }
        changes.store(listed, listed.link().ended(now), now);
        if (listed.link().owner()) {
            owners.tell(listed, now);
        }
        Person person = persons.find(listed.person().id()).orElseThrow();
        Entry entry = guard.done(self ? Act.UNJOINED : Act.ACCESS_ENDED)
                .with("target", person.name().value());
        if (cause != null) {
            entry = entry.with("cause", cause.value())
                    .with("givenBy", listed.grantedBy().value());
        }
        if (!self && !isLeft(person, now)) {
            Instant retires = now.plus(EndAccess.RETIREMENT);
            persons.replace(person.retiringAt(retires));
            entry = entry.with("retires", retires.toString());
        }
        return entry;
    }

    /**
     * Whether anything else keeps a username: a link, or an invitation to its address on record that can still be accepted.
     * An offer of ownership needs a link, which then keeps it.
     */
    private boolean isLeft(Person person, Instant now) {
        return links.hasStanding(person.id()) || (person.email() != null && invitations.isPending(person.email(), now));
    }
}
