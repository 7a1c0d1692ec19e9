package dev.latchkey.application;

import com.google.common.base.Suppliers;
import dev.latchkey.application.decision.Decide;
import dev.latchkey.application.decision.Idempotency;
import dev.latchkey.application.lifecycle.Chores;
import dev.latchkey.application.lifecycle.OneTimeLinks;
import dev.latchkey.application.lifecycle.WaitingEvents;
import dev.latchkey.application.link.AllowAccess;
import dev.latchkey.application.link.EndAccess;
import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.link.JoinAccounts;
import dev.latchkey.application.link.SetPrivileges;
import dev.latchkey.application.link.SignUp;
import dev.latchkey.application.outbox.Deliverer;
import dev.latchkey.application.outbox.LinkMinter;
import dev.latchkey.application.secret.CommonPasswords;
import dev.latchkey.application.secret.KeyChecks;
import dev.latchkey.application.secret.KeyRing;
import dev.latchkey.application.session.Authenticate;
import dev.latchkey.application.session.ChangePassword;
import dev.latchkey.application.session.Me;
import dev.latchkey.application.session.Resets;
import dev.latchkey.application.session.SignIn;
import dev.latchkey.application.session.SignOut;
import dev.latchkey.application.session.Switch;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Settings;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.username.PasswordRules;
import java.util.function.Supplier;

/**
 * The hexagon as one object: every use case over one store.
 *
 * <p>Starts no thread and closes nothing it was given. Two instances in one JVM do not meet. Safe for many threads.
 */
public final class Latchkey {
    private final Environment environment;
    private final PasswordRules rules;
    private final Store store;
    private final Asking asking;
    private final Supplier<Collaborators> parts;

    private Latchkey(Environment environment, PasswordRules rules, Store store) {
        this.environment = environment;
        this.rules = rules;
        this.store = store;
        this.asking = new Asking(environment, store);
        // a program that only asks makes nothing of what changes anything
        this.parts = Suppliers.memoize(() -> new Collaborators(environment, rules, store, asking));
    }

    /**
     * Latchkey over a store, with the machine's clock, strong randomness, Argon2id and standard settings.
     *
     * @throws dev.latchkey.domain.shared.Rejected with SETTING_INVALID when the store was written with other keys
     */
    public static Latchkey over(Store store, KeyRing keys) {
        return over(store, Environment.standard(keys));
    }

    /**
     * Latchkey over a store in an environment of the host's choice.
     *
     * @throws dev.latchkey.domain.shared.Rejected with SETTING_INVALID or PORTIONS_CONTRADICT when the store was written
     *     with other keys or portions (PRV-1)
     */
    public static Latchkey over(Store store, Environment environment) {
        store.transactions().run(() -> {
            KeyChecks.require(store.installation(), environment.keys());
            KeyChecks.require(store.installation(), environment.settings().portions());
        });
        int minLength = environment.settings().signIn().passwordMinLength();
        return new Latchkey(environment, new PasswordRules(minLength, new CommonPasswords()), store);
    }

    /**
     * The same over a store that takes part in a host's transaction: what is one transaction here is a part of the host's.
     * Records of refusals, attempts and spent tickets are committed all the same (ACT-2).
     */
    public Latchkey joining(Store hosts) {
        return new Latchkey(environment, rules, hosts);
    }

    /**
     * Does work and takes it back: every use case does on this thread what it would do, sees what those before it did, and is
     * refused as it would be; at the end nothing of it is left, nor any event or ticket spent. Ids and times are those of the
     * rehearsal. Records of refusals and counts of attempts are committed all the same (ACT-2).
     *
     * <p>Holds the locks of all the work to its end, so it is for acts that are over soon. What shows a secret or checks one
     * is not for rehearsals: its secret would be worth nothing, or be used up.
     *
     * @throws IllegalStateException when the thread rehearses already
     */
    public <T> T rehearsing(Supplier<T> work) {
        return store.transactions().rehearse(work);
    }

    public Settings settings() {
        return environment.settings();
    }

    /** Requests that are repeated are done once. */
    public Idempotency idempotency() {
        return parts.get().idempotency();
    }

    /** The clock everything is judged by; adapters tell the time by it, and judge nothing. */
    public Clock clock() {
        return environment.clock();
    }

    /** Somebody starts a free trial (ACC-1). */
    public SignUp signUp() {
        return parts.get().signUp();
    }

    public SignIn signIn() {
        return parts.get().signIn();
    }

    public SignOut signOut() {
        return parts.get().signOut();
    }

    /** Who sends a request. */
    public Authenticate authenticate() {
        return asking.authenticate();
    }

    /** Where one is signed in, and one's API tokens. */
    public SessionCases sessions() {
        return parts.get().sessions();
    }

    /** What leads to a new password when the old one is lost. */
    public Resets resets() {
        return parts.get().sessions().resets();
    }

    public ChangePassword changePassword() {
        return parts.get().proof().changePassword();
    }

    public SecondFactorCases secondFactor() {
        return new SecondFactorCases(parts.get().proof());
    }

    /** Who am I, and what am I to be told. */
    public Me me() {
        return parts.get().me();
    }

    public Switch switching() {
        return parts.get().switching();
    }

    /** May this username do that in this account? */
    public Decide decisions() {
        return asking.decide();
    }

    /** Who may enter what, and why. */
    public QuestionCases questions() {
        return parts.get().questions();
    }

    /** Allow Account Access. */
    public AllowAccess allowAccess() {
        return parts.get().allowAccess();
    }

    /** Username Privileges. */
    public SetPrivileges setPrivileges() {
        return parts.get().links().setPrivileges();
    }

    /** Delete, and un-join. */
    public EndAccess endAccess() {
        return parts.get().links().endAccess();
    }

    /** Standing links: to see, and what else can be done to them. */
    public LinkCases links() {
        return parts.get().links();
    }

    /** Access Other Accounts: Find. */
    public FindAccounts findAccounts() {
        return parts.get().joins().findAccounts();
    }

    /** Access Other Accounts: Join. */
    public JoinAccounts joinAccounts() {
        return parts.get().joins().joinAccounts();
    }

    /** Invite, and accept: the way in that needs nobody's password. */
    public InvitationCases invitations() {
        return parts.get().invitations();
    }

    /** Offers of ownership. */
    public OwnershipCases ownership() {
        return parts.get().ownership();
    }

    /** Master files: codes, payers, and Copy Codes to Another Account. */
    public MasterFileCases masterFiles() {
        return parts.get().masterFiles();
    }

    /** Practice Set-up. */
    public PracticeCases practice() {
        return parts.get().practice();
    }

    /** The activity log. */
    public ActivityCases activity() {
        return parts.get().activity();
    }

    /** What is due from time to time; events wait for somebody who takes them. */
    public Chores chores() {
        return parts.get().chores(null);
    }

    /** The same, events going to a deliverer of the host's. */
    public Chores chores(Deliverer deliverer) {
        return parts.get().chores(deliverer);
    }

    /**
     * What a deliverer makes the one-time links with that events promise.
     *
     * @param origin of the records this leaves
     */
    public LinkMinter linkMinter(Origin origin) {
        return new OneTimeLinks(invitations().makeLink(), resets().makeLink(), origin);
    }

    /** Events that were not delivered yet, for whoever runs the machine. */
    public WaitingEvents waitingEvents() {
        return parts.get().waitingEvents();
    }
}
