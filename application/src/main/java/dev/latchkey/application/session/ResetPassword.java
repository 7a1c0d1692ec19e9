package dev.latchkey.application.session;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.secret.Paces;
import dev.latchkey.application.secret.Throttle;
import dev.latchkey.application.secret.Tokens;
import dev.latchkey.application.username.OwnPassword;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.Person;
import java.util.Optional;

/**
 * Somebody with the secret of a reset chooses a new password (USR-10).
 *
 * <p>Signs nobody in, and leaves the second factor on: the next sign-in asks for it. Brings a disabled password back (USR-5),
 * and ends all that was begun with the old one. Safe for many threads.
 */
public final class ResetPassword {
    private final Acts acts;
    private final Throttle throttle;
    private final OwnPassword ownPassword;
    private final Replacing replacing;
    private final ActivityLog log;

    public ResetPassword(Acts acts, Throttle throttle, OwnPassword ownPassword, Replacing replacing, ActivityLog log) {
        this.acts = acts;
        this.throttle = throttle;
        this.ownPassword = ownPassword;
        this.replacing = replacing;
        this.log = log;
    }

    /** @param secret what {@link MakeResetLink} gave */
    public record Command(Secret secret, Secret chosen) {}

    /**
     * Resets the password, once.
     *
     * @param actor nobody yet: kind SYSTEM
     * @throws Rejected with RESET_OVER whatever is wrong with the secret, STALE, FIELDS_INVALID with the faults of the new password,
     *     which leave the reset as it was, TOO_MANY_ATTEMPTS or BUSY
     */
    public void handle(Actor actor, Command command) {
        Optional<String> source = actor.origin().source().map(throttle::ofResetUse);
        acts.watch(actor, Act.PASSWORD_RESET, null, () -> {
            source.ifPresent(key -> throttle.reserve(key, Paces.SOURCE));
            String hash = Tokens.hash(command.secret());
            Person person = replacing.whose(hash).orElseThrow(() -> new Rejected(Reason.RESET_OVER));
            Credential before = replacing.credential(person.id());
            Credential after = ownPassword.chosen(person, before, command.chosen());
            acts.within(() -> {
                Person reset = reset(Actor.username(person.id(), actor.origin()), person, hash, after);
                ownPassword.requireEnough(person, command.chosen());
                return reset;
            });
            source.ifPresent(throttle::giveBack);
            replacing.countAnew(person);
            return person;
        });
    }

    private Person reset(Actor tried, Person person, String hash, Credential after) {
        if (!replacing.use(person.id(), hash)) {
            throw new Rejected(Reason.RESET_OVER);
        }
        replacing.replace(person, after);
        log.append(Placed.inUsername(Entry.done(tried, person.name().value(), person.home(), Act.PASSWORD_RESET)));
        return person;
    }
}
