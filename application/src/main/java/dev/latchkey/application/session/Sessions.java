package dev.latchkey.application.session;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.shared.SessionId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where sessions are kept; a session that was ended is gone (USR-6). */
public interface Sessions {
    void add(Session session);

    /** By the hash of its token. */
    Optional<Session> find(String tokenHash);

    /** Notes that a session was used; a moment before the one noted changes nothing, nor does a session that has ended. */
    void seen(SessionId session, Instant at);

    /** Ends a session; nothing happens where it has ended. */
    void end(SessionId session);

    /** Ends a session of a username; false, and nothing ended, where the username has no such session. */
    boolean end(UsernameId username, SessionId session);

    /** Ends every session of a username but one; returns how many. */
    int endOthers(UsernameId username, SessionId kept);

    /**
     * A username's sessions, newest (which is highest id) first, those before an id, at most so many.
     *
     * @param createdAfter those begun later than this moment
     * @param seenAfter and last used later than this one
     */
    ImmutableList<Session> of(
            UsernameId username, Instant createdAfter, Instant seenAfter, @Nullable SessionId before, int limit);

    /** Ends every session of a username; returns how many. */
    int endAll(UsernameId username);

    /** Drops sessions created before a moment; returns how many, at most the limit. */
    int purge(Instant createdBefore, int limit);
}
