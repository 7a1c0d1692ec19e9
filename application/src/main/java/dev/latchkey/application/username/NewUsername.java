package dev.latchkey.application.username;

import dev.latchkey.application.secret.PasswordHasher;
import dev.latchkey.application.secret.Throttle;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.application.shared.Ids;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.PasswordRules;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a username with its password, wherever one is made: at sign-up and by Allow Account Access. Safe for many threads. */
public final class NewUsername {
    private final Persons persons;
    private final Credentials credentials;
    private final PasswordHasher hasher;
    private final PasswordRules rules;
    private final Throttle throttle;
    private final Minting minting;

    public NewUsername(
            Persons persons,
            Credentials credentials,
            PasswordHasher hasher,
            PasswordRules rules,
            Throttle throttle,
            Minting minting) {
        this.persons = persons;
        this.credentials = credentials;
        this.hasher = hasher;
        this.rules = rules;
        this.throttle = throttle;
        this.minting = minting;
    }

    /** Where ids and the time of a new thing come from. */
    public record Minting(Ids ids, Clock clock) {}

    /** A username and password that keep the rules. */
    public record Chosen(Username name, Secret password) {}

    /**
     * Reads a username and a password, keeping the faults of both.
     *
     * @param practiceNames what the password must not contain besides the username (USR-2)
     * @return null when there are faults; the caller throws them
     */
    public @Nullable Chosen choose(Faults faults, String username, Secret password, List<String> practiceNames) {
        Username name = faults.required("username", username, Username::choose);
        List<String> names = new ArrayList<>(practiceNames);
        names.add(username);
        Secret kept = faults.collect("password", () -> rules.choose(password, names));
        return name == null || kept == null ? null : new Chosen(name, kept);
    }

    /**
     * Refuses a username that was ever used, and somebody who tries too many that were (LNK-1).
     *
     * @throws Rejected with USERNAME_TAKEN or TOO_MANY_ATTEMPTS
     */
    public void requireFree(Actor actor, Chosen chosen) {
        throttle.requireFewTaken(actor);
        if (persons.named(chosen.name()).isPresent()) {
            throttle.countTaken(actor);
            throw new Rejected(Reason.USERNAME_TAKEN, "username");
        }
    }

    /** Hashes a chosen password; outside of transactions. */
    public String hash(Chosen chosen) {
        return hasher.hash(chosen.password());
    }

    /** @throws Rejected with USERNAME_TAKEN when somebody else was faster */
    public Person add(Chosen chosen, @Nullable EmailAddress email, AccountId home, Instant now) {
        Person person = new Person(new UsernameId(nextId()), chosen.name(), email, home, now, null);
        if (!persons.add(person)) {
            throw new Rejected(Reason.USERNAME_TAKEN, "username");
        }
        return person;
    }

    public void keep(Credential credential) {
        credentials.add(credential);
    }

    public UUID nextId() {
        return minting.ids().next();
    }

    public Instant now() {
        return minting.clock().now();
    }
}
