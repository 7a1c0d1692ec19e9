package dev.latchkey.application.username;

import dev.latchkey.application.secret.PasswordHasher;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.PasswordRules;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a username, password and code presented together, so that neither the answer nor its time tells which was wrong
 * (USR-4).
 *
 * <p>Called outside of transactions. Safe for many threads.
 */
public final class Passwords {
    /** The consecutive failure that disables a password (USR-5). */
    public static final int DISABLING_FAILURE = 100;

    private final Persons persons;
    private final Credentials credentials;
    private final PasswordHasher hasher;
    private final FactorCodes codes;
    private final Clock clock;

    public Passwords(Persons persons, Credentials credentials, PasswordHasher hasher, FactorCodes codes, Clock clock) {
        this.persons = persons;
        this.credentials = credentials;
        this.hasher = hasher;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * What was found out.
     *
     * @param person whose username was presented, or null where there is none of that name
     * @param credential the person's, or null as above
     * @param passwordRight whether the password is the person's, not disabled, not lapsed, and the person not retired
     * @param code what was found out about the code, which is used up where everything is right
     */
    public record Checked(
            @Nullable Person person, @Nullable Credential credential, boolean passwordRight, FactorCodes.Checked code) {
        /** Whether everything is right. */
        public boolean right() {
            return passwordRight && code.passes();
        }

        /** Whether nothing but a code is missing. */
        public boolean asksForCode() {
            return passwordRight && code.verdict() == FactorCodes.Verdict.MISSING;
        }
    }

    /** The person of a username; costs one verification whether there is one or not. */
    public Optional<Person> known(String username) {
        hasher.verify(new Secret(""), hasher.decoy());
        return named(username);
    }

    /**
     * Checks; costs one verification whatever was presented.
     *
     * @param actor who presents it, for the record of a used recovery code
     * @param code of the second factor, or a recovery code; empty where there is none
     */
    public Checked check(Actor actor, String username, Secret password, Secret code) {
        Person person = named(username).orElse(null);
        Credential credential =
                person == null ? null : credentials.find(person.id()).orElse(null);
        boolean verified = hasher.verify(typed(password), credential == null ? hasher.decoy() : credential.hash());
        boolean right = verified
                && person != null
                && credential != null
                && credential.usableAt(clock.now())
                && !person.isRetiredAt(clock.now());
        return new Checked(person, credential, right, codes.check(actor, person, code, right));
    }

    /**
     * The credential a password was checked against, as it is now: what else is known of it may have changed meanwhile. The
     * person is locked to the end of the transaction, as by whoever changes a password or relies on one.
     *
     * @return null when the password is no longer the one that was checked, or can no longer be used, or the second factor is
     *     no longer the same
     */
    public @Nullable Credential locked(Checked checked) {
        Person person = Objects.requireNonNull(checked.person());
        Instant setAt = Objects.requireNonNull(checked.credential()).setAt();
        persons.lock(person.id());
        return credentials
                .find(person.id())
                .filter(now -> now.setAt().equals(setAt) && now.usableAt(clock.now()))
                .filter(now -> codes.isStill(person.id(), checked.code()))
                .orElse(null);
    }

    /** Stores a stronger hash of a password that {@link #locked} has given; another sign-in may have done so before. */
    public void keep(Credential locked, Credential stronger, Credential checked) {
        if (locked.hash().equals(checked.hash()) && !stronger.hash().equals(checked.hash())) {
            credentials.replace(locked.rehashed(stronger.hash()), locked.hash());
        }
    }

    /**
     * Disables a password that was tried wrongly too often (USR-5); in a transaction.
     *
     * @param failures consecutive ones, this one included
     * @return whether this failure disabled it
     */
    public boolean disable(Checked checked, int failures) {
        if (failures < DISABLING_FAILURE || checked.credential() == null) {
            return false;
        }
        Credential now = locked(checked);
        return now != null && credentials.replace(now.disabled(clock.now()), now.hash());
    }

    /** The credential rehashed where parameters have risen, else as it is (USR-2). Costs a hash in the first case. */
    public Credential strengthened(Credential credential, Secret password) {
        return hasher.isOutdated(credential.hash()) ? credential.rehashed(hasher.hash(typed(password))) : credential;
    }

    private static Secret typed(Secret password) {
        return password.reveal().length() > 4 * PasswordRules.MOST
                ? new Secret("")
                : PasswordRules.normalized(password);
    }

    private Optional<Person> named(String username) {
        try {
            return persons.named(new Username(username));
        } catch (Rejected noSuchName) {
            return Optional.empty();
        }
    }
}
