package dev.latchkey.application.username;

import dev.latchkey.application.account.Accounts;
import dev.latchkey.application.secret.PasswordHasher;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.PasswordRules;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Checks a signed-in person's password and makes the next one (USR-7). Called outside of transactions. */
public final class OwnPassword {
    private final PasswordHasher hasher;
    private final PasswordRules rules;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Clock clock;

    public OwnPassword(
            PasswordHasher hasher, PasswordRules rules, Accounts accounts, SecondFactors factors, Clock clock) {
        this.hasher = hasher;
        this.rules = rules;
        this.accounts = accounts;
        this.factors = factors;
        this.clock = clock;
    }

    /** Whether a password is the person's own; one that was disabled is not, and is not brought back by changing it (USR-5). */
    public boolean isRight(Credential credential, Secret typed) {
        return credential.disabledAt() == null
                && typed.reveal().length() <= 4 * PasswordRules.MOST
                && hasher.verify(PasswordRules.normalized(typed), credential.hash());
    }

    /**
     * The credential with the new password, which is the person's own from now on; its moment is later than the former's.
     *
     * @throws Rejected with FIELDS_INVALID on the field {@code newPassword}
     */
    public Credential chosen(Person person, Credential before, Secret typed) {
        List<String> names = Stream.concat(
                        Stream.of(person.name().value()),
                        accounts.find(person.home(), clock.now()).stream()
                                .map(home -> home.profile().practiceName().value()))
                .toList();
        Faults faults = new Faults();
        Secret chosen = faults.collect("newPassword", () -> rules.choose(typed, names, hasFactor(person)));
        if (chosen != null && hasher.verify(chosen, before.hash())) {
            faults.add("newPassword", Reason.PASSWORD_UNCHANGED);
        }
        Instant now = clock.now();
        Instant setAt = now.isAfter(before.setAt()) ? now : before.setAt().plusNanos(1_000);
        return Credential.own(person.id(), hasher.hash(faults.sure(chosen)), setAt);
    }

    /**
     * Refuses a chosen password that leans on a second factor which was turned off meanwhile; in the transaction that stores
     * it, the person locked.
     *
     * @throws Rejected with STALE
     */
    public void requireEnough(Person person, Secret chosen) {
        if (needsSecondFactor(chosen) && !hasFactor(person)) {
            throw new Rejected(Reason.STALE);
        }
    }

    /** Whether a right password is too short to do without a second factor (USR-7). */
    public boolean needsSecondFactor(Secret typed) {
        return rules.needsSecondFactor(typed);
    }

    private boolean hasFactor(Person person) {
        return factors.find(person.id()).isPresent();
    }
}
