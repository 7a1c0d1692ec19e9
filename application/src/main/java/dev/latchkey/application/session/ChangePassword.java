package dev.latchkey.application.session;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.username.Confirmation;
import dev.latchkey.application.username.Credentials;
import dev.latchkey.application.username.OwnPassword;
import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.Person;

/**
 * A person changes their own password, a first one included (USR-3, USR-7).
 *
 * <p>Ends every session of the username and begins a new one for whoever changed it; kills join tickets made with the old
 * password (LNK-15); breaks no link (LNK-12). Safe for many threads.
 */
public final class ChangePassword {
    private final Acts acts;
    private final Guards guards;
    private final Confirmation confirmation;
    private final OwnPassword ownPassword;
    private final Ending ending;
    private final ActivityLog log;

    public ChangePassword(
            Acts acts,
            Guards guards,
            Confirmation confirmation,
            OwnPassword ownPassword,
            Ending ending,
            ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.confirmation = confirmation;
        this.ownPassword = ownPassword;
        this.ending = ending;
        this.log = log;
    }

    /** What is replaced: the password, and the sessions begun with it. */
    public record Ending(Persons persons, Credentials credentials, Sessions sessions, SessionStart sessionStart) {}

    /** @param current the password that is replaced */
    public record Command(Secret current, Secret chosen) {}

    /**
     * Changes the password.
     *
     * @return the session that goes on
     * @throws Rejected with CREDENTIALS_WRONG, FIELDS_INVALID with the faults of the new password, STALE,
     *     TOO_MANY_ATTEMPTS or BUSY
     */
    public SessionStart.Begun handle(Actor actor, Command command) {
        return acts.watchButWrongSecrets(actor, Act.PASSWORD_CHANGED, () -> {
            Person person = guards.presentInPerson(actor).person();
            Credential before = confirmation.password(actor, person, Act.PASSWORD_CHANGED, command.current());
            Credential after = ownPassword.chosen(person, before, command.chosen());
            return acts.within(() -> {
                ending.persons().lock(person.id());
                ownPassword.requireEnough(person, command.chosen());
                return change(actor, person, before, after);
            });
        });
    }

    private SessionStart.Begun change(Actor actor, Person person, Credential before, Credential after) {
        if (!ending.credentials().replace(after, before.hash())) {
            throw new Rejected(Reason.STALE);
        }
        ending.sessions().endAll(person.id());
        SessionStart.Begun begun = ending.sessionStart().begin(person);
        log.append(Placed.inUsername(Entry.done(actor, person.name().value(), person.home(), Act.PASSWORD_CHANGED)));
        return begun;
    }
}
