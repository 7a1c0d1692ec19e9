package dev.latchkey.application.session;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.SessionId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

    /**
     * Ends the session that proves the actor at once.
     *
     * @param session null where an API token proves it, which cannot sign out
     * @throws dev.latchkey.domain.shared.Rejected as {@link Guards#presentInPerson}
     */
    public void handle(Actor actor, @Nullable SessionId session) {
        signOut(actor, "one", person -> sessions.end(person, Objects.requireNonNull(session)));
    }

    /**
     * Ends another session of the actor's username at once.
     *
     * @throws Rejected with SESSION_UNKNOWN where the username has no such session, or as {@link #handle}
     */
    public void elsewhere(Actor actor, SessionId session) {
        signOut(actor, session.toString(), person -> {
            if (!sessions.end(person, session)) {
                throw new Rejected(Reason.SESSION_UNKNOWN);
            }
        });
    }

    /** Ends every session of the actor's username at once but the one that proves the actor. */
    public void everywhereElse(Actor actor, @Nullable SessionId session) {
        signOut(actor, "others", person -> sessions.endOthers(person, Objects.requireNonNull(session)));
    }

    /** Ends every session of the actor's username at once. */
    public void everywhere(Actor actor) {
        signOut(actor, "all", sessions::endAll);
    }

    private void signOut(Actor actor, String which, Consumer<UsernameId> ending) {
        acts.perform(actor, Act.SIGN_OUT, null, () -> {
            Person person = guards.presentInPerson(actor).person();
            ending.accept(person.id());
            Entry entry = Entry.done(actor, person.name().value(), person.home(), Act.SIGN_OUT);
            log.append(Placed.inUsername(entry.with("sessions", which)));
            return person;
        });
    }
}
