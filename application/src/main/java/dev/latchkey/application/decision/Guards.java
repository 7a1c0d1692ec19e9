package dev.latchkey.application.decision;

import dev.latchkey.application.shared.Clock;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.decision.Decider;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;

/**
 * Lets an actor through to a use case, or refuses; always by current facts (DEC-7), in the use case's transaction.
 *
 * <p>To a username without a standing link an account is unknown, whether it exists or not. Safe for many threads.
 */
public final class Guards {
    private final AccessFacts facts;
    private final Decider decider;
    private final Clock clock;

    public Guards(AccessFacts facts, Decider decider, Clock clock) {
        this.facts = facts;
        this.decider = decider;
        this.clock = clock;
    }

    /**
     * The signed-in person behind an actor.
     *
     * @throws Rejected with NOT_SIGNED_IN, ACTOR_NOT_PERMITTED, USERNAME_RETIRED (USR-9) or PASSWORD_CHANGE_DUE (USR-3)
     */
    public AccessFacts.Acting acting(Actor actor) {
        AccessFacts.Acting acting = present(actor);
        if (acting.changeDue()) {
            throw new Rejected(Reason.PASSWORD_CHANGE_DUE);
        }
        return acting;
    }

    /**
     * The same, for what an API token cannot do: finding, joining, accepting, and all that concerns signing in (USR-11).
     *
     * @throws Rejected as {@link #acting}, or with TOKEN_NOT_PERMITTED
     */
    public AccessFacts.Acting inPerson(Actor actor) {
        AccessFacts.Acting acting = acting(actor);
        requireNoToken(actor);
        return acting;
    }

    /** The same for what a person can do in person while a first password is still to be changed. */
    public AccessFacts.Acting presentInPerson(Actor actor) {
        AccessFacts.Acting present = present(actor);
        requireNoToken(actor);
        return present;
    }

    private static void requireNoToken(Actor actor) {
        if (!actor.means().inPerson()) {
            throw new Rejected(Reason.TOKEN_NOT_PERMITTED);
        }
    }

    /** The same for the acts that are possible while a first password is still to be changed. */
    public AccessFacts.Acting present(Actor actor) {
        if (actor.kind() == Actor.Kind.SYSTEM) {
            throw new Rejected(Reason.NOT_SIGNED_IN);
        }
        if (actor.kind() != Actor.Kind.USERNAME) {
            throw new Rejected(Reason.ACTOR_NOT_PERMITTED);
        }
        UsernameId username = actor.acting().orElseThrow();
        AccessFacts.Acting acting = facts.acting(username).orElseThrow(() -> new Rejected(Reason.NOT_SIGNED_IN));
        if (acting.person().isRetiredAt(clock.now())) {
            throw new Rejected(Reason.USERNAME_RETIRED);
        }
        return acting;
    }

    /**
     * Requires a level now.
     *
     * @throws Rejected as {@link #acting}, or with ACCOUNT_UNKNOWN, SECOND_FACTOR_REQUIRED (DEC-10), PRIVILEGE_MISSING,
     *     ACCOUNT_READ_ONLY, ACCOUNT_INACTIVE or ACCOUNT_CLOSED
     */
    public Guard require(Actor actor, AccountId account, Portion portion, AccessLevel level) {
        Guard guard = standing(actor, account);
        if (!guard.holds(portion, level)) {
            throw refusal(guard, holdsUncapped(guard, portion, level));
        }
        return guard;
    }

    /** Whether an actor holds a level in an account now; refuses nobody, and records nothing. */
    public boolean holds(Actor actor, AccountId account, Portion portion, AccessLevel level) {
        try {
            return standing(actor, account).holds(portion, level);
        } catch (Rejected rejected) {
            return false;
        }
    }

    /**
     * Requires a level whatever the account's state caps it to, CLOSED excepted: taking access away is never hindered by a
     * state (DEC-3).
     */
    public Guard requireUncapped(Actor actor, AccountId account, Portion portion, AccessLevel level) {
        Guard guard = standing(actor, account);
        if (!holdsUncapped(guard, portion, level)) {
            throw refusal(guard, false);
        }
        return guard;
    }

    /**
     * Requires to be an owner, in any state but CLOSED.
     *
     * @throws Rejected as {@link #requireUncapped}
     */
    public Guard requireOwner(Actor actor, AccountId account) {
        Guard guard = requireUncapped(actor, account, Portion.ACCOUNT_ACCESS, AccessLevel.FULL);
        if (!guard.link().owner()) {
            throw new Rejected(Reason.PRIVILEGE_MISSING);
        }
        return guard;
    }

    /** Requires what giving access needs: FULL on ACCOUNT_ACCESS in a running account (LNK-1, DEC-3). */
    public Guard requireToGive(Actor actor, AccountId account) {
        Guard guard = require(actor, account, Portion.ACCOUNT_ACCESS, AccessLevel.FULL);
        if (!guard.state().letsGive()) {
            throw new Rejected(ofState(guard.state()));
        }
        return guard;
    }

    /** Requires that the account may be entered now (DEC-10); a context that is not allowed is refused (LNK-14). */
    public Guard requireEntry(Actor actor, AccountId account) {
        Guard guard = standing(actor, account);
        if (!decider.mayEnter(guard.facts(), guard.at())) {
            boolean stateHinders = decider.portions().all().stream()
                    .anyMatch(portion -> holdsUncapped(guard, portion, AccessLevel.VIEW));
            throw refusal(guard, stateHinders);
        }
        return guard;
    }

    /**
     * Requires a standing link, in force or not, in any state: what dropping one's own link needs (LNK-11). To a token that is
     * held to one account every other is unknown (USR-11).
     */
    public Guard standing(Actor actor, AccountId account) {
        acting(actor);
        if (!actor.means().reaches(account)) {
            throw new Rejected(Reason.ACCOUNT_UNKNOWN);
        }
        Instant now = clock.now();
        Facts known = facts.of(actor.acting().orElseThrow(), account, now);
        if (known.account() == null || known.link() == null || !known.link().isStanding()) {
            throw new Rejected(Reason.ACCOUNT_UNKNOWN);
        }
        return new Guard(actor, known, decider, now);
    }

    /** The embedding host and decision clients ask what they like (DEC-9). */
    public static boolean mayAskAnything(Actor actor) {
        return actor.kind() == Actor.Kind.SYSTEM || actor.kind() == Actor.Kind.DECISION_CLIENT;
    }

    /** Why a state lets nobody in. */
    public static Reason ofState(AccountState state) {
        return switch (state) {
            case TRIAL, ACTIVE -> throw new IllegalArgumentException(state + " lets in");
            case EXPIRED, ARCHIVED -> Reason.ACCOUNT_READ_ONLY;
            case INACTIVE -> Reason.ACCOUNT_INACTIVE;
            case CLOSED -> Reason.ACCOUNT_CLOSED;
        };
    }

    private boolean holdsUncapped(Guard guard, Portion portion, AccessLevel level) {
        return decider.level(guard.facts(), portion, guard.at(), false).covers(level);
    }

    /** @param stateHinders whether the level would be held in a running account */
    private static Rejected refusal(Guard guard, boolean stateHinders) {
        if (guard.lacksSecondFactor()) {
            return new Rejected(Reason.SECOND_FACTOR_REQUIRED);
        }
        AccountState state = guard.state();
        boolean ofState = state == AccountState.CLOSED || (stateHinders && !state.letsGive());
        return new Rejected(ofState ? ofState(state) : Reason.PRIVILEGE_MISSING);
    }
}
