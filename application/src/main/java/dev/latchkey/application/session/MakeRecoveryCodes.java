package dev.latchkey.application.session;

import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.session.FactorChange.Changed;
import dev.latchkey.application.username.Confirmation;
import dev.latchkey.application.username.Confirmation.Confirmed;
import dev.latchkey.application.username.Confirmation.Proof;
import dev.latchkey.application.username.SecondFactors;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.Person;

/** A person makes ten new recovery codes; the former ones are gone, and the other sessions end (USR-7). Safe for many threads. */
public final class MakeRecoveryCodes {
    private final Acts acts;
    private final Guards guards;
    private final Confirmation confirmation;
    private final SecondFactors factors;
    private final FactorChange change;

    public MakeRecoveryCodes(
            Acts acts, Guards guards, Confirmation confirmation, SecondFactors factors, FactorChange change) {
        this.acts = acts;
        this.guards = guards;
        this.confirmation = confirmation;
        this.factors = factors;
        this.change = change;
    }

    /**
     * Makes them.
     *
     * @param proof password and a code, or a recovery code
     * @throws Rejected with SECOND_FACTOR_OFF, STALE, as {@link Confirmation#both} or as {@link Guards#inPerson}
     */
    public Changed handle(Actor actor, Proof proof) {
        return acts.watchButWrongSecrets(actor, Act.RECOVERY_CODES_MADE, () -> {
            Person person = guards.inPerson(actor).person();
            if (factors.find(person.id()).isEmpty()) {
                throw new Rejected(Reason.SECOND_FACTOR_OFF);
            }
            Confirmed confirmed = confirmation.both(actor, person, Act.RECOVERY_CODES_MADE, proof);
            return acts.within(() -> {
                confirmation.requireStill(confirmed);
                return change.withCodes(actor, person, Act.RECOVERY_CODES_MADE);
            });
        });
    }
}
