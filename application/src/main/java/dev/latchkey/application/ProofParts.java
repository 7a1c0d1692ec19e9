package dev.latchkey.application;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.secret.FactorVault;
import dev.latchkey.application.secret.Throttle;
import dev.latchkey.application.session.ChangePassword;
import dev.latchkey.application.session.Proofs;
import dev.latchkey.application.session.SessionStart;
import dev.latchkey.application.username.Confirmation;
import dev.latchkey.application.username.FactorCodes;
import dev.latchkey.application.username.OwnPassword;
import dev.latchkey.application.username.Passwords;
import dev.latchkey.domain.username.PasswordRules;

/** Puts together how people prove who they are, and how they change it. */
final class ProofParts {
    /** What every part of it stands on. */
    record Base(Environment environment, Store store, Acts acts, Guards guards, Throttle throttle, ActivityLog log) {}

    private final Environment environment;
    private final Store store;
    private final Base base;
    private final SessionStart sessionStart;
    private final FactorVault vault;
    private final FactorCodes codes;
    private final OwnPassword ownPassword;
    private final Confirmation confirmation;

    ProofParts(Base base, PasswordRules rules, SessionStart sessionStart) {
        this.base = base;
        this.environment = base.environment();
        this.store = base.store();
        this.sessionStart = sessionStart;
        vault = new FactorVault(environment.keys(), environment.randomness());
        codes = new FactorCodes(
                store.secondFactors(),
                store.recoveryCodes(),
                vault,
                store.transactions(),
                base.log(),
                environment.clock());
        ownPassword = new OwnPassword(
                environment.hasher(), rules, store.accounts(), store.secondFactors(), environment.clock());
        confirmation =
                new Confirmation(base.throttle(), store.persons(), store.credentials(), ownPassword, codes, base.log());
    }

    Passwords passwords() {
        return new Passwords(store.persons(), store.credentials(), environment.hasher(), codes, environment.clock());
    }

    Confirmation confirmation() {
        return confirmation;
    }

    OwnPassword ownPassword() {
        return ownPassword;
    }

    Proofs proofs() {
        return new Proofs(store.sessions(), store.apiTokens(), store.passwordResets(), store.joinTickets());
    }

    ChangePassword changePassword() {
        ChangePassword.Ending ending = new ChangePassword.Ending(
                store.persons(), store.credentials(), store.apiTokens(), proofs(), sessionStart);
        return new ChangePassword(base.acts(), base.guards(), confirmation, ownPassword, ending, base.log());
    }

    FactorVault vault() {
        return vault;
    }

    Base base() {
        return base;
    }

    SessionStart sessionStart() {
        return sessionStart;
    }
}
