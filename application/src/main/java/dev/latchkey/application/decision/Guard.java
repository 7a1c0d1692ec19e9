package dev.latchkey.application.decision;

import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.decision.Decider;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.link.Grantor;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import java.util.Objects;

/**
 * A username that was let through to an act in an account: who it is, and by which link.
 *
 * @param facts those the guard judged by; person, account and link are there
 * @param at the moment it was judged for
 */
public record Guard(Actor actor, Facts facts, Decider decider, Instant at) {
    public UsernameId username() {
        return Objects.requireNonNull(facts.person()).id();
    }

    public AccountId account() {
        return Objects.requireNonNull(facts.account()).id();
    }

    public Link link() {
        return Objects.requireNonNull(facts.link());
    }

    public AccountState state() {
        return Objects.requireNonNull(facts.account()).states().at(at);
    }

    /** What it may hand on, and whom it may touch. */
    public Grantor grantor() {
        return new Grantor(link(), decider.portions());
    }

    /** Whether it holds a level in another portion too, the state's cap counted. */
    public boolean holds(Portion portion, AccessLevel level) {
        return decider.level(facts, portion, at, true).covers(level);
    }

    /** Whether nothing but a second factor it does not have keeps its link from counting (DEC-10). */
    boolean lacksSecondFactor() {
        return decider.decide(facts, Portion.ACCOUNT_ACCESS, Action.VIEW, at).reason()
                == DecisionReason.SECOND_FACTOR_REQUIRED;
    }

    /** An act done by it in the account, by the authority of its link. */
    public Entry done(Act act) {
        String name = Objects.requireNonNull(facts.person()).name().value();
        return Entry.done(actor, name, account(), act).by(link().id());
    }
}
