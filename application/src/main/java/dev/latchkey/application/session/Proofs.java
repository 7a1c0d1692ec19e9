package dev.latchkey.application.session;

import dev.latchkey.application.link.JoinTickets;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.TokenName;
import java.time.Instant;
import java.util.Set;

/**
 * All that proves somebody to be a username without the password, ended together. Called in a transaction that has locked the
 * username. Safe for many threads.
 */
public final class Proofs {
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final PasswordResets resets;
    private final JoinTickets tickets;

    public Proofs(Sessions sessions, ApiTokens tokens, PasswordResets resets, JoinTickets tickets) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.resets = resets;
        this.tickets = tickets;
    }

    /**
     * The person has changed the password: sessions end, a reset under way, and API tokens but those kept by name (USR-6,
     * USR-11). Join tickets made with the old password are dead by that alone (LNK-15).
     */
    void endBut(UsernameId username, Set<TokenName> kept, Instant now) {
        sessions.endAll(username);
        tokens.endAll(username, kept, now);
        resets.end(username, now);
    }

    /** The password was reset: everything ends, the tickets the username found among it (USR-10). */
    void endAll(UsernameId username, Instant now) {
        endBut(username, Set.of(), now);
        tickets.spendAll(username, now);
    }
}
