package dev.latchkey.application.session;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.secret.Paces;
import dev.latchkey.application.secret.Throttle;
import dev.latchkey.application.username.Passwords;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.username.Person;
import java.util.Optional;

/**
 * Somebody who cannot sign in asks for a reset of a username's password (USR-10).
 *
 * <p>Whatever was typed, the answer is none, and costs one verification: nobody learns whether there is such a username,
 * whether it has an e-mail address, is retired, or was asked for too often. What really happened is told by the records. Safe
 * for many threads.
 */
public final class AskReset {
    private final Acts acts;
    private final Throttle throttle;
    private final Passwords passwords;
    private final NewReset newReset;
    private final ActivityLog log;

    public AskReset(Acts acts, Throttle throttle, Passwords passwords, NewReset newReset, ActivityLog log) {
        this.acts = acts;
        this.throttle = throttle;
        this.passwords = passwords;
        this.newReset = newReset;
        this.log = log;
    }

    /**
     * Asks.
     *
     * @param actor nobody yet: kind SYSTEM
     * @param username as it was typed
     * @throws dev.latchkey.domain.shared.Rejected with BUSY
     */
    public void handle(Actor actor, String username) {
        Optional<String> source = actor.origin().source().map(throttle::ofResetAsked);
        if (source.isPresent() && !throttle.grants(source.get(), Paces.SOURCE)) {
            Entry entry = Entry.refused(actor, null, null, Act.RESET_ASKED, Reason.TOO_MANY_ATTEMPTS);
            log.appendApart(new Placed(Ledger.system(source.get().hashCode()), entry));
            return;
        }
        Optional<Person> person = passwords.known(username);
        if (person.isPresent()) {
            ask(Actor.username(person.get().id(), actor.origin()), person.get());
        } else {
            String unknown = throttle.unknownName(username);
            Entry entry = Entry.failed(actor, null, null, Act.RESET_ASKED, Reason.USERNAME_UNKNOWN);
            log.appendApart(new Placed(Ledger.system(unknown.hashCode()), entry.with("unknownName", unknown)));
        }
    }

    private void ask(Actor tried, Person person) {
        String name = person.name().value();
        NewReset.Asked asked = acts.within(() -> {
            NewReset.Asked now = newReset.ask(person.id());
            if (now.refused() == null) {
                Entry entry = Entry.done(tried, name, person.home(), Act.RESET_ASKED);
                log.append(Placed.inUsername(now.toldIn(entry)));
            }
            return now;
        });
        if (asked.refused() != null) {
            Entry entry = Entry.refused(tried, name, person.home(), Act.RESET_ASKED, asked.refused());
            log.appendApart(Placed.inUsername(entry));
        }
    }
}
