package dev.latchkey.application.session;

import dev.latchkey.domain.shared.SessionId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import java.util.Optional;

/** Where sessions are kept; a session that was ended is gone (USR-6). */
public interface Sessions {
    void add(Session session);

    /** By the hash of its token. */
    Optional<Session> find(String tokenHash);

    /** Notes that a session was used; a moment before the one noted changes nothing, nor does a session that has ended. */
    void seen(SessionId session, Instant at);

    /** Ends a session; nothing happens where it has ended. */
    void end(SessionId session);

    /** Ends every session of a username; returns how many. */
    int endAll(UsernameId username);

    /** Drops sessions created before a moment; returns how many, at most the limit. */
    int purge(Instant createdBefore, int limit);
}
