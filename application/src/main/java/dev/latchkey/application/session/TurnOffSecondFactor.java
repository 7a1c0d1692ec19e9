package dev.latchkey.application.session;

import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.username.Confirmation;
import dev.latchkey.application.username.Confirmation.Confirmed;
import dev.latchkey.application.username.Confirmation.Proof;
import dev.latchkey.application.username.OwnPassword;
import dev.latchkey.application.username.SecondFactors;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.Person;

/**
 * A person turns their second factor off (USR-7), unless the password is too short to do without one (USR-2).
 *
 * <p>Drops one that was begun in its place, and every recovery code; ends the other sessions. Safe for many threads.
 */
public final class TurnOffSecondFactor {
    private final Acts acts;
    private final Guards guards;
    private final Confirmation confirmation;
    private final OwnPassword ownPassword;
    private final SecondFactors factors;
    private final FactorChange change;

    public TurnOffSecondFactor(
            Acts acts,
            Guards guards,
            Confirmation confirmation,
            OwnPassword ownPassword,
            SecondFactors factors,
            FactorChange change) {
        this.acts = acts;
        this.guards = guards;
        this.confirmation = confirmation;
        this.ownPassword = ownPassword;
        this.factors = factors;
        this.change = change;
    }

    /**
     * Turns it off.
     *
     * @param proof password and a code, or a recovery code
     * @return the session that goes on
     * @throws Rejected with SECOND_FACTOR_OFF, PASSWORD_NEEDS_SECOND_FACTOR, STALE, as {@link Confirmation#both} or as
     *     {@link Guards#inPerson}
     */
    public SessionStart.Begun handle(Actor actor, Proof proof) {
        return acts.watchButWrongSecrets(actor, Act.SECOND_FACTOR_OFF, () -> {
            Person person = guards.inPerson(actor).person();
            if (factors.find(person.id()).isEmpty()) {
                throw new Rejected(Reason.SECOND_FACTOR_OFF);
            }
            Confirmed confirmed = confirmation.both(actor, person, Act.SECOND_FACTOR_OFF, proof);
            if (ownPassword.needsSecondFactor(proof.password())) {
                throw new Rejected(Reason.PASSWORD_NEEDS_SECOND_FACTOR);
            }
            return acts.within(() -> turnOff(actor, confirmed));
        });
    }

    private SessionStart.Begun turnOff(Actor actor, Confirmed confirmed) {
        confirmation.requireStill(confirmed);
        Person person = confirmed.person();
        factors.turnOff(person.id());
        factors.begun(person.id()).ifPresent(factors::drop);
        return change.withoutCodes(actor, person, Act.SECOND_FACTOR_OFF);
    }
}
