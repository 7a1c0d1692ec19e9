package dev.latchkey.application.memory;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.decision.AccessFacts;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryAccessFacts implements AccessFacts {
    private static final Comparator<Position> LAST_USED_FIRST = Comparator.comparing(
                    Position::lastUsed, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Position::account);

    /** A standing link goes before an ended one, and of these the one that ended last. */
    private static final Comparator<Link> NEAREST_LAST = Comparator.comparing(
                    (Link link) -> link.term().endedAt(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Link::id);

    private final InMemoryTransactions transactions;
    private final InMemoryAccounts accounts;
    private final InMemoryPersons persons;
    private final InMemoryCredentials credentials;
    private final InMemorySecondFactors secondFactors;
    private final InMemoryLinks links;

    InMemoryAccessFacts(
            InMemoryTransactions transactions,
            InMemoryAccounts accounts,
            InMemoryPersons persons,
            InMemoryCredentials credentials,
            InMemorySecondFactors secondFactors,
            InMemoryLinks links) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.persons = persons;
        this.credentials = credentials;
        this.secondFactors = secondFactors;
        this.links = links;
    }

    @Override
    public Facts of(Username username, AccountId account, Instant at) {
        return transactions.call(() -> facts(persons.named(username), account, at));
    }

    @Override
    public Facts of(UsernameId username, AccountId account, Instant at) {
        return transactions.call(() -> facts(persons.find(username), account, at));
    }

    @Override
    public ImmutableList<Facts> ofEach(List<Pair> pairs, Instant at) {
        return transactions.call(() -> pairs.stream()
                .map(pair -> of(pair.username(), pair.account(), at))
                .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public ImmutableList<Link> links(Username username, AccountId account) {
        return transactions.call(() -> persons.named(username)
                .map(person -> links.history(account, person.id()))
                .orElse(ImmutableList.of()));
    }

    @Override
    public Optional<Acting> acting(UsernameId username) {
        return transactions.call(
                () -> persons.find(username).map(person -> new Acting(person, credentials.changeDue(username))));
    }

    @Override
    public ImmutableList<Candidate> accountsOf(
            UsernameId username, @Nullable String search, @Nullable Position after, int limit, Instant at) {
        return transactions.call(() -> links.standing()
                .filter(link -> link.username().equals(username))
                .flatMap(link -> candidate(link, search, at))
                .filter(candidate -> after == null || LAST_USED_FIRST.compare(candidate.position(), after) > 0)
                .sorted(Comparator.comparing(Candidate::position, LAST_USED_FIRST))
                .limit(limit)
                .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public ImmutableList<Facts> usernamesOf(AccountId account, @Nullable Username after, int limit, Instant at) {
        return transactions.call(() -> links.usernames(account, after, limit).stream()
                .map(listed -> facts(Optional.of(listed.person()), account, at))
                .collect(ImmutableList.toImmutableList()));
    }

    private Facts facts(Optional<Person> person, AccountId account, Instant at) {
        Optional<Link> link = person.flatMap(
                known -> links.history(account, known.id()).stream().max(NEAREST_LAST));
        return new Facts(
                person.orElse(null),
                accounts.find(account, at).map(InMemoryAccessFacts::facts).orElse(null),
                link.orElse(null),
                person.map(Person::id).map(secondFactors::isOn).orElse(false));
    }

    private static Facts.AccountFacts facts(Account account) {
        return new Facts.AccountFacts(account.id(), account.states(), account.demandsSecondFactor());
    }

    private Stream<Candidate> candidate(Link link, @Nullable String search, Instant at) {
        Account account = accounts.find(link.account(), at).orElseThrow();
        Profile profile = account.profile();
        if (search != null && !matches(search, account)) {
            return Stream.empty();
        }
        Person person = persons.find(link.username()).orElseThrow();
        Facts facts = new Facts(person, facts(account), link, secondFactors.isOn(person.id()));
        return Stream.of(new Candidate(facts, profile.practiceName(), profile.provider(), links.lastUsed(link.id())));
    }

    private static boolean matches(String search, Account account) {
        return Stream.of(account.profile().practiceName(), account.profile().provider(), account.id())
                .anyMatch(name -> AccessFacts.folded(name.toString()).contains(search));
    }
}
