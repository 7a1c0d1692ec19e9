package dev.latchkey.application.decision;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.decision.AskedFacts.Asked;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.domain.decision.Explainer;
import dev.latchkey.domain.decision.Explanation;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.Actor;
import java.time.Instant;
import java.util.List;

/**
 * Answers a question with every path considered, why each counts or not, and the smallest change that would turn the answer
 * (DEC-5). Safe for many threads.
 */
public final class Explain {
    private final AskedFacts asked;
    private final AccessFacts facts;
    private final Explainer explainer;
    private final OtherOwners owners;
    private final Transactions transactions;
    private final Clock clock;

    public Explain(
            AskedFacts asked,
            AccessFacts facts,
            Explainer explainer,
            OtherOwners owners,
            Transactions transactions,
            Clock clock) {
        this.asked = asked;
        this.facts = facts;
        this.explainer = explainer;
        this.owners = owners;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether an account is in another owner's hands too (PRV-4). */
    @FunctionalInterface
    public interface OtherOwners {
        boolean any(Link link, Instant now);
    }

    /**
     * Explains one question; what the actor may not ask is explained as an unknown account, without paths and without a
     * change.
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
            Link link = one.facts().link();
            boolean soleOwner = link != null && link.owner() && !owners.any(link, now);
            return explainer.explain(known(actor, one), links, one.portion(), one.action(), now, soleOwner);
        });
    }

    /**
     * Whether somebody has a second factor on is told to nobody else but those who see that username's access. Of others the
     * change is named as if there were none: it turns the answer either way.
     */
    private static Facts known(Actor actor, Asked one) {
        Facts facts = one.facts();
        boolean standing = facts.link() != null && facts.link().isStanding();
        return Guards.mayAskAnything(actor) || standing
                ? facts
                : new Facts(facts.person(), facts.account(), facts.link(), false);
    }
}
