package dev.latchkey.application.decision;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.decision.AskedFacts.Asked;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.domain.decision.Decider;
import dev.latchkey.domain.decision.Decision;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.List;

/**
 * Answers whether a username may do something in an account (DEC-1, DEC-8, DEC-9).
 *
 * <p>Always from current facts (DEC-7); leaves no record (ACT-1). Safe for many threads.
 */
public final class Decide {
    private final AskedFacts asked;
    private final AccessFacts facts;
    private final Decider decider;
    private final Clock clock;

    public Decide(AskedFacts asked, AccessFacts facts, Decider decider, Clock clock) {
        this.asked = asked;
        this.facts = facts;
        this.decider = decider;
        this.clock = clock;
    }

    /**
     * Answers a question of the embedding host, which may ask anything.
     *
     * @param portion one of the installation's; another is answered PORTION_UNKNOWN
     */
    public Decision decide(Username username, AccountId account, Portion portion, Action action) {
        Instant now = clock.now();
        return decider.decide(facts.of(username, account, now), portion, action, now);
    }

    /**
     * Answers one question for an actor; what it may not ask is answered as for an unknown account.
     *
     * @throws dev.latchkey.domain.shared.Rejected with ACTION_UNKNOWN, or as {@link Guards#acting}
     */
    public Decision handle(Actor actor, Question question) {
        return handle(actor, List.of(question)).get(0);
    }

    /** Answers many questions, in their order. */
    public ImmutableList<Decision> handle(Actor actor, List<Question> questions) {
        Instant now = clock.now();
        ImmutableList.Builder<Decision> answers = ImmutableList.builder();
        for (Asked one : asked.by(actor, questions, now)) {
            answers.add(answer(one, now));
        }
        return answers.build();
    }

    private Decision answer(Asked one, Instant now) {
        return decider.decide(one.facts(), one.portion(), one.action(), now);
    }
}
