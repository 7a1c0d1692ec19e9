package dev.latchkey.domain.decision;

import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.account.StateChange;
import dev.latchkey.domain.account.StateDates;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides: a pure function of recorded facts and the clock (DEC-4).
 *
 * <p>Every date is judged against the moment of the question (LNK-8, LNK-9). Immutable and safe for many threads.
 *
 * @param portions the portions there are; others are unknown
 * @param inactiveWindow how long after an account became inactive plain links still see CLIENTS, BILLING and REPORTS
 */
public record Decider(Portions portions, Duration inactiveWindow) {
    public static final Duration INACTIVE_WINDOW = Duration.ofDays(180);

    /**
     * Answers one question.
     *
     * @param portion null where the name asked about is no portion
     * @param at the clock; not before the moment the facts were read for
     */
    public Decision decide(Facts facts, @Nullable Portion portion, Action action, Instant at) {
        DecisionReason hindrance = hindrance(facts, portion, at);
        if (hindrance != null) {
            return Decision.denied(hindrance);
        }
        Link link = present(facts.link());
        StateDates states = present(facts.account()).states();
        AccountState state = states.at(at);
        AccessLevel cap = cap(states, state, link, present(portion), at);
        AccessLevel level = link.level(present(portion)).cappedAt(cap);
        if (level.covers(action.needs())) {
            return new Decision(true, level, link.owner() ? DecisionReason.OWNER : DecisionReason.LINK);
        }
        return new Decision(false, level, tooLow(state, cap, action));
    }

    /**
     * The level held in a portion, before the state's cap where {@code capped} is false: what giving up or taking away
     * access looks at in every state but CLOSED (DEC-3).
     */
    public AccessLevel level(Facts facts, Portion portion, Instant at, boolean capped) {
        if (hindrance(facts, portion, at) != null) {
            return AccessLevel.NONE;
        }
        Link link = present(facts.link());
        StateDates states = present(facts.account()).states();
        AccessLevel held = link.level(portion);
        return capped ? held.cappedAt(cap(states, states.at(at), link, portion, at)) : held;
    }

    /** Whether the username may enter the account now: VIEW on at least one portion (DEC-10). */
    public boolean mayEnter(Facts facts, Instant at) {
        for (Portion portion : portions.all()) {
            if (level(facts, portion, at, true).covers(AccessLevel.VIEW)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable DecisionReason hindrance(Facts facts, @Nullable Portion portion, Instant at) {
        if (facts.person() == null) {
            return DecisionReason.USERNAME_UNKNOWN;
        }
        if (facts.account() == null) {
            return DecisionReason.ACCOUNT_UNKNOWN;
        }
        if (portion == null || !portions.contains(portion)) {
            return DecisionReason.PORTION_UNKNOWN;
        }
        if (facts.person().isRetiredAt(at)) {
            return DecisionReason.USERNAME_RETIRED;
        }
        if (facts.account().states().at(at) == AccountState.CLOSED) {
            return DecisionReason.ACCOUNT_CLOSED;
        }
        if (facts.link() == null) {
            return DecisionReason.NO_PATH;
        }
        DecisionReason ofLink = notInForce(facts.link(), at);
        return ofLink == null && facts.lacksSecondFactor() ? DecisionReason.SECOND_FACTOR_REQUIRED : ofLink;
    }

    /** Why a link gives nothing at a moment, or null when it is in force. */
    static @Nullable DecisionReason notInForce(Link link, Instant at) {
        Link.Term term = link.term();
        if (term.endedAt() != null) {
            return DecisionReason.LINK_ENDED;
        }
        if (at.isBefore(term.from())) {
            return DecisionReason.LINK_NOT_YET;
        }
        if (term.until() != null && !at.isBefore(term.until())) {
            return DecisionReason.LINK_ENDED;
        }
        return term.suspendedAt() != null ? DecisionReason.LINK_SUSPENDED : null;
    }

    /** The most a state leaves of a link's level in a portion (DEC-3). */
    private AccessLevel cap(StateDates states, AccountState state, Link link, Portion portion, Instant at) {
        return switch (state) {
            case TRIAL, ACTIVE -> AccessLevel.FULL;
            case EXPIRED, ARCHIVED -> portion.equals(Portion.SUBSCRIPTION) ? AccessLevel.FULL : AccessLevel.VIEW;
            case INACTIVE -> inactiveCap(states, link, portion, at);
            case CLOSED -> AccessLevel.NONE;
        };
    }

    private AccessLevel inactiveCap(StateDates states, Link link, Portion portion, Instant at) {
        if (portion.equals(Portion.SUBSCRIPTION)) {
            return AccessLevel.FULL;
        }
        if (link.level(Portion.ACCOUNT_ACCESS) == AccessLevel.FULL) {
            return AccessLevel.VIEW;
        }
        StateChange change = present(states.latest());
        boolean seen =
                portion.equals(Portion.CLIENTS) || portion.equals(Portion.BILLING) || portion.equals(Portion.REPORTS);
        return seen && isWithin(inactiveWindow, change.since(), at) ? AccessLevel.VIEW : AccessLevel.NONE;
    }

    /** {@code at} before {@code since.plus(window)}, without making that instant. */
    private static boolean isWithin(Duration window, Instant since, Instant at) {
        long nanos = (long) since.getNano() + window.getNano() - at.getNano();
        long seconds = since.getEpochSecond() + window.getSeconds() - at.getEpochSecond();
        return seconds + Math.floorDiv(nanos, 1_000_000_000L) > 0
                || (seconds + Math.floorDiv(nanos, 1_000_000_000L) == 0 && Math.floorMod(nanos, 1_000_000_000L) > 0);
    }

    private static DecisionReason tooLow(AccountState state, AccessLevel cap, Action action) {
        if (cap.covers(action.needs())) {
            return DecisionReason.LEVEL_TOO_LOW;
        }
        return state == AccountState.INACTIVE ? DecisionReason.ACCOUNT_INACTIVE : DecisionReason.ACCOUNT_READ_ONLY;
    }

    private static <T> T present(@Nullable T fact) {
        if (fact == null) {
            throw new IllegalStateException("a fact that was checked is gone");
        }
        return fact;
    }
}
