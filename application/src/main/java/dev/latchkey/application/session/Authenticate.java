package dev.latchkey.application.session;

import dev.latchkey.application.secret.Tokens;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Settings;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.shared.SessionId;
import java.time.Duration;
import java.time.Instant;

/** Finds out who sends a request, by the token of a session (USR-6). Safe for many threads. */
public final class Authenticate {
    private static final Duration SEEN_ACCURACY = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final Transactions transactions;
    private final Clock clock;
    private final Settings.SignIn limits;

    public Authenticate(Sessions sessions, Transactions transactions, Clock clock, Settings.SignIn limits) {
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
        this.limits = limits;
    }

    /** A request's actor and the session that proves it. */
    public record SignedIn(Actor actor, SessionId session) {}

    /**
     * The actor behind a session token.
     *
     * @throws Rejected with SESSION_ENDED when the token proves no session, or one that is over
     */
    public SignedIn handle(Secret token, Origin origin) {
        Instant now = clock.now();
        Session session = sessions.find(Tokens.hash(token))
                .filter(found -> found.liveAt(now, limits))
                .orElseThrow(() -> new Rejected(Reason.SESSION_ENDED));
        if (!now.isBefore(session.seenAt().plus(SEEN_ACCURACY))) {
            transactions.runApart(() -> sessions.seen(session.id(), now));
        }
        return new SignedIn(Actor.username(session.username(), origin), session.id());
    }
}
