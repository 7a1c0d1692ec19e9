package dev.latchkey.application.session;

import com.google.common.collect.ImmutableSortedSet;
import dev.latchkey.application.account.Accounts;
import dev.latchkey.application.decision.AccessFacts;
import dev.latchkey.application.decision.AccessFacts.Pair;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.link.AllowAccess;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.PasswordRules;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Usernames whose sign-in an owner may help with: no mail reaches the person, and all their access is to accounts of that owner
 * (USR-10). Safe for many threads.
 */
public final class Wards {
    private static final int MOST = 10_000;

    private final AccessFacts facts;
    private final Accounts accounts;
    private final Persons persons;
    private final PasswordRules rules;
    private final Clock clock;

    public Wards(AccessFacts facts, Accounts accounts, Persons persons, PasswordRules rules, Clock clock) {
        this.facts = facts;
        this.accounts = accounts;
        this.persons = persons;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Locks what the judgement rests on: the accounts the username has access to now, then both usernames.
     *
     * @throws Rejected with STALE when there is another account meanwhile: nothing more can be locked then
     */
    void lock(UsernameId owner, AccountId account, Username username) {
        UsernameId ward =
                persons.named(username).map(Person::id).orElseThrow(() -> new Rejected(Reason.USERNAME_UNKNOWN));
        ImmutableSortedSet<AccountId> known = ImmutableSortedSet.<AccountId>naturalOrder()
                .add(account)
                .addAll(accountsOf(ward))
                .build();
        known.forEach(accounts::lock);
        Stream.of(owner, ward).sorted().forEach(persons::lock);
        if (!known.containsAll(accountsOf(ward))) {
            throw new Rejected(Reason.STALE);
        }
    }

    /**
     * Requires that the owner may help a username.
     *
     * @param guard an owner's, in an account the username has access to
     * @throws Rejected with USERNAME_UNKNOWN, ACTOR_NOT_PERMITTED, MAIL_REACHES or ELSEWHERE_TOO
     */
    Person requireAll(Guard guard, Username username) {
        Facts known = facts.of(username, guard.account(), clock.now());
        Person person = known.person();
        if (person == null || known.link() == null || !known.link().isStanding()) {
            throw new Rejected(Reason.USERNAME_UNKNOWN);
        }
        if (person.id().equals(guard.username())) {
            throw new Rejected(Reason.ACTOR_NOT_PERMITTED);
        }
        if (person.email() != null) {
            throw new Rejected(Reason.MAIL_REACHES);
        }
        Username owner = Objects.requireNonNull(guard.facts().person()).name();
        if (!ownsAll(owner, accountsOf(person.id()))) {
            throw new Rejected(Reason.ELSEWHERE_TOO);
        }
        return person;
    }

    /** @throws Rejected with FIELDS_INVALID on the field {@code firstPassword} */
    Secret chosen(AccountId account, Username username, Secret typed) {
        List<String> names = Stream.concat(
                        Stream.of(username.value()),
                        accounts.find(account, clock.now()).stream()
                                .map(one -> one.profile().practiceName().value()))
                .toList();
        Faults faults = new Faults();
        return faults.sure(faults.collect("firstPassword", () -> rules.choose(typed, names)));
    }

    /** A first password in the place of another; its moment is later than that one's. */
    Credential first(Credential before, String hash) {
        Instant now = clock.now();
        Instant setAt = now.isAfter(before.setAt()) ? now : before.setAt().plusNanos(1_000);
        return Credential.first(before.username(), hash, setAt, now.plus(AllowAccess.FIRST_PASSWORD));
    }

    private boolean ownsAll(Username owner, List<AccountId> all) {
        Instant now = clock.now();
        List<Pair> pairs = all.stream().map(account -> new Pair(owner, account)).toList();
        return facts.ofEach(pairs, now).stream().allMatch(own -> owns(own, now));
    }

    private static boolean owns(Facts own, Instant now) {
        return own.account() != null
                && own.account().states().at(now) != AccountState.CLOSED
                && own.link() != null
                && own.link().owner()
                && own.link().inForceAt(now);
    }

    /** In one statement: between two, an account could move from one page to the other, and be on neither. */
    private List<AccountId> accountsOf(UsernameId username) {
        List<AccountId> all = facts.accountsOf(username, null, null, MOST, clock.now()).stream()
                .map(candidate -> candidate.position().account())
                .toList();
        if (all.size() == MOST) {
            throw new Rejected(Reason.ELSEWHERE_TOO);
        }
        return all;
    }
}
