package dev.latchkey.application.suite;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Environment;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.Store;
import dev.latchkey.application.activity.ActivityRecords.Filter;
import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.link.AllowAccess;
import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.link.JoinAccounts;
import dev.latchkey.application.link.LevelsForm;
import dev.latchkey.application.link.SignUp;
import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.secret.PasswordHasher;
import dev.latchkey.application.session.ChangePassword;
import dev.latchkey.application.session.SignIn;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.shared.Settings;
import dev.latchkey.application.testkit.CheapHasher;
import dev.latchkey.application.testkit.FakeClock;
import dev.latchkey.application.testkit.SeededRandomness;
import dev.latchkey.application.testkit.SequentialIds;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.account.StateChange;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.decision.Decision;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Latchkey over a test's store, with a clock that stands still, and hands that do in one line what people do. */
public record House(Store store, FakeClock clock, CheapHasher hasher, Environment environment, Latchkey latchkey)
        implements AccessHands {
    /** Nobody yet, at a library's door. */
    public static final Actor NOBODY = Actor.system(Somebody.ORIGIN);

    private static final Secret NO_CODE = new Secret("");

    public static House over(Store store) {
        return over(store, Settings.STANDARD, new CheapHasher());
    }

    public static House over(Store store, Settings settings, CheapHasher hasher) {
        FakeClock clock = FakeClock.atNoon();
        SeededRandomness randomness = new SeededRandomness();
        KeyRing keys = KeyRing.fresh(new SeededRandomness(7));
        Environment environment = new Environment(clock, new SequentialIds(), randomness, hasher, keys, settings);
        return new House(store, clock, hasher, environment, Latchkey.over(store, environment));
    }

    /** The same house over the same rows, reached in another way. */
    public House through(Store other) {
        return new House(other, clock, hasher, environment, latchkey.joining(other));
    }

    /** The same house, where something happens each time while a password is looked at. */
    public House whileVerifying(Runnable meanwhile) {
        return whileWorking(() -> {}, meanwhile);
    }

    /** The same house, where something happens each time while a password is hashed, or is looked at. */
    public House whileWorking(Runnable hashing, Runnable verifying) {
        PasswordHasher slow = new SlowedHasher(hasher, hashing, verifying);
        Environment slowed = new Environment(
                clock, environment.ids(), environment.randomness(), slow, environment.keys(), environment.settings());
        return new House(store, clock, hasher, slowed, Latchkey.over(store, slowed));
    }

    /** Nobody yet, at an address. */
    public static Actor nobodyFrom(@Nullable String address) {
        return Actor.system(new Origin(Channel.HTTP, address, "suite"));
    }

    /** A password no other name has; it tells neither name nor practice. */
    public static Secret passwordOf(String name) {
        return new Secret("violet kettle " + Integer.toHexString(name.hashCode()));
    }

    /** A first password somebody else chooses for a name. */
    public static Secret firstPasswordOf(String name) {
        return new Secret("quince and otter " + Integer.toHexString(name.hashCode()));
    }

    /** Somebody new with an account of their own. */
    public Somebody signUp(String name) {
        Secret password = passwordOf(name);
        SignUp.SignedUp made = latchkey.signUp()
                .handle(NOBODY, new SignUp.Command(Forms.barest("Practice of " + name), name, password));
        return new Somebody(name, idOf(name), made.account(), password);
    }

    /** Somebody new, let into the home account of somebody else, whose first password is still to be changed. */
    public Somebody allow(Somebody by, String name, LevelsForm levels) {
        Secret first = firstPasswordOf(name);
        latchkey.allowAccess().handle(by.actor(), new AllowAccess.Command(by.home(), name, first, null, levels));
        return new Somebody(name, idOf(name), by.home(), first);
    }

    /** The same, with a password of their own. */
    public Somebody member(Somebody by, String name, LevelsForm levels) {
        return changePassword(allow(by, name, levels), passwordOf(name));
    }

    public Somebody changePassword(Somebody somebody, Secret chosen) {
        latchkey.changePassword().handle(somebody.actor(), new ChangePassword.Command(somebody.password(), chosen));
        return somebody.with(chosen);
    }

    public SignIn.SignedIn signIn(Somebody somebody) {
        return signIn(NOBODY, somebody.name(), somebody.password(), null);
    }

    public SignIn.SignedIn signIn(Actor nobody, String name, Secret password, @Nullable Secret device) {
        return latchkey.signIn().handle(nobody, new SignIn.Command(name, password, NO_CODE, device));
    }

    public FindAccounts.Ticket find(Somebody finder, Somebody presented) {
        return find(finder, presented.name(), presented.password());
    }

    public FindAccounts.Ticket find(Somebody finder, String name, Secret password) {
        return latchkey.findAccounts().handle(finder.actor(), new FindAccounts.Command(name, password, NO_CODE));
    }

    public ImmutableList<Link> join(Somebody finder, FindAccounts.Ticket ticket, AccountId... accounts) {
        ImmutableList<String> typed =
                Arrays.stream(accounts).map(AccountId::toString).collect(ImmutableList.toImmutableList());
        return latchkey.joinAccounts().handle(finder.actor(), new JoinAccounts.Command(ticket.ticket(), typed));
    }

    /** Finds and joins the home account of somebody else. */
    public Link join(Somebody finder, Somebody presented) {
        return join(finder, find(finder, presented), presented.home()).get(0);
    }

    /** A second owner, to whom the first has offered it (PRV-5). */
    public Somebody owner(Somebody by, String name) {
        return new Promising(this).owner(by, member(by, name, Forms.preset("NOTHING")));
    }

    /** Records a change of an account's state as of now (DEC-3). */
    public void state(AccountId account, AccountState state) {
        store.transactions().run(() -> store.accounts().record(account, new StateChange(clock.now(), state)));
    }

    /** The host's question. */
    public Decision decide(Somebody somebody, AccountId account, Portion portion, Action action) {
        return latchkey.decisions().decide(somebody.username(), account, portion, action);
    }

    public ImmutableList<AccountsOf.Entry> dropDown(Somebody somebody) {
        return latchkey.questions()
                .accountsOf()
                .own(somebody.actor(), new AccountsOf.Query(null, Page.Wanted.FIRST))
                .items();
    }

    /** Disables a password, as the hundredth failure does. */
    public void disable(Somebody somebody) {
        credential(somebody, credential -> credential.disabled(clock.now()));
    }

    /** Stores a change of a credential. */
    public void credential(Somebody somebody, UnaryOperator<Credential> change) {
        store.transactions().run(() -> {
            Credential before = store.credentials().find(somebody.id()).orElseThrow();
            store.credentials().replace(change.apply(before), before.hash());
        });
    }

    public UsernameId idOf(String name) {
        return store.persons().named(new Username(name)).orElseThrow().id();
    }

    /** Everything shown in an account's log, oldest first. */
    public ImmutableList<Told> log(AccountId account) {
        return told(Filter.of(account));
    }

    /** Whether the chain of somebody's home account is proven whole. */
    public boolean isWhole(Somebody owner) {
        return latchkey.activity().verify().handle(owner.actor(), owner.home()).whole();
    }

    /** Everything a username's own log shows, oldest first. */
    public ImmutableList<Told> logOf(Somebody somebody) {
        return told(new Filter(null, somebody.id(), null, null, null, null));
    }

    private ImmutableList<Told> told(Filter filter) {
        return store.activityRecords().newest(filter, null, 10_000).reverse().stream()
                .map(Told::new)
                .collect(ImmutableList.toImmutableList());
    }

    /** Everything in the installation's own chains, where those who are nobody leave their records. */
    public ImmutableList<Told> logOfNobody() {
        ImmutableList.Builder<Told> all = ImmutableList.builder();
        for (int chain = 0; chain < Ledger.SYSTEM_LEDGERS; chain++) {
            store.activityRecords().after(Ledger.system(chain), 0, 10_000).forEach(one -> all.add(new Told(one)));
        }
        return all.build();
    }

    /** Retires a username this moment, in the store (USR-9). */
    void retire(Somebody whom) {
        store.transactions().run(() -> {
            Person person = store.persons().find(whom.id()).orElseThrow();
            store.persons().replace(person.retiringAt(clock.now()));
        });
    }
}
