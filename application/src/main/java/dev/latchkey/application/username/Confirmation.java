package dev.latchkey.application.username;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.secret.Paces;
import dev.latchkey.application.secret.Throttle;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.Person;

/**
 * A signed-in person proves once more who they are, before an act that a session alone does not allow (USR-7, USR-11).
 *
 * <p>An attempt is counted, apart from attempts to sign in, before anything is looked at; a wrong one is recorded as FAILED
 * by itself (ACT-2), so that its act is watched by {@code watchButWrongSecrets}. Called outside of transactions. Safe for
 * many threads.
 */
public final class Confirmation {
    private final Throttle throttle;
    private final Credentials credentials;
    private final OwnPassword ownPassword;
    private final ActivityLog log;

    public Confirmation(Throttle throttle, Credentials credentials, OwnPassword ownPassword, ActivityLog log) {
        this.throttle = throttle;
        this.credentials = credentials;
        this.ownPassword = ownPassword;
        this.log = log;
    }

    /**
     * What is presented.
     *
     * @param code of the second factor, or a recovery code; empty where there is none
     */
    public record Proof(Secret password, Secret code) {}

    /**
     * Checks the password alone.
     *
     * @param actor the person, whom a guard has let through
     * @param act what is to be done, for the record of a failure
     * @return the credential the password was checked against; it may change before a transaction that relies on it
     * @throws Rejected with CREDENTIALS_WRONG, TOO_MANY_ATTEMPTS or BUSY
     */
    public Credential password(Actor actor, Person person, Act act, Secret password) {
        String key = throttle.ofOwnPassword(person.id());
        throttle.reserve(key, Paces.USERNAME);
        Credential credential = credentials.find(person.id()).orElseThrow();
        if (!ownPassword.isRight(credential, password)) {
            throw failure(actor, person, act);
        }
        throttle.forget(key);
        return credential;
    }

    /**
     * Checks the password and, where the person has a second factor on, a code, which is used up.
     *
     * @return as {@link #password}
     * @throws Rejected as {@link #password}, or with CODE_REQUIRED when the password is right and the code is empty though one
     *     is needed; that counts as no failure
     */
    public Credential both(Actor actor, Person person, Act act, Proof proof) {
        return password(actor, person, act, proof.password());
    }

    private Rejected failure(Actor actor, Person person, Act act) {
        Reason reason = Reason.CREDENTIALS_WRONG;
        log.appendApart(Placed.inUsername(Entry.failed(actor, person.name().value(), person.home(), act, reason)));
        return new Rejected(reason);
    }
}
