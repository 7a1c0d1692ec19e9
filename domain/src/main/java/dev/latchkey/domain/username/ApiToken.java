package dev.latchkey.domain.username;

import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Means;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.TokenId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Lets a program act as a username, within what needs no person, until an end that is judged at each use (USR-11).
 *
 * @param secretHash SHA-256 of the token, 64 hexadecimal digits; the token itself is kept nowhere
 * @param lastUsed when it was last used, cut to a minute's accuracy; null when never
 * @param endedAt when it was ended, or by what happened to the password died; null while neither
 */
public record ApiToken(
        TokenId id,
        String secretHash,
        UsernameId username,
        Terms terms,
        @Nullable Instant lastUsed,
        @Nullable Instant endedAt) {
    /** How long a token lasts where nobody says. */
    public static final Duration USUAL = Duration.ofDays(90);

    /** What every token begins with: it is told from a session's by it, and found where it was left lying. */
    public static final String PREFIX = "lk_";

    /**
     * What was agreed when it was made.
     *
     * @param only the one account it is held to, or null
     * @param endsAt from when it is over
     */
    public record Terms(TokenName name, @Nullable AccountId only, Instant madeAt, Instant endsAt) {
        /**
         * The terms of a token that is made now.
         *
         * @param until from when it is to be over, later than now and within a year; null for {@link #USUAL}
         * @throws Rejected with TOKEN_END_OUT_OF_RANGE
         */
        public static Terms choose(TokenName name, @Nullable AccountId only, Instant now, @Nullable Instant until) {
            return new Terms(name, only, now, chooseEnd(now, until));
        }

        /** The end alone, under the same rule. */
        public static Instant chooseEnd(Instant now, @Nullable Instant until) {
            if (until == null) {
                return now.plus(USUAL);
            }
            Instant last = now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
            if (!until.isAfter(now) || until.isAfter(last)) {
                throw new Rejected(Reason.TOKEN_END_OUT_OF_RANGE);
            }
            return until;
        }
    }

    /** A token that is made now. */
    public static ApiToken made(TokenId id, String secretHash, UsernameId username, Terms terms) {
        return new ApiToken(id, secretHash, username, terms, null, null);
    }

    /** Whether it was neither ended nor is over by the clock. */
    public boolean liveAt(Instant moment) {
        return endedAt == null && moment.isBefore(terms.endsAt());
    }

    /** What an actor is proven by that shows it. */
    public Means means() {
        return Means.token(id, terms.only());
    }

    @Override
    public String toString() {
        return "ApiToken[" + id + "]";
    }
}
