package dev.latchkey.application.session;

import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.session.FactorChange.Changed;
import dev.latchkey.application.username.Confirmation;
import dev.latchkey.application.username.Persons;
import dev.latchkey.application.username.SecondFactors;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Enrolment;
import dev.latchkey.domain.username.Person;

/**
 * A person types the first code of a second factor that was begun, which turns it on, or in place of the one that is on
 * (USR-7).
 *
 * <p>Until then the one before counts. Gives ten recovery codes, ends the other sessions and is told. Safe for many threads.
 */
public final class ConfirmSecondFactor {
    private final Acts acts;
    private final Guards guards;
    private final Confirmation confirmation;
    private final Persons persons;
    private final SecondFactors factors;
    private final FactorChange change;

    public ConfirmSecondFactor(
            Acts acts,
            Guards guards,
            Confirmation confirmation,
            Persons persons,
            SecondFactors factors,
            FactorChange change) {
        this.acts = acts;
        this.guards = guards;
        this.confirmation = confirmation;
        this.persons = persons;
        this.factors = factors;
        this.change = change;
    }

    /**
     * Turns it on.
     *
     * @param code the app's present one
     * @throws Rejected with ENROLMENT_OVER when nothing was begun in the last 15 minutes, CREDENTIALS_WRONG,
     *     TOO_MANY_ATTEMPTS, or as {@link Guards#inPerson}
     */
    public Changed handle(Actor actor, Secret code) {
        Act act = actor.acting().flatMap(factors::find).isPresent() ? Act.SECOND_FACTOR_REPLACED : Act.SECOND_FACTOR_ON;
        return acts.watchButWrongSecrets(actor, act, () -> {
            Person person = guards.inPerson(actor).person();
            Enrolment enrolment = factors.begun(person.id())
                    .filter(begun -> begun.isOpenAt(change.now()))
                    .orElseThrow(() -> new Rejected(Reason.ENROLMENT_OVER));
            long step = confirmation.firstCode(actor, person, act, enrolment, code);
            return acts.within(() -> turnOn(actor, person, act, enrolment, step));
        });
    }

    /** Of two who are asked at once one drops the enrolment; the factor that was on when it was begun is on still. */
    private Changed turnOn(Actor actor, Person person, Act act, Enrolment enrolment, long step) {
        persons.lock(person.id());
        if (!factors.drop(enrolment)) {
            throw new Rejected(Reason.ENROLMENT_OVER);
        }
        factors.turnOn(enrolment.confirmed(change.now(), step));
        return change.withCodes(actor, person, act);
    }
}
