package dev.latchkey.application;

import dev.latchkey.application.session.AskReset;
import dev.latchkey.application.session.AskResetOf;
import dev.latchkey.application.session.MakeResetLink;
import dev.latchkey.application.session.MakeToken;
import dev.latchkey.application.session.NewReset;
import dev.latchkey.application.session.NewToken;
import dev.latchkey.application.session.OwnSessions;
import dev.latchkey.application.session.OwnTokens;
import dev.latchkey.application.session.Replacing;
import dev.latchkey.application.session.ResetPassword;
import dev.latchkey.application.session.Resets;
import dev.latchkey.application.session.SessionStart;
import dev.latchkey.application.session.SetFirstPassword;
import dev.latchkey.application.session.Wards;

/** Where one is signed in, and one's API tokens (USR-6, USR-11). Safe for many threads. */
public final class SessionCases {
    private final Collaborators parts;
    private final Store store;

    SessionCases(Collaborators parts) {
        this.parts = parts;
        this.store = parts.store;
    }

    /** One's sessions, to see and to end. */
    public OwnSessions own() {
        return new OwnSessions(parts.guards, store.sessions(), parts.cursors, parts.clock, parts.settings.signIn());
    }

    /** Makes an API token. */
    public MakeToken makeToken() {
        NewToken newToken = new NewToken(store.apiTokens(), store.notices(), minting());
        return new MakeToken(
                parts.acts, parts.guards, parts.proof.confirmation(), newToken, parts.log, parts.settings.zone());
    }

    /** One's API tokens, to see and to end. */
    public OwnTokens tokens() {
        return new OwnTokens(parts.acts, parts.guards, store.apiTokens(), parts.cursors, parts.log, parts.clock);
    }

    Resets resets() {
        NewReset newReset = new NewReset(store.persons(), store.passwordResets(), store.notices(), minting());
        Replacing replacing = new Replacing(
                new Replacing.Kept(store.persons(), store.credentials(), store.secondFactors(), store.passwordResets()),
                parts.proof.proofs(),
                parts.throttle,
                newReset);
        Wards wards = new Wards(store.accessFacts(), store.accounts(), store.persons(), parts.rules, parts.clock);
        return new Resets(
                new AskReset(parts.acts, parts.throttle, parts.proof.passwords(), newReset, parts.log),
                new AskResetOf(parts.acts, parts.guards, store.accounts(), store.persons(), newReset, parts.log),
                new MakeResetLink(parts.acts, store.persons(), store.passwordResets(), minting(), parts.log),
                new ResetPassword(parts.acts, parts.throttle, parts.proof.ownPassword(), replacing, parts.log),
                new SetFirstPassword(
                        parts.acts, parts.guards, wards, replacing, parts.environment.hasher(), parts.log));
    }

    private SessionStart.Minting minting() {
        return new SessionStart.Minting(parts.ids, parts.environment.randomness(), parts.clock);
    }
}
