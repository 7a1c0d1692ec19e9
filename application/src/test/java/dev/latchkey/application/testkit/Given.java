package dev.latchkey.application.testkit;

import dev.latchkey.application.Store;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.account.StateChange;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.SecondFactor;
import java.time.Instant;

/**
 * What is already stored when a test begins: each method stores one situation in a transaction of its own and returns it.
 *
 * @param store where
 */
public record Given(Store store) {
    /**
     * Two accounts, and two persons, each with one of the accounts as home; nobody is linked to anything.
     *
     * <p>Whatever a test does to one of them, the other is the neighbour that must not change.
     */
    public record Street(Account home, Account nextDoor, Person ada, Person bea) {}

    public Street street() {
        Account home = account();
        Account nextDoor = stored(Fixtures.accountInTrial("Lakeside Therapy", "Nina", "Nolan"));
        return new Street(home, nextDoor, person("ada", home), person("bea", nextDoor));
    }

    /** An account in its free trial. */
    public Account account() {
        return stored(Fixtures.accountInTrial());
    }

    public Person person(String username, Account home) {
        return stored(Fixtures.person(username, home));
    }

    /** An owner link. */
    public Link owner(Person person, Account account) {
        return stored(Fixtures.ownerLink(person, account));
    }

    /** A plain link that lets see almost everything and is in force. */
    public Link link(Person person, Account account, Person by) {
        return stored(Fixtures.plainLink(person, account, by, Fixtures.VIEW_ONLY));
    }

    /** A plain link that somebody ended. */
    public Link endedLink(Person person, Account account, Person by, Instant endedAt) {
        return ended(link(person, account, by), endedAt);
    }

    /** A stored link, ended. */
    public Link ended(Link link, Instant at) {
        Link ended = link.ended(at);
        return sure(ended, store.transactions().call(() -> store.links().replace(ended)));
    }

    public Account stored(Account account) {
        return sure(account, store.transactions().call(() -> store.accounts().add(account)));
    }

    public Person stored(Person person) {
        return sure(person, store.transactions().call(() -> store.persons().add(person)));
    }

    public Link stored(Link link) {
        return sure(link, store.transactions().call(() -> store.links().add(link)));
    }

    public Credential stored(Credential credential) {
        store.transactions().run(() -> store.credentials().add(credential));
        return credential;
    }

    /** A second factor that is on since noon. */
    public SecondFactor secondFactor(Person person) {
        SecondFactor factor = Fixtures.secondFactor(person);
        store.transactions().run(() -> store.secondFactors().turnOn(factor));
        return factor;
    }

    /** An account that demands a second factor from now on. */
    public Account demanding(Account account) {
        Account demanding = account.demandingSecondFactor(true);
        return sure(demanding, store.transactions().call(() -> store.accounts().replace(demanding)));
    }

    /** A change of an account's state. */
    public StateChange change(Account account, Instant since, AccountState state) {
        StateChange change = new StateChange(since, state);
        store.transactions().run(() -> store.accounts().record(account.id(), change));
        return change;
    }

    /** A link that was used. */
    public void used(Link link, Instant at) {
        store.transactions().run(() -> store.links().used(link.key(), at));
    }

    private static <T> T sure(T value, boolean stored) {
        if (!stored) {
            throw new AssertionError("not stored: " + value);
        }
        return value;
    }
}
