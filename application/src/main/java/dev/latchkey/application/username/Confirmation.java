package dev.latchkey.application.username;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.secret.Paces;
import dev.latchkey.application.secret.Throttle;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.activity.Outcome;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.Enrolment;
import dev.latchkey.domain.username.Person;
import java.util.OptionalLong;

/**
 * A signed-in person proves once more who they are, before an act that a session alone does not allow (USR-7, USR-11).
 *
 * <p>An attempt is counted, apart from attempts to sign in, before anything is looked at; a wrong one is recorded as FAILED
 * by itself (ACT-2), so that its act is watched by {@code watchButWrongSecrets}. Called outside of transactions, but for
 * {@link #requireStill}. Safe for many threads.
 */
public final class Confirmation {
    private final Throttle throttle;
    private final Persons persons;
    private final Credentials credentials;
    private final OwnPassword ownPassword;
    private final FactorCodes codes;
    private final ActivityLog log;

    public Confirmation(
            Throttle throttle,
            Persons persons,
            Credentials credentials,
            OwnPassword ownPassword,
            FactorCodes codes,
            ActivityLog log) {
        this.throttle = throttle;
        this.persons = persons;
        this.credentials = credentials;
        this.ownPassword = ownPassword;
        this.codes = codes;
        this.log = log;
    }

    /**
     * What is presented.
     *
     * @param code of the second factor, or a recovery code; empty where there is none
     */
    public record Proof(Secret password, Secret code) {}

    /** Who proved it, and by what: the credential and the second factor as they were then. */
    public record Confirmed(Person person, Credential credential, FactorCodes.Checked code) {}

    /**
     * Checks the password alone.
     *
     * @param actor the person, whom a guard has let through
     * @param act what is to be done, for the record of a failure
     * @return the credential the password was checked against; it may change before a transaction that relies on it
     * @throws Rejected with CREDENTIALS_WRONG, TOO_MANY_ATTEMPTS or BUSY
     */
    public Credential password(Actor actor, Person person, Act act, Secret password) {
        String key = reserved(person);
        Credential credential = credentials.find(person.id()).orElseThrow();
        if (!ownPassword.isRight(credential, password)) {
            throw wrong(actor, person, act);
        }
        throttle.forget(key);
        return credential;
    }

    /**
     * Checks the password and, where the person has a second factor on, a code, which is used up.
     *
     * @param actor as for {@link #password}
     * @throws Rejected as {@link #password}, or with CODE_REQUIRED when the password is right and the code is empty though one
     *     is needed; that counts as no failure
     */
    public Confirmed both(Actor actor, Person person, Act act, Proof proof) {
        String key = reserved(person);
        Credential credential = credentials.find(person.id()).orElseThrow();
        boolean right = ownPassword.isRight(credential, proof.password());
        FactorCodes.Checked code = codes.check(actor, person, proof.code(), right);
        if (right && code.verdict() == FactorCodes.Verdict.MISSING) {
            throttle.giveBack(key);
            throw recorded(actor, person, act, Outcome.REFUSED, Reason.CODE_REQUIRED);
        }
        if (!right || !code.passes()) {
            throw wrong(actor, person, act);
        }
        throttle.forget(key);
        return new Confirmed(person, credential, code);
    }

    /**
     * Checks the first code of an enrolment, by itself: it was begun with everything else.
     *
     * @return the step whose code it was
     * @throws Rejected as {@link #password}
     */
    public long firstCode(Actor actor, Person person, Act act, Enrolment enrolment, Secret code) {
        String key = reserved(person);
        OptionalLong step = codes.first(enrolment, code);
        if (step.isEmpty()) {
            throw wrong(actor, person, act);
        }
        throttle.giveBack(key);
        return step.getAsLong();
    }

    /**
     * Refuses what was proven by a password or a second factor that has changed since; in the transaction that relies on it.
     * The person is locked to its end.
     *
     * @throws Rejected with STALE
     */
    public void requireStill(Confirmed confirmed) {
        Person person = confirmed.person();
        persons.lock(person.id());
        boolean still = credentials
                .find(person.id())
                .filter(now -> now.setAt().equals(confirmed.credential().setAt()) && now.disabledAt() == null)
                .isPresent();
        if (!still || !codes.isStill(person.id(), confirmed.code())) {
            throw new Rejected(Reason.STALE);
        }
    }

    private String reserved(Person person) {
        String key = throttle.ofOwnPassword(person.id());
        throttle.reserve(key, Paces.USERNAME);
        return key;
    }

    private Rejected wrong(Actor actor, Person person, Act act) {
        return recorded(actor, person, act, Outcome.FAILED, Reason.CREDENTIALS_WRONG);
    }

    private Rejected recorded(Actor actor, Person person, Act act, Outcome outcome, Reason reason) {
        String name = person.name().value();
        Entry entry = outcome == Outcome.FAILED
                ? Entry.failed(actor, name, person.home(), act, reason)
                : Entry.refused(actor, name, person.home(), act, reason);
        log.appendApart(Placed.inUsername(entry));
        return new Rejected(reason);
    }
}
