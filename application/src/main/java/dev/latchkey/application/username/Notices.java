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
        /** Another owner's access was ended or made plain (PRV-4). */
        OWNER_CHANGED
    }

    /**
     * One notice.
     *
     * @param about the name of the username it is about
     */
    record Notice(NoticeId id, UsernameId to, Kind kind, AccountId account, String about, Instant at) {}
}
