package dev.latchkey.application.link;

import dev.latchkey.application.account.Accounts;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one way standing links change: under their account's lock, by the version a person saw (ACC-7), and with a look at what
 * they promised (LNK-15). Its methods belong into one transaction, after {@link #lock}.
 */
public final class LinkChanges {
    private final Accounts accounts;
    private final Links links;
    private final Promises promises;

    public LinkChanges(Accounts accounts, Links links, Promises promises) {
        this.accounts = accounts;
        this.links = links;
        this.promises = promises;
    }

    /** Holds an account's links to the end of the transaction. */
    void lock(AccountId account) {
        accounts.lock(account);
    }

    /** @throws Rejected with USERNAME_UNKNOWN or STALE */
    Listed require(AccountId account, Username username, @Nullable Long version) {
        return Listings.require(links, account, username, version);
    }

    /**
     * Stores a link's next version.
     *
     * @throws Rejected with STALE when somebody else was faster
     */
    Listed store(Listed before, Link after, Instant now) {
        store(before.link(), after, now);
        return before.with(after);
    }

    private void store(Link before, Link after, Instant now) {
        if (!links.replace(after)) {
            throw new Rejected(Reason.STALE);
        }
        promises.review(before, after, now);
    }

    /**
     * Refuses where the two have a link that another cannot take the place of: one that is in force, to come, or suspended.
     *
     * @throws Rejected with ALREADY_JOINED (LNK-7)
     */
    void requireRoom(AccountId account, UsernameId username, Instant now) {
        if (links.standing(account, username)
                .filter(link -> !link.givesWayAt(now))
                .isPresent()) {
            throw new Rejected(Reason.ALREADY_JOINED);
        }
    }

    /**
     * Adds a link, in the place of one that is over by its date (LNK-7).
     *
     * @throws Rejected with ALREADY_JOINED
     */
    void add(Link link, Instant now) {
        links.standing(link.account(), link.username())
                .filter(standing -> standing.givesWayAt(now))
                .ifPresent(over -> store(over, over.ended(now), now));
        if (!links.add(link)) {
            throw new Rejected(Reason.ALREADY_JOINED);
        }
    }
}
