package dev.latchkey.application;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.AskedFacts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.decision.Idempotency;
import dev.latchkey.application.lifecycle.Chores;
import dev.latchkey.application.lifecycle.WaitingEvents;
import dev.latchkey.application.link.AllowAccess;
import dev.latchkey.application.link.Owners;
import dev.latchkey.application.link.SignUp;
import dev.latchkey.application.outbox.Deliverer;
import dev.latchkey.application.outbox.Events;
import dev.latchkey.application.secret.Cursors;
import dev.latchkey.application.secret.Throttle;
import dev.latchkey.application.secret.TinVault;
import dev.latchkey.application.session.Me;
import dev.latchkey.application.session.SessionStart;
import dev.latchkey.application.session.SignIn;
import dev.latchkey.application.session.SignInAttempts;
import dev.latchkey.application.session.SignOut;
import dev.latchkey.application.session.StartingContext;
import dev.latchkey.application.session.Switch;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Ids;
import dev.latchkey.application.shared.Settings;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.application.username.NewUsername;
import dev.latchkey.domain.decision.Decider;
import dev.latchkey.domain.username.PasswordRules;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Puts the use cases together over one store; read top to bottom. */
final class Collaborators {
    private final Asking asking;
    final Store store;
    final Environment environment;
    final Transactions transactions;
    final Clock clock;
    final Ids ids;
    final Settings settings;

    final Decider decider;
    final Guards guards;
    final Events events;
    final ActivityLog log;
    private final Idempotency idempotency;
    final Acts acts;
    final Cursors cursors;
    final TinVault vault;
    final Throttle throttle;
    final PasswordRules rules;
    private final StartingContext context;
    private final SessionStart sessionStart;
    final ProofParts proof;
    final Owners owners;
    final LinkCases links;
    private final SessionCases sessions;
    private final JoinParts joins;

    Collaborators(Environment environment, PasswordRules rules, Store store, Asking asking) {
        this.asking = asking;
        this.store = store;
        this.environment = environment;
        transactions = store.transactions();
        clock = environment.clock();
        ids = environment.ids();
        settings = environment.settings();
        decider = asking.decider;
        guards = asking.guards;
        events = new Events(store.outbox(), ids, clock);
        log = new ActivityLog(store.activityRecords(), events, transactions, clock);
        idempotency = new Idempotency(store.replays(), transactions, environment.keys(), clock);
        acts = new Acts(transactions, log, store.accessFacts(), idempotency, store.links()::usedAgain, clock);
        cursors = new Cursors(environment.keys());
        vault = new TinVault(environment.keys(), environment.randomness());
        throttle = new Throttle(store.attempts(), transactions, environment.keys(), clock);
        this.rules = rules;
        context = new StartingContext(store.accessFacts(), decider, store.links());
        sessionStart = new SessionStart(
                store.sessions(),
                store.devices(),
                context,
                new SessionStart.Minting(ids, environment.randomness(), clock),
                settings.signIn());
        proof = new ProofParts(
                new ProofParts.Base(environment, store, acts, guards, throttle, log), rules, sessionStart);
        owners = new Owners(store.links(), store.notices(), ids);
        links = new LinkCases(this);
        joins = new JoinParts(this);
        sessions = new SessionCases(this);
    }

    Idempotency idempotency() {
        return idempotency;
    }

    SignUp signUp() {
        SignUp.NewAccounts newAccounts =
                new SignUp.NewAccounts(vault, environment.randomness()::below, Duration.ofDays(settings.trialDays()));
        return new SignUp(acts, newUsername(), store.accounts(), store.links(), log, newAccounts);
    }

    SignIn signIn() {
        SignInAttempts attempts = new SignInAttempts(throttle, store.devices(), store.persons(), transactions, clock);
        return new SignIn(acts, attempts, proof.passwords(), sessionStart, log);
    }

    SignOut signOut() {
        return new SignOut(acts, guards, store.sessions(), log);
    }

    SessionCases sessions() {
        return sessions;
    }

    ProofParts proof() {
        return proof;
    }

    Me me() {
        return new Me(
                guards,
                store.credentials(),
                store.apiTokens(),
                context,
                new Me.Telling(store.notices(), cursors),
                clock);
    }

    Switch switching() {
        return new Switch(acts, guards, store.accounts(), store.links(), log);
    }

    AllowAccess allowAccess() {
        AllowAccess.Place place = new AllowAccess.Place(store.accounts(), store.links(), settings.zone());
        return new AllowAccess(acts, guards, newUsername(), place, log);
    }

    LinkCases links() {
        return links;
    }

    /** How usernames come into accounts by themselves. */
    JoinParts joins() {
        return joins;
    }

    QuestionCases questions() {
        return new QuestionCases(this);
    }

    PracticeCases practice() {
        return new PracticeCases(this);
    }

    ActivityCases activity() {
        return new ActivityCases(this);
    }

    InvitationCases invitations() {
        return new InvitationCases(this);
    }

    OwnershipCases ownership() {
        return new OwnershipCases(this);
    }

    MasterFileCases masterFiles() {
        return new MasterFileCases(this);
    }

    Chores chores(@Nullable Deliverer deliverer) {
        return new ChoreParts(store, environment, owners, events).chores(deliverer);
    }

    WaitingEvents waitingEvents() {
        return new WaitingEvents(acts, store.outbox(), log, cursors, clock);
    }

    NewUsername newUsername() {
        return new NewUsername(
                store.persons(),
                store.credentials(),
                environment.hasher(),
                rules,
                throttle,
                new NewUsername.Minting(ids, clock));
    }

    AskedFacts asked() {
        return asking.asked();
    }
}
