package dev.latchkey.application.session;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.secret.PasswordHasher;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.Objects;

/**
 * An owner sets a first password for somebody no mail can reach, all of whose accounts are the owner's (USR-10); the person
 * changes it at the next sign-in (USR-3).
 *
 * <p>One transaction. Safe for many threads.
 */
public final class SetFirstPassword {
    private final Acts acts;
    private final Guards guards;
    private final Wards wards;
    private final Replacing replacing;
    private final PasswordHasher hasher;
    private final ActivityLog log;

    public SetFirstPassword(
            Acts acts, Guards guards, Wards wards, Replacing replacing, PasswordHasher hasher, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.wards = wards;
        this.replacing = replacing;
        this.hasher = hasher;
        this.log = log;
    }

    /** @param account one the username has access to and the actor owns */
    public record Command(AccountId account, Username username, Secret firstPassword) {}

    /**
     * Sets the password.
     *
     * @return until when it works, 72 hours from now
     * @throws Rejected with PRIVILEGE_MISSING where the actor is no owner, USERNAME_UNKNOWN, ACTOR_NOT_PERMITTED for oneself,
     *     MAIL_REACHES, ELSEWHERE_TOO, FIELDS_INVALID, STALE, BUSY, or as {@link Guards#inPerson} and
     *     {@link Guards#requireOwner}
     */
    public Instant handle(Actor actor, Command command) {
        return acts.watch(actor, Act.FIRST_PASSWORD_SET, command.account(), () -> {
            guards.inPerson(actor);
            Guard guard = guards.requireOwner(actor, command.account());
            Person person = wards.requireAll(guard, command.username());
            String hash = hasher.hash(wards.chosen(guard.account(), command.username(), command.firstPassword()));
            Credential first = acts.within(() -> set(actor, command, hash));
            replacing.countAnew(person);
            return Objects.requireNonNull(first.firstUntil());
        });
    }

    private Credential set(Actor actor, Command command, String hash) {
        wards.lock(actor.acting().orElseThrow(), command.account(), command.username());
        Guard guard = guards.requireOwner(actor, command.account());
        Person person = wards.requireAll(guard, command.username());
        Credential first = wards.first(replacing.credential(person.id()), hash);
        replacing.replace(person, first);
        log.append(Placed.inAccount(
                guard.done(Act.FIRST_PASSWORD_SET).with("target", person.name().value())));
        return first;
    }
}
