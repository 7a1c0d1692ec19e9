package dev.latchkey.application.session;

import dev.latchkey.application.secret.Tokens;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Settings;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.application.username.Credentials;
import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.shared.SessionId;
import dev.latchkey.domain.username.ApiToken;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds out who sends a request, by the token of a session (USR-6) or by an API token (USR-11). Safe for many threads. */
public final class Authenticate {
    private static final Duration SEEN_ACCURACY = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final Programs programs;
    private final Transactions transactions;
    private final Clock clock;
    private final Settings.SignIn limits;

    public Authenticate(
            Sessions sessions, Programs programs, Transactions transactions, Clock clock, Settings.SignIn limits) {
        this.sessions = sessions;
        this.programs = programs;
        this.transactions = transactions;
        this.clock = clock;
        this.limits = limits;
    }

    /** Where API tokens are, and what decides whether the one of a username may still be used. */
    public record Programs(ApiTokens tokens, Persons persons, Credentials credentials) {}

    /**
     * A request's actor and the session that proves it.
     *
     * @param session null where an API token proves it
     */
    public record SignedIn(Actor actor, @Nullable SessionId session) {}

    /**
     * The actor behind a token; which kind of token it is shows in how it begins.
     *
     * @throws Rejected with SESSION_ENDED or TOKEN_ENDED when the token proves nothing, or what is over
     */
    public SignedIn handle(Secret token, Origin origin) {
        return token.reveal().startsWith(ApiToken.PREFIX) ? program(token, origin) : inPerson(token, origin);
    }

    /**
     * The person behind a session's token, which no API token can be: what a browser sends by itself.
     *
     * @throws Rejected with SESSION_ENDED
     */
    public SignedIn inPerson(Secret token, Origin origin) {
        Instant now = clock.now();
        Session session = sessions.find(Tokens.hash(token))
                .filter(found -> found.liveAt(now, limits))
                .orElseThrow(() -> new Rejected(Reason.SESSION_ENDED));
        if (isDue(session.seenAt(), now)) {
            transactions.runApart(() -> sessions.seen(session.id(), now));
        }
        return new SignedIn(Actor.username(session.username(), origin), session.id());
    }

    private SignedIn program(Secret secret, Origin origin) {
        Instant now = clock.now();
        ApiToken token = programs.tokens()
                .find(Tokens.hash(secret))
                .filter(found -> found.liveAt(now) && isBorne(found, now))
                .orElseThrow(() -> new Rejected(Reason.TOKEN_ENDED));
        if (token.lastUsed() == null || isDue(token.lastUsed(), now)) {
            transactions.runApart(() -> programs.tokens().used(token.id(), now));
        }
        return new SignedIn(Actor.token(token.username(), token.means(), origin), null);
    }

    /** A token dies with its username, and with the password it was made by (USR-11); no job is needed for it. */
    private boolean isBorne(ApiToken token, Instant now) {
        boolean retired = programs.persons()
                .find(token.username())
                .filter(person -> !person.isRetiredAt(now))
                .isEmpty();
        return !retired
                && programs.credentials()
                        .find(token.username())
                        .filter(credential -> credential.disabledAt() == null)
                        .isPresent();
    }

    private static boolean isDue(Instant seen, Instant now) {
        return !now.isBefore(seen.plus(SEEN_ACCURACY));
    }
}
