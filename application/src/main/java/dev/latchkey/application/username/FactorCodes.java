package dev.latchkey.application.username;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.secret.FactorSecret;
import dev.latchkey.application.secret.FactorVault;
import dev.latchkey.application.secret.Tokens;
import dev.latchkey.application.secret.Totp;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Enrolment;
import dev.latchkey.domain.username.FactorCode;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.SealedFactor;
import dev.latchkey.domain.username.SecondFactor;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Checks the codes of second factors and uses up the right ones (USR-7): each works once, though it be tried in parallel.
 *
 * <p>A code is used up in a transaction of its own, before what it allows (ACT-2). Called outside of transactions. Safe for
 * many threads.
 */
public final class FactorCodes {
    private final SecondFactors factors;
    private final RecoveryCodes recoveryCodes;
    private final FactorVault vault;
    private final Transactions transactions;
    private final ActivityLog log;
    private final Clock clock;

    /** What a code is compared with where there is nothing to compare it with, so that it takes the same time (USR-4). */
    private final FactorSecret decoy = FactorSecret.random(Randomness.secure());

    public FactorCodes(
            SecondFactors factors,
            RecoveryCodes recoveryCodes,
            FactorVault vault,
            Transactions transactions,
            ActivityLog log,
            Clock clock) {
        this.factors = factors;
        this.recoveryCodes = recoveryCodes;
        this.vault = vault;
        this.transactions = transactions;
        this.log = log;
        this.clock = clock;
    }

    /** What was found out about a code. */
    public enum Verdict {
        /** The username has no second factor on; whatever was typed does not matter. */
        NOT_NEEDED,
        /** One is on, and nothing was typed. */
        MISSING,
        WRONG,
        /** It was right and is used up. */
        RIGHT
    }

    /** @param factor the one that was on, or null */
    public record Checked(Verdict verdict, @Nullable SecondFactor factor) {
        public boolean passes() {
            return verdict == Verdict.NOT_NEEDED || verdict == Verdict.RIGHT;
        }
    }

    /**
     * Checks what was typed; costs the same whatever it was.
     *
     * @param actor for the record of a used recovery code; its username may be unknown yet
     * @param person whose code it is to be, or null where there is no such username
     * @param elseRight whether everything else that was presented is right; only then is a right code used up
     */
    public Checked check(Actor actor, @Nullable Person person, Secret typed, boolean elseRight) {
        SecondFactor factor = person == null ? null : factors.find(person.id()).orElse(null);
        FactorCode code = FactorCode.typed(typed);
        FactorSecret secret = factor == null ? decoy : vault.open(factor.username(), factor.secret());
        OptionalLong step = Totp.step(secret, code.text(), clock.now());
        String hash = Tokens.hash(code.text());
        boolean kept = factor != null && recoveryCodes.has(factor.username(), hash);
        if (factor == null || person == null) {
            return new Checked(Verdict.NOT_NEEDED, null);
        }
        if (code.kind() == FactorCode.Kind.NOTHING) {
            return new Checked(Verdict.MISSING, factor);
        }
        boolean right = elseRight
                && switch (code.kind()) {
                    case DIGITS -> step.isPresent() && used(factor, step.getAsLong());
                    case RECOVERY -> kept && used(actor, person, hash);
                    case NOTHING, NEITHER -> false;
                };
        return new Checked(right ? Verdict.RIGHT : Verdict.WRONG, factor);
    }

    /** Whether the second factor is the one that was checked, or still none: since then it may have been turned. */
    public boolean isStill(UsernameId username, Checked checked) {
        SealedFactor now = factors.find(username).map(SecondFactor::secret).orElse(null);
        SecondFactor then = checked.factor();
        return Objects.equals(now, then == null ? null : then.secret());
    }

    /** The step of an enrolment's first code; nothing where it is no right one. */
    public OptionalLong first(Enrolment enrolment, Secret typed) {
        FactorSecret secret = vault.open(enrolment.username(), enrolment.secret());
        return Totp.step(secret, FactorCode.typed(typed).text(), clock.now());
    }

    /** A code that was used shows before anything is written, so that it costs what a wrong one does. */
    private boolean used(SecondFactor factor, long step) {
        return step > factor.lastStep() && transactions.apart(() -> factors.use(factor, step));
    }

    private boolean used(Actor actor, Person person, String hash) {
        return transactions.apart(() -> {
            boolean used = recoveryCodes.use(person.id(), hash);
            if (used) {
                Actor self = Actor.username(person.id(), actor.origin());
                String name = person.name().value();
                log.append(log.outsideOfHost(
                        Placed.inUsername(Entry.done(self, name, person.home(), Act.RECOVERY_CODE_USED))));
            }
            return used;
        });
    }
}
