package dev.latchkey.application.session;

import dev.latchkey.application.account.Accounts;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.PasswordReset;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.time.Duration;

/**
 * An owner of a username's home account asks for a reset of its password, which goes to the person's own e-mail: the owner
 * sees no link and chooses no password (USR-10).
 *
 * <p>One transaction. Safe for many threads.
 */
public final class AskResetOf {
    /** Three an hour are one each twenty minutes. */
    private static final Duration SOON = PasswordReset.LIFETIME.dividedBy(PasswordReset.MOST_IN_AN_HOUR);

    private final Acts acts;
    private final Guards guards;
    private final Accounts accounts;
    private final Persons persons;
    private final NewReset newReset;
    private final ActivityLog log;

    public AskResetOf(
            Acts acts, Guards guards, Accounts accounts, Persons persons, NewReset newReset, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.accounts = accounts;
        this.persons = persons;
        this.newReset = newReset;
        this.log = log;
    }

    /** @param account the username's home account */
    public record Command(AccountId account, Username username) {}

    /**
     * Asks.
     *
     * @throws Rejected with PRIVILEGE_MISSING where the actor is no owner, USERNAME_UNKNOWN where the username is at home
     *     elsewhere or retired, NO_MAIL, TOO_MANY_ATTEMPTS, or as {@link Guards#inPerson} and {@link Guards#requireOwner}
     */
    public void handle(Actor actor, Command command) {
        acts.perform(actor, Act.RESET_ASKED, command.account(), () -> {
            guards.inPerson(actor);
            accounts.lock(command.account());
            Guard guard = guards.requireOwner(actor, command.account());
            Person person = persons.named(command.username())
                    .filter(found -> found.home().equals(command.account()))
                    .orElseThrow(() -> new Rejected(Reason.USERNAME_UNKNOWN));
            NewReset.Asked asked = newReset.ask(person.id());
            if (asked.refused() != null) {
                throw refusal(asked.refused());
            }
            Entry entry =
                    guard.done(Act.RESET_ASKED).with("target", person.name().value());
            log.append(Placed.inAccount(asked.toldIn(entry)));
            return person;
        });
    }

    private Rejected refusal(Reason reason) {
        if (reason == Reason.USERNAME_RETIRED) {
            return new Rejected(Reason.USERNAME_UNKNOWN);
        }
        return reason == Reason.TOO_MANY_ATTEMPTS
                ? new Rejected(reason, newReset.now().plus(SOON))
                : new Rejected(reason);
    }
}
