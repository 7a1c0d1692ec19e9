package dev.latchkey.application.session;

import dev.latchkey.application.shared.Settings;
import dev.latchkey.domain.shared.Channel;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.SessionId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One signed-in client of a username, the same row for a browser's cookie, a program's bearer token and a command line.
 *
 * @param tokenHash SHA-256 of the token, 64 hexadecimal digits; the token itself is kept nowhere (USR-6)
 * @param from where it was begun, for the person to know it by
 * @param seenAt when it was last used, cut to a minute's accuracy
 */
public record Session(
        SessionId id, String tokenHash, UsernameId username, From from, Instant createdAt, Instant seenAt) {
    /** The door and the source address a session was begun by; no address on a command line. */
    public record From(Channel channel, @Nullable String address) {
        public static From of(Origin origin) {
            return new From(origin.channel(), origin.address());
        }
    }

    /** Whether it is good for a request at a moment (USR-6). */
    public boolean liveAt(Instant moment, Settings.SignIn limits) {
        return moment.isBefore(seenAt.plus(limits.sessionIdle())) && moment.isBefore(endsAt(limits));
    }

    /** Used at that moment. */
    public Session seen(Instant at) {
        return new Session(id, tokenHash, username, from, createdAt, at);
    }

    public Instant endsAt(Settings.SignIn limits) {
        return createdAt.plus(limits.sessionAbsolute());
    }

    @Override
    public String toString() {
        return "Session[" + id + "]";
    }
}
