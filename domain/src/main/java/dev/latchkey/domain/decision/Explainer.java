package dev.latchkey.domain.decision;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explains what {@link Decider} answers, path by path, and what would turn it (DEC-5). Immutable and safe for many threads. */
public record Explainer(Decider decider) {
    private static final Comparator<Link> NEAREST_FIRST = Comparator.comparing((Link link) -> !link.isStanding())
            .thenComparing(link -> link.grant().at())
            .thenComparing(Link::id);

    /**
     * Explains one question.
     *
     * @param facts the facts {@code decide} is given
     * @param links every link the two ever had, in any order
     * @param soleOwner whether the username is the account's last owner, whom nothing may take away (PRV-4)
     */
    public Explanation explain(
            Facts facts, List<Link> links, @Nullable Portion portion, Action action, Instant at, boolean soleOwner) {
        Decision decision = decider.decide(facts, portion, action, at);
        AccountState state =
                facts.account() == null ? null : facts.account().states().at(at);
        ImmutableList<Explanation.Path> paths = links.stream()
                .sorted(NEAREST_FIRST)
                .map(link -> path(facts, link, portion, action, at))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Change> change = new SmallestChange(decider).of(facts, portion, action, at, soleOwner);
        return new Explanation(decision, state, paths, change);
    }

    private Explanation.Path path(Facts facts, Link link, @Nullable Portion portion, Action action, Instant at) {
        Decision alone = decider.decide(facts.by(link), portion, action, at);
        AccessLevel held = portion == null ? AccessLevel.NONE : link.level(portion);
        return new Explanation.Path(link, held, alone.level(), alone.reason());
    }
}
