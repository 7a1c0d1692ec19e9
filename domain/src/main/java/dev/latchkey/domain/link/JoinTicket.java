package dev.latchkey.domain.link;

import com.google.common.collect.ImmutableSet;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.TicketId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Find gives and Join redeems, once (LNK-4).
 *
 * @param secretHash SHA-256 of the secret, in hexadecimal; the secret itself is kept nowhere
 * @param parties who found, and whose username and password were presented
 * @param accounts the accounts shown
 * @param spentAt when it was redeemed, or null
 */
public record JoinTicket(
        TicketId id,
        String secretHash,
        Parties parties,
        ImmutableSet<AccountId> accounts,
        Instant madeAt,
        @Nullable Instant spentAt) {
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    /**
     * Between whom a ticket was made.
     *
     * @param presented the username whose password proved control
     * @param passwordSetAt which of its passwords that was, by the moment it was set; with another one the ticket is dead
     *     (LNK-15)
     */
    public record Parties(UsernameId finder, UsernameId presented, Instant passwordSetAt) {}

    public Instant expiresAt() {
        return madeAt.plus(LIFETIME);
    }

    /** Whether it can still be redeemed by somebody: unspent, not over, theirs. */
    public boolean redeemableBy(UsernameId username, Instant moment) {
        return spentAt == null
                && moment.isBefore(expiresAt())
                && parties.finder().equals(username);
    }

    @Override
    public String toString() {
        return "JoinTicket[" + id + "]";
    }
}
