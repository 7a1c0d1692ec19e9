package dev.latchkey.application.secret;

import dev.latchkey.application.secret.Attempts.Reservation;
import dev.latchkey.application.secret.KeyRing.Purpose;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import java.util.Locale;

/**
 * Slows down guessing (USR-5): an attempt is counted, in a transaction of its own, before its secret is checked, so that
 * parallel ones cannot pass a limit.
 *
 * <p>Keys are keyed hashes: what was typed as a username may have been a password. Safe for many threads.
 */
public final class Throttle {
    private final Attempts attempts;
    private final Transactions transactions;
    private final KeyRing keys;
    private final Clock clock;

    public Throttle(Attempts attempts, Transactions transactions, KeyRing keys, Clock clock) {
        this.attempts = attempts;
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    /** An attempt at a username's password, as typed, in whatever spelling. */
    public String ofUsername(String typed) {
        return key("username", typed.strip().toLowerCase(Locale.ROOT));
    }

    /** What is kept of a name nobody has: people type passwords there (ACT-6). */
    public String unknownName(String typed) {
        return key("unknown name", typed.strip().toLowerCase(Locale.ROOT));
    }

    /** The count of its own that a client has for a username it has signed in as. */
    public String ofDevice(String deviceHash, String typed) {
        return key("device", deviceHash + " " + typed.strip().toLowerCase(Locale.ROOT));
    }

    /** Attempts from an address, whatever the username. */
    public String ofSource(String address) {
        return key("source", Sources.network(address));
    }

    /** Attempts at one username from one address. */
    public String ofSourceAndUsername(String address, String typed) {
        return key(
                "source+username",
                Sources.network(address) + " " + typed.strip().toLowerCase(Locale.ROOT));
    }

    public String ofFinder(UsernameId finder) {
        return key("finder", finder.toString());
    }

    /** Attempts at one's own password while signed in. */
    public String ofOwnPassword(UsernameId username) {
        return key("own", username.toString());
    }

    /** Resets asked for from an address. */
    public String ofResetAsked(String address) {
        return key("reset asked", Sources.network(address));
    }

    /** Attempts at the secret of a reset from an address. */
    public String ofResetUse(String address) {
        return key("reset use", Sources.network(address));
    }

    /** Counts an attempt if its time has come; tells whether it had. */
    public boolean grants(String key, Paces pace) {
        return transactions
                .apart(() -> attempts.reserve(key, pace.pace(), clock.now()))
                .granted();
    }

    /**
     * Counts an attempt whose time has come.
     *
     * @return how many were counted since the last success, this one included
     * @throws Rejected with TOO_MANY_ATTEMPTS and the time to come back, nothing counted
     */
    public int reserve(String key, Paces pace) {
        Reservation reservation = transactions.apart(() -> attempts.reserve(key, pace.pace(), clock.now()));
        if (!reservation.granted()) {
            throw new Rejected(Reason.TOO_MANY_ATTEMPTS, reservation.notBefore());
        }
        return reservation.count();
    }

    /**
     * Counts an attempt of somebody who is limited, at a username that is limited too: for both, or for neither.
     *
     * @param own what the one who tries is counted under; asked first, so that who is stopped slows nobody else
     * @return how many were counted for the username, this one included
     * @throws Rejected as {@link #reserve}
     */
    public int reserveBoth(String own, Paces pace, String username) {
        reserve(own, pace);
        try {
            return reserve(username, Paces.USERNAME);
        } catch (Rejected tooMany) {
            giveBack(own);
            throw tooMany;
        }
    }

    /** Counts an attempt whether its time has come or not. */
    public void count(String key, Paces pace) {
        transactions.runApart(() -> attempts.count(key, pace.pace(), clock.now()));
    }

    /** @throws Rejected with TOO_MANY_ATTEMPTS while a key's time has not come; counts nothing */
    public void requireDue(String key) {
        Instant notBefore = transactions.apart(() -> attempts.notBefore(key));
        if (clock.now().isBefore(notBefore)) {
            throw new Rejected(Reason.TOO_MANY_ATTEMPTS, notBefore);
        }
    }

    /** Whether anything was counted for a key. */
    public boolean knows(String key) {
        return transactions.apart(() -> attempts.notBefore(key).isAfter(Instant.EPOCH));
    }

    /** Counting starts anew: a success. */
    public void forget(String key) {
        transactions.runApart(() -> attempts.forget(key));
    }

    /** Takes back an attempt that was no failure. */
    public void giveBack(String key) {
        transactions.runApart(() -> attempts.giveBack(key));
    }

    /** @throws Rejected with TOO_MANY_ATTEMPTS for somebody who was refused too many usernames as taken (LNK-1) */
    public void requireFewTaken(Actor actor) {
        requireDue(taken(actor));
    }

    public void countTaken(Actor actor) {
        count(taken(actor), Paces.TAKEN);
    }

    private String taken(Actor actor) {
        return key(
                "taken",
                actor.acting()
                        .map(UsernameId::toString)
                        .or(() -> actor.origin().source().map(Sources::network))
                        .orElse(""));
    }

    private String key(String purpose, String text) {
        return keys.mac(Purpose.CODE_MAC, purpose + "\n" + text);
    }
}
