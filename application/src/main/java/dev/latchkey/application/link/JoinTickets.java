package dev.latchkey.application.link;

import com.google.common.collect.ImmutableSet;
import dev.latchkey.domain.link.JoinTicket;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import java.util.Optional;

/** Where join tickets are kept, by the hash of their secret. */
public interface JoinTickets {
    void add(JoinTicket ticket);

    Optional<JoinTicket> find(String secretHash);

    /**
     * Marks a ticket spent, in one statement that decides: false unless it was unspent, not over and the finder's, so that of
     * many who redeem it one does.
     */
    boolean spend(String secretHash, UsernameId finder, Instant now);

    /** Marks every unspent ticket of a finder spent; returns how many (USR-10). */
    int spendAll(UsernameId finder, Instant now);

    /**
     * Takes an account off every ticket for which a username was presented: what its link promised is dead (LNK-15).
     */
    void lapse(UsernameId presented, AccountId account);

    /** The accounts that were taken off a ticket since it was made; empty for one that is not there. */
    ImmutableSet<AccountId> lapsed(String secretHash);

    /** Drops tickets made before a moment; returns how many, at most the limit. */
    int purge(Instant madeBefore, int limit);
}
