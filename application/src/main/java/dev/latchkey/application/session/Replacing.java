package dev.latchkey.application.session;

import dev.latchkey.application.secret.Throttle;
import dev.latchkey.application.username.Credentials;
import dev.latchkey.application.username.Notices;
import dev.latchkey.application.username.Persons;
import dev.latchkey.application.username.SecondFactors;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.PasswordReset;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import java.util.Optional;

/** Puts another password in the place of one that was lost, and ends all that was begun with that (USR-10). Safe for many threads. */
public final class Replacing {
    private final Kept kept;
    private final Proofs proofs;
    private final Throttle throttle;
    private final NewReset newReset;

    public Replacing(Kept kept, Proofs proofs, Throttle throttle, NewReset newReset) {
        this.kept = kept;
        this.proofs = proofs;
        this.throttle = throttle;
        this.newReset = newReset;
    }

    /** Where what is replaced is kept, and what stays as it is. */
    public record Kept(Persons persons, Credentials credentials, SecondFactors factors, PasswordResets resets) {}

    /** Whose reset has this secret, if it could be used now. */
    Optional<Person> whose(String secretHash) {
        Instant now = newReset.now();
        return kept.resets()
                .find(secretHash)
                .filter(reset -> reset.liveAt(now))
                .map(PasswordReset::username)
                .flatMap(kept.persons()::find)
                .filter(person -> !person.isRetiredAt(now));
    }

    Credential credential(UsernameId username) {
        return kept.credentials().find(username).orElseThrow();
    }

    /** Uses a reset up; of many who do, one. In a transaction, whose first act this is: it locks the person. */
    boolean use(UsernameId username, String secretHash) {
        Instant now = newReset.now();
        return kept.persons()
                        .lock(username)
                        .filter(person -> !person.isRetiredAt(now))
                        .isPresent()
                && kept.resets().use(secretHash, now);
    }

    /** Keeps another password for a person who is locked; ends everything and tells the person. */
    void replace(Person person, Credential after) {
        Credential before = credential(person.id());
        if (!kept.credentials().replace(after, before.hash())) {
            throw new IllegalStateException("the password of a locked username changed");
        }
        Instant now = newReset.now();
        proofs.endAll(person.id(), now);
        newReset.tell(person, Notices.Kind.PASSWORD_RESET, now);
    }

    /**
     * Failures at the former password are forgotten; after the transaction. Where a second factor is on they stay: guesses at
     * its codes are among them, and whoever reads the person's mail must not get new ones by resetting the password.
     */
    void countAnew(Person person) {
        if (kept.factors().find(person.id()).isPresent()) {
            return;
        }
        throttle.forget(throttle.ofUsername(person.name().value()));
        throttle.forget(throttle.ofOwnPassword(person.id()));
    }
}
