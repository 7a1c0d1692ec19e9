package dev.latchkey.application.link;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.decision.AccessFacts;
import dev.latchkey.application.decision.AccessFacts.Candidate;
import dev.latchkey.application.decision.AccessFacts.Position;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Ids;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.account.PersonName;
import dev.latchkey.domain.account.PracticeName;
import dev.latchkey.domain.decision.Decider;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.link.JoinTicket;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.shared.TicketId;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which accounts a username can let another into, and the tickets to them (LNK-4). Safe for many threads. */
public final class Findable {
    private static final int BATCH = 200;

    private final AccessFacts facts;
    private final Decider decider;
    private final JoinTickets tickets;
    private final Transactions transactions;
    private final Minting minting;

    public Findable(
            AccessFacts facts, Decider decider, JoinTickets tickets, Transactions transactions, Minting minting) {
        this.facts = facts;
        this.decider = decider;
        this.tickets = tickets;
        this.transactions = transactions;
        this.minting = minting;
    }

    /** Where ids, secrets and the time of a new ticket come from. */
    public record Minting(Ids ids, Randomness randomness, Clock clock) {}

    /**
     * An account that is shown.
     *
     * @param alreadyJoined whether the finder has a link to it already, so that joining would be refused (LNK-7)
     */
    public record Found(AccountId account, PracticeName practiceName, PersonName provider, boolean alreadyJoined) {}

    /** The running accounts in which the presented username holds FULL on ACCOUNT_ACCESS now and which the finder may join. */
    ImmutableList<Found> accounts(Person finder, Person presented) {
        Instant now = now();
        ImmutableList.Builder<Found> found = ImmutableList.builder();
        @Nullable Position after = null;
        ImmutableList<Candidate> read;
        do {
            read = facts.accountsOf(presented.id(), null, after, BATCH, now);
            for (Candidate candidate : read) {
                if (letsIn(candidate.facts(), now)) {
                    found(finder, candidate, now).ifPresent(found::add);
                }
                after = candidate.position();
            }
        } while (read.size() == BATCH);
        return found.build();
    }

    /** Whether somebody can let others into an account now: a running one, run by them. */
    boolean letsIn(Facts facts, Instant now) {
        return decider.level(facts, Portion.ACCOUNT_ACCESS, now, true) == AccessLevel.FULL
                && Objects.requireNonNull(facts.account()).states().at(now).letsGive();
    }

    /** Empty for one that the finder left while suspended there: it is not told apart from one it was never let into. */
    private Optional<Found> found(Person finder, Candidate candidate, Instant now) {
        AccountId account = candidate.position().account();
        Link own = facts.of(finder.id(), account, now).link();
        if (own != null && own.keepsOut()) {
            return Optional.empty();
        }
        boolean joined = own != null && own.isStanding();
        return Optional.of(new Found(account, candidate.practiceName(), candidate.provider(), joined));
    }

    void keep(JoinTicket ticket) {
        tickets.add(ticket);
    }

    void apart(Runnable work) {
        transactions.runApart(work);
    }

    /** Whether a ticket that is spent is to be there again afterwards. */
    boolean rehearsing() {
        return transactions.rehearsing();
    }

    /** Spends a ticket by itself; in a rehearsal as a part of it. */
    void spending(Runnable work) {
        if (transactions.rehearsing()) {
            transactions.run(work);
        } else {
            transactions.runApart(work);
        }
    }

    Secret secret() {
        return new Secret(minting.randomness().token());
    }

    TicketId nextId() {
        return new TicketId(minting.ids().next());
    }

    Instant now() {
        return minting.clock().now();
    }
}
