package dev.latchkey.application.link;

import dev.latchkey.application.account.Accounts;
import dev.latchkey.application.account.ProfileForm;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.secret.TinVault;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.application.shared.Form;
import dev.latchkey.application.username.NewUsername;
import dev.latchkey.application.username.NewUsername.Chosen;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.Tin;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody starts a free trial: an account, its first username and the owner link of the two, all or nothing (ACC-1).
 *
 * <p>One transaction. Safe for many threads.
 */
public final class SignUp {
    private static final int TRIES = 100;

    private final Acts acts;
    private final NewUsername newUsername;
    private final Accounts accounts;
    private final Links links;
    private final ActivityLog log;
    private final NewAccounts newAccounts;

    public SignUp(
            Acts acts,
            NewUsername newUsername,
            Accounts accounts,
            Links links,
            ActivityLog log,
            NewAccounts newAccounts) {
        this.acts = acts;
        this.newUsername = newUsername;
        this.accounts = accounts;
        this.links = links;
        this.log = log;
        this.newAccounts = newAccounts;
    }

    /** @param profile the fields of {@link ProfileForm} */
    public record Command(Form profile, String username, Secret password) {}

    /** What was made. */
    public record SignedUp(AccountId account, Username username) {}

    /** What a new account needs besides what was typed. */
    public record NewAccounts(TinVault vault, IntBelow random, Duration trial) {}

    /** A number from 0 to a bound, exclusive. */
    @FunctionalInterface
    public interface IntBelow {
        int below(int bound);
    }

    /**
     * Signs up.
     *
     * @throws dev.latchkey.domain.shared.Rejected with FIELDS_INVALID and every fault (ACC-2), USERNAME_TAKEN,
     *     TOO_MANY_ATTEMPTS or BUSY
     */
    public SignedUp handle(Actor actor, Command command) {
        return acts.watch(actor, Act.SIGN_UP, null, () -> {
            Faults faults = new Faults();
            ProfileForm form = new ProfileForm(command.profile(), faults, null);
            Tin tin = form.tin();
            String practice = command.profile().text("practiceName");
            Chosen typed = newUsername.choose(
                    faults, command.username(), command.password(), practice == null ? List.of() : List.of(practice));
            Profile profile = form.profile(null);
            Chosen chosen = faults.sure(typed);
            newUsername.requireFree(actor, chosen);
            String hash = newUsername.hash(chosen);
            return acts.within(() -> make(actor, profile, tin, chosen, hash));
        });
    }

    private SignedUp make(Actor actor, Profile profile, @Nullable Tin tin, Chosen chosen, String hash) {
        Instant now = newUsername.now();
        Account account = added(profile, tin, now);
        Person person = newUsername.add(chosen, profile.email(), account.id(), now);
        newUsername.keep(Credential.own(person.id(), hash, now));
        Link link = Link.ofOwner(new Link.Key(new LinkId(newUsername.nextId()), account.id(), person.id()), now);
        links.add(link);
        Actor self = Actor.username(person.id(), actor.origin());
        Entry entry = Entry.done(self, person.name().value(), account.id(), Act.SIGN_UP)
                .by(link.id());
        log.append(Placed.inAccount(entry));
        return new SignedUp(account.id(), person.name());
    }

    private Account added(Profile profile, @Nullable Tin tin, Instant now) {
        for (int i = 0; i < TRIES; i++) {
            AccountId id = AccountId.at(newAccounts.random().below(AccountId.COUNT));
            Account account = Account.signedUp(id, sealed(profile, id, tin), now, now.plus(newAccounts.trial()));
            if (accounts.add(account)) {
                return account;
            }
        }
        throw new IllegalStateException("no free Account ID found in " + TRIES + " tries");
    }

    private Profile sealed(Profile profile, AccountId id, @Nullable Tin tin) {
        return tin == null
                ? profile
                : profile.withIdentifiers(new Profile.Identifiers(
                        profile.identifiers().npi(), newAccounts.vault().seal(id, tin)));
    }
}
