package dev.latchkey.application.session;

import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.secret.Cursors;
import dev.latchkey.application.secret.Cursors.Binding;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.shared.Settings;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.SessionId;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import java.util.UUID;

/**
 * A person sees where their username is signed in (USR-6); {@link SignOut} ends what should not be there. Leaves no record.
 * Safe for many threads.
 */
public final class OwnSessions {
    private final Guards guards;
    private final Sessions sessions;
    private final Cursors cursors;
    private final Clock clock;
    private final Settings.SignIn limits;

    public OwnSessions(Guards guards, Sessions sessions, Cursors cursors, Clock clock, Settings.SignIn limits) {
        this.guards = guards;
        this.sessions = sessions;
        this.cursors = cursors;
        this.clock = clock;
        this.limits = limits;
    }

    /** A session, and when it ends at the latest. */
    public record Listed(Session session, Instant endsAt) {}

    /**
     * Those that are not over, newest first.
     *
     * @throws dev.latchkey.domain.shared.Rejected as {@link Guards#presentInPerson}, or with CURSOR_MALFORMED
     */
    public Page<Listed> handle(Actor actor, Page.Wanted wanted) {
        Person person = guards.presentInPerson(actor).person();
        Binding binding = new Binding(actor, "sessions");
        String cursor = cursors.open(binding, wanted);
        SessionId before = cursor == null ? null : new SessionId(UUID.fromString(cursor));
        Instant now = clock.now();
        return cursors.page(
                        binding,
                        wanted,
                        sessions.of(
                                person.id(),
                                now.minus(limits.sessionAbsolute()),
                                now.minus(limits.sessionIdle()),
                                before,
                                wanted.limit() + 1),
                        session -> session.id().toString())
                .map(session -> new Listed(session, session.endsAt(limits)));
    }
}
