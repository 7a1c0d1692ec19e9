package dev.latchkey.application.session;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.decision.AccessFacts;
import dev.latchkey.application.decision.AccessFacts.Candidate;
import dev.latchkey.application.decision.AccessFacts.Position;
import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.link.Links;
import dev.latchkey.domain.decision.Decider;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a session starts: in the account last used, else in the home account, else in the first linked one, each only if it
 * may be entered now (USR-8). Safe for many threads.
 */
public final class StartingContext {
    private static final int BATCH = 50;

    private final AccessFacts facts;
    private final Decider decider;
    private final Links links;

    public StartingContext(AccessFacts facts, Decider decider, Links links) {
        this.facts = facts;
        this.decider = decider;
        this.links = links;
    }

    /** Enters the account and notes that it was used; null when there is none to enter. */
    AccountsOf.@Nullable Entry enter(Person person, Instant now) {
        Candidate candidate = find(person, now);
        if (candidate == null) {
            return null;
        }
        links.used(Objects.requireNonNull(candidate.facts().link()).key(), now);
        return AccountsOf.entry(candidate, now);
    }

    /** Where a session would start, without entering it. */
    @Nullable
    Candidate find(Person person, Instant now) {
        Candidate first = null;
        @Nullable Position after = null;
        ImmutableList<Candidate> read;
        do {
            read = facts.accountsOf(person.id(), null, after, BATCH, now);
            for (Candidate candidate : read) {
                boolean enters = decider.mayEnter(candidate.facts(), now);
                boolean home = candidate.position().account().equals(person.home());
                if (enters && (candidate.lastUsed() != null || home)) {
                    return candidate;
                }
                if (enters && (first == null || linkedAt(candidate).isBefore(linkedAt(first)))) {
                    first = candidate;
                }
                after = candidate.position();
            }
        } while (read.size() == BATCH);
        return first;
    }

    private static Instant linkedAt(Candidate candidate) {
        return Objects.requireNonNull(candidate.facts().link()).grant().at();
    }
}
