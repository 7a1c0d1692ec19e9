package dev.latchkey.application.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.link.Links;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryLinks implements Links {
    private final InMemoryTransactions transactions;
    private final InMemoryPersons persons;
    private final InMemoryCredentials credentials;
    private final InMemorySecondFactors secondFactors;
    private final Rows<Pair, ImmutableMap<LinkId, Link>> histories;
    private final Rows<LinkId, Instant> uses;

    private record Pair(AccountId account, UsernameId username) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byAccount = account.compareTo(other.account);
            return byAccount != 0 ? byAccount : username.compareTo(other.username);
        }
    }

    InMemoryLinks(
            InMemoryTransactions transactions,
            InMemoryPersons persons,
            InMemoryCredentials credentials,
            InMemorySecondFactors secondFactors) {
        this.transactions = transactions;
        this.persons = persons;
        this.credentials = credentials;
        this.secondFactors = secondFactors;
        this.histories = new Rows<>(transactions);
        this.uses = new Rows<>(transactions);
    }

    @Override
    public boolean add(Link link) {
        return transactions.call(() -> {
            boolean free = !link.isStanding()
                    || standing(link.account(), link.username()).isEmpty();
            if (free) {
                put(link);
            }
            return free;
        });
    }

    @Override
    public Optional<Link> standing(AccountId account, UsernameId username) {
        return transactions.call(() ->
                history(account, username).stream().filter(Link::isStanding).findFirst());
    }

    @Override
    public boolean replace(Link changed) {
        return transactions.call(() -> {
            Optional<Link> before = history(changed.account(), changed.username()).stream()
                    .filter(link -> link.id().equals(changed.id()) && link.version() == changed.version() - 1)
                    .findFirst();
            before.ifPresent(stored -> put(new Link(
                    stored.key(),
                    changed.owner(),
                    changed.privileges(),
                    stored.grant(),
                    changed.term(),
                    changed.version())));
            return before.isPresent();
        });
    }

    @Override
    public ImmutableList<Owner> owners(AccountId account) {
        return transactions.call(() -> standing()
                .filter(link -> link.owner() && link.account().equals(account))
                .map(link -> new Owner(link, person(link.username()), credentials.changeDue(link.username())))
                .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public boolean hasStanding(UsernameId username) {
        return transactions.call(
                () -> standing().anyMatch(link -> link.username().equals(username)));
    }

    @Override
    public ImmutableList<Listed> usernames(AccountId account, @Nullable Username after, int limit) {
        return transactions.call(() -> standing()
                .filter(link -> link.account().equals(account))
                .map(this::listed)
                .filter(listed -> after == null || listed.person().name().compareTo(after) > 0)
                .sorted(Comparator.comparing(listed -> listed.person().name()))
                .limit(limit)
                .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public Optional<Listed> username(AccountId account, Username username) {
        return transactions.call(() -> persons.named(username)
                .flatMap(person -> standing(account, person.id()))
                .map(this::listed));
    }

    @Override
    public ImmutableList<Listed> givenBy(AccountId account, Set<UsernameId> givers) {
        return transactions.call(() -> histories
                .all()
                .flatMap(history -> history.values().stream())
                .filter(link -> link.account().equals(account)
                        && givers.contains(link.grant().by()))
                .map(this::listed)
                .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public void used(Link.Key link, Instant at) {
        transactions.run(() -> {
            Instant noted = lastUsed(link.id());
            if (noted == null || noted.isBefore(at)) {
                uses.put(link.id(), at);
            }
        });
    }

    @Override
    public void usedAgain(UsernameId username, AccountId account, Instant at, Instant notSince) {
        transactions.run(() -> standing(account, username).ifPresent(link -> {
            Instant noted = lastUsed(link.id());
            if (noted == null || noted.isBefore(notSince)) {
                uses.put(link.id(), at);
            }
        }));
    }

    /** Every link the two ever had. */
    ImmutableList<Link> history(AccountId account, UsernameId username) {
        return histories
                .find(new Pair(account, username))
                .map(history -> history.values().asList())
                .orElse(ImmutableList.of());
    }

    /** Every link that has not ended. */
    Stream<Link> standing() {
        return histories.all().flatMap(history -> history.values().stream()).filter(Link::isStanding);
    }

    @Nullable
    Instant lastUsed(LinkId link) {
        return uses.find(link).orElse(null);
    }

    private void put(Link link) {
        Pair pair = new Pair(link.account(), link.username());
        ImmutableMap.Builder<LinkId, Link> history = ImmutableMap.builder();
        histories.find(pair).ifPresent(history::putAll);
        histories.put(pair, history.put(link.id(), link).buildKeepingLast());
    }

    private Listed listed(Link link) {
        Username grantedBy = person(link.grant().by()).name();
        boolean secondFactor = secondFactors.isOn(link.username());
        return new Listed(link, person(link.username()), grantedBy, lastUsed(link.id()), secondFactor);
    }

    private Person person(UsernameId username) {
        return persons.find(username)
                .orElseThrow(() -> new IllegalStateException("a link of a person who is not stored: " + username));
    }
}
