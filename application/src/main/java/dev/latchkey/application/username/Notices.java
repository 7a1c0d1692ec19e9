package dev.latchkey.application.username;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.NoticeId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What usernames are to be told; kept until read, and written with what it tells of. */
public interface Notices {
    void add(Notice notice);

    /** A username's notices, newest (which is highest id) first, those before an id, at most so many. */
    ImmutableList<Notice> of(UsernameId username, @Nullable NoticeId before, int limit);

    /** What a notice is about. */
    enum Kind {
        /** Somebody joined an account with the username's password (LNK-5). */
        JOINED_WITH_YOUR_PASSWORD,
        /** Somebody joined an account the username owns (LNK-5). */
        ACCOUNT_JOINED,
        /** Another owner's access was ended, suspended or made plain, or somebody became an owner (PRV-4, PRV-5). */
        OWNER_CHANGED,
        /** Somebody accepted an invitation the username made (LNK-2). */
        INVITATION_ACCEPTED,
        /** Ownership of an account is offered to the username (PRV-5). */
        OWNERSHIP_OFFERED,
        /** A link ends in 30 days or less (LNK-9). */
        ACCESS_ENDS_IN_30_DAYS,
        ACCESS_ENDS_IN_7_DAYS,
        ACCESS_ENDS_IN_1_DAY,
        /** The username's second factor was turned on, off or over (USR-7). */
        SECOND_FACTOR_CHANGED,
        /** Somebody asked for a reset of the username's password (USR-10). */
        RESET_ASKED,
        /** The username's password was reset (USR-10). */
        PASSWORD_RESET,
        /** An API token was made for the username (USR-11). */
        TOKEN_MADE
    }

    /**
     * One notice.
     *
     * @param about the name of the username it is about
     */
    record Notice(NoticeId id, UsernameId to, Kind kind, AccountId account, String about, Instant at) {}
}
