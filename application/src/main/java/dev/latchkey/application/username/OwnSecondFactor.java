package dev.latchkey.application.username;

import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.username.Enrolment;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.SecondFactor;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person looks at their own second factor (USR-7). Leaves no record. Safe for many threads. */
public final class OwnSecondFactor {
    private final Guards guards;
    private final SecondFactors factors;
    private final RecoveryCodes recoveryCodes;
    private final Clock clock;

    public OwnSecondFactor(Guards guards, SecondFactors factors, RecoveryCodes recoveryCodes, Clock clock) {
        this.guards = guards;
        this.factors = factors;
        this.recoveryCodes = recoveryCodes;
        this.clock = clock;
    }

    /**
     * How it stands with a second factor.
     *
     * @param since when it was turned on, or null while none is on
     * @param recoveryCodesLeft 0 to 10
     * @param begunUntil until when one that was begun can be confirmed, or null when none waits for that
     */
    public record State(
            @Nullable Instant since,
            int recoveryCodesLeft,
            @Nullable Instant begunUntil) {
        public boolean on() {
            return since != null;
        }
    }

    /** @throws dev.latchkey.domain.shared.Rejected as {@link Guards#acting} */
    public State handle(Actor actor) {
        Person person = guards.acting(actor).person();
        Optional<SecondFactor> factor = factors.find(person.id());
        return new State(
                factor.map(SecondFactor::since).orElse(null),
                factor.isPresent() ? recoveryCodes.left(person.id()) : 0,
                factors.begun(person.id())
                        .filter(begun -> begun.isOpenAt(clock.now()))
                        .map(Enrolment::lapsesAt)
                        .orElse(null));
    }
}
