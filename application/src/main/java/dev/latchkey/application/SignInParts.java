package dev.latchkey.application;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.secret.Cursors;
import dev.latchkey.application.secret.Throttle;
import dev.latchkey.application.session.AskReset;
import dev.latchkey.application.session.AskResetOf;
import dev.latchkey.application.session.Authenticate;
import dev.latchkey.application.session.MakeResetLink;
import dev.latchkey.application.session.MakeToken;
import dev.latchkey.application.session.NewReset;
import dev.latchkey.application.session.NewToken;
import dev.latchkey.application.session.OwnSessions;
import dev.latchkey.application.session.OwnTokens;
import dev.latchkey.application.session.Proofs;
import dev.latchkey.application.session.Replacing;
import dev.latchkey.application.session.ResetPassword;
import dev.latchkey.application.session.Resets;
import dev.latchkey.application.session.SessionStart;
import dev.latchkey.application.session.SetFirstPassword;
import dev.latchkey.application.session.Wards;
import dev.latchkey.application.shared.Settings;
import dev.latchkey.application.username.Confirmation;
import dev.latchkey.application.username.OwnPassword;
import dev.latchkey.application.username.Passwords;
import dev.latchkey.domain.username.PasswordRules;

/** Puts together what concerns sessions, API tokens and resets. */
record SignInParts(Store store, Environment environment, Shared shared) {
    /** What every use case shares. */
    record Shared(Acts acts, Guards guards, ActivityLog log, Throttle throttle, Cursors cursors) {}

    private Settings settings() {
        return environment.settings();
    }

    SessionStart.Minting minting() {
        return new SessionStart.Minting(environment.ids(), environment.randomness(), environment.clock());
    }

    Proofs proofs() {
        return new Proofs(store.sessions(), store.apiTokens(), store.passwordResets(), store.joinTickets());
    }

    Authenticate authenticate() {
        Authenticate.Programs programs =
                new Authenticate.Programs(store.apiTokens(), store.persons(), store.credentials());
        return new Authenticate(
                store.sessions(),
                programs,
                store.transactions(),
                environment.clock(),
                settings().signIn());
    }

    MakeToken makeToken(Confirmation confirmation) {
        NewToken newToken = new NewToken(
                store.persons(), store.credentials(), store.apiTokens(), store.notices(), minting());
        return new MakeToken(
                shared.acts(), shared.guards(), confirmation, newToken, shared.log(), settings().zone());
    }

    OwnTokens ownTokens() {
        return new OwnTokens(
                shared.acts(),
                shared.guards(),
                store.apiTokens(),
                shared.cursors(),
                shared.log(),
                environment.clock());
    }

    OwnSessions ownSessions() {
        return new OwnSessions(
                shared.guards(),
                store.sessions(),
                shared.cursors(),
                environment.clock(),
                settings().signIn());
    }

    Resets resets(PasswordRules rules, Passwords passwords, OwnPassword ownPassword) {
        NewReset newReset = new NewReset(store.persons(), store.passwordResets(), store.notices(), minting());
        Replacing replacing = new Replacing(
                store.persons(),
                store.credentials(),
                store.passwordResets(),
                proofs(),
                shared.throttle(),
                newReset);
        Wards wards =
                new Wards(store.accessFacts(), store.accounts(), store.persons(), rules, environment.clock());
        Acts acts = shared.acts();
        Guards guards = shared.guards();
        ActivityLog log = shared.log();
        return new Resets(
                new AskReset(acts, shared.throttle(), passwords, newReset, log),
                new AskResetOf(acts, guards, store.accounts(), store.persons(), newReset, log),
                new MakeResetLink(acts, store.persons(), store.passwordResets(), minting(), log),
                new ResetPassword(acts, shared.throttle(), ownPassword, replacing, log),
                new SetFirstPassword(acts, guards, wards, replacing, environment.hasher(), log));
    }
}
