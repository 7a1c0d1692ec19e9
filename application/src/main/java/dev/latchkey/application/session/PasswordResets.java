package dev.latchkey.application.session;

import dev.latchkey.domain.shared.ResetId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.PasswordReset;
import java.time.Instant;
import java.util.Optional;

/** Where resets that were asked for are kept; a username has one at a time that is not over (USR-10). */
public interface PasswordResets {
    /** Adds a reset; the username's former one is over from its moment on. */
    void add(PasswordReset reset);

    Optional<PasswordReset> find(ResetId reset);

    /** By the hash of its secret, be it over or not. */
    Optional<PasswordReset> find(String secretHash);

    /** How many were asked for a username after a moment, over or not. */
    int askedAfter(UsernameId username, Instant moment);

    /** Gives a reset another secret; false, and nothing stored, unless it lives at that moment. */
    boolean mint(ResetId reset, String secretHash, Instant at);

    /**
     * Uses a reset up, in one statement that decides: false unless it lives at that moment and this is its secret, so that of
     * many who use it one does.
     */
    boolean use(String secretHash, Instant at);

    /** Lets a username's reset be over; nothing happens where it has none. */
    void end(UsernameId username, Instant at);

    /** Drops resets asked for before a moment; returns how many, at most the limit. */
    int purge(Instant askedBefore, int limit);
}
