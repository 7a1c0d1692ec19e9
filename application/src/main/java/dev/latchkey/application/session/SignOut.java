package dev.latchkey.application.session;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.SessionId;
import dev.latchkey.domain.username.Person;

/** A person signs out: of one session, or of all of them (USR-6). One transaction. Safe for many threads. */
public final class SignOut {
    private final Acts acts;
    private final Guards guards;
    private final Sessions sessions;
    private final ActivityLog log;

    public SignOut(Acts acts, Guards guards, Sessions sessions, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.sessions = sessions;
        this.log = log;
    }

    /** Ends one session at once. */
    public void handle(Actor actor, SessionId session) {
        signOut(actor, "one", () -> sessions.end(session));
    }

    /** Ends every session of the actor's username at once. */
    public void everywhere(Actor actor) {
        signOut(actor, "all", () -> sessions.endAll(actor.acting().orElseThrow()));
    }

    private void signOut(Actor actor, String which, Runnable ending) {
        acts.perform(actor, Act.SIGN_OUT, null, () -> {
            Person person = guards.presentInPerson(actor).person();
            ending.run();
            Entry entry = Entry.done(actor, person.name().value(), person.home(), Act.SIGN_OUT);
            log.append(Placed.inUsername(entry.with("sessions", which)));
            return person;
        });
    }
}
