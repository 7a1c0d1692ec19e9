package dev.latchkey.application.username;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.secret.FactorSecret;
import dev.latchkey.application.secret.FactorVault;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.application.username.Confirmation.Confirmed;
import dev.latchkey.application.username.Confirmation.Proof;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Enrolment;
import dev.latchkey.domain.username.Person;
import java.time.Instant;

/**
 * A person begins a second factor, the first or one that is to replace the one that is on (USR-7).
 *
 * <p>Changes nothing: what was begun waits 15 minutes for its first code. Another beginning takes its place. Safe for many
 * threads.
 */
public final class BeginSecondFactor {
    private final Acts acts;
    private final Guards guards;
    private final Confirmation confirmation;
    private final SecondFactors factors;
    private final Making making;
    private final ActivityLog log;

    public BeginSecondFactor(
            Acts acts,
            Guards guards,
            Confirmation confirmation,
            SecondFactors factors,
            Making making,
            ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.confirmation = confirmation;
        this.factors = factors;
        this.making = making;
        this.log = log;
    }

    /** Where secrets come from and what keeps them. */
    public record Making(FactorVault vault, Randomness randomness, Clock clock) {}

    /** @param replacing whether one that is on is to be replaced, else it would be the first */
    public record Command(Proof proof, boolean replacing) {}

    /**
     * What an app is to be told; shown once.
     *
     * @param uri the {@code otpauth:} address, to be shown as a QR code
     * @param secret the secret of it in Base32, for an app that cannot read one
     * @param until when what was begun lapses
     */
    public record Begun(Secret uri, Secret secret, Instant until) {}

    /**
     * Begins.
     *
     * @throws Rejected with SECOND_FACTOR_ON or SECOND_FACTOR_OFF, STALE, as {@link Confirmation#both} or as
     *     {@link Guards#inPerson}
     */
    public Begun handle(Actor actor, Command command) {
        return acts.watchButWrongSecrets(actor, Act.SECOND_FACTOR_BEGUN, () -> {
            Person person = guards.inPerson(actor).person();
            if (factors.find(person.id()).isPresent() != command.replacing()) {
                throw new Rejected(command.replacing() ? Reason.SECOND_FACTOR_OFF : Reason.SECOND_FACTOR_ON);
            }
            Confirmed confirmed = confirmation.both(actor, person, Act.SECOND_FACTOR_BEGUN, command.proof());
            FactorSecret secret = FactorSecret.random(making.randomness());
            Enrolment enrolment = new Enrolment(
                    person.id(),
                    making.vault().seal(person.id(), secret),
                    making.clock().now());
            acts.within(() -> keep(actor, confirmed, enrolment));
            return new Begun(secret.uri(person.name()), secret.base32(), enrolment.lapsesAt());
        });
    }

    private Enrolment keep(Actor actor, Confirmed confirmed, Enrolment enrolment) {
        confirmation.requireStill(confirmed);
        factors.begin(enrolment);
        Person person = confirmed.person();
        log.append(Placed.inUsername(Entry.done(actor, person.name().value(), person.home(), Act.SECOND_FACTOR_BEGUN)));
        return enrolment;
    }
}
