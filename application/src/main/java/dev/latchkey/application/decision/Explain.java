package dev.latchkey.application.decision;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.decision.AskedFacts.Asked;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.decision.Explainer;
import dev.latchkey.domain.decision.Explanation;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.Actor;
import java.time.Instant;
import java.util.List;

/** Answers a question with every path considered, and why each counts or not (DEC-5). Safe for many threads. */
public final class Explain {
    private final AskedFacts asked;
    private final AccessFacts facts;
    private final Explainer explainer;
    private final Transactions transactions;
    private final Clock clock;

    public Explain(AskedFacts asked, AccessFacts facts, Explainer explainer, Transactions transactions, Clock clock) {
        this.asked = asked;
        this.facts = facts;
        this.explainer = explainer;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Explains one question; what the actor may not ask is explained as an unknown account, without paths.
     *
     * @throws dev.latchkey.domain.shared.Rejected with ACTION_UNKNOWN, or as {@link Guards#acting}
     */
    public Explanation handle(Actor actor, Question question) {
        Instant now = clock.now();
        return transactions.call(() -> {
            Asked one = asked.by(actor, List.of(question), now).get(0);
            ImmutableList<Link> links = one.hidden() || one.pair() == null
                    ? ImmutableList.of()
                    : facts.links(one.pair().username(), one.pair().account());
            return explainer.explain(one.facts(), links, one.portion(), one.action(), now);
        });
    }
}
