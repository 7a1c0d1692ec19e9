package dev.latchkey.application.link;

import dev.latchkey.application.decision.AccessFacts.Candidate;
import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.decision.Decider;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What may I enter, and why: the accounts of the Provider drop-down with what one holds in each portion, and by what (DEC-6).
 * Leaves no record. Safe for many threads.
 */
public final class OwnAccess {
    private final AccountsOf accounts;
    private final Decider decider;
    private final Persons persons;
    private final Clock clock;

    public OwnAccess(AccountsOf accounts, Decider decider, Persons persons, Clock clock) {
        this.accounts = accounts;
        this.decider = decider;
        this.persons = persons;
        this.clock = clock;
    }

    /** An account and what one holds there. */
    public record Row(AccountsOf.Entry account, Holding holding) {}

    /**
     * A page of the document, last used first.
     *
     * @param at the moment it tells of
     */
    public record Sheet(Instant at, Page<Row> rows) {}

    /**
     * Writes a page of the actor's own document.
     *
     * @throws dev.latchkey.domain.shared.Rejected as {@link AccountsOf#own}
     */
    public Sheet handle(Actor actor, AccountsOf.Query query) {
        Instant now = clock.now();
        Map<UsernameId, Username> names = new HashMap<>();
        return new Sheet(now, accounts.own(actor, query, now).map(candidate -> row(candidate, names, now)));
    }

    private Row row(Candidate candidate, Map<UsernameId, Username> names, Instant now) {
        Link link = Objects.requireNonNull(candidate.facts().link());
        Username grantedBy = names.computeIfAbsent(
                link.grant().by(), by -> persons.find(by).orElseThrow().name());
        Holding holding = Holding.of(
                        decider, candidate.facts(), now, new Holding.Origin(grantedBy, candidate.lastUsed()))
                .orElseThrow();
        return new Row(AccountsOf.entry(candidate, now), holding);
    }
}
