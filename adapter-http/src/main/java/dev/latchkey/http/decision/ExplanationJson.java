package dev.latchkey.http.decision;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.decision.Change;
import dev.latchkey.domain.decision.Decision;
import dev.latchkey.domain.decision.Explanation;
import dev.latchkey.domain.link.Link;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision with every path that was considered and what would turn it, as JSON (DEC-5).
 *
 * @param sentence the reason in words
 * @param state the account's state, or null where the account is unknown
 * @param change the smallest change that would turn the answer, or null where nothing can
 */
record ExplanationJson(
        boolean allowed,
        String level,
        String reason,
        String sentence,
        @Nullable String state,
        ImmutableList<PathJson> paths,
        @Nullable ChangeJson change) {
    /**
     * One way in.
     *
     * @param held the level it states
     * @param given what is left of it now
     * @param verdict why it counts or not
     */
    record PathJson(
            String link,
            boolean owner,
            String origin,
            Instant from,
            @Nullable Instant until,
            @Nullable Instant suspendedAt,
            @Nullable Instant endedAt,
            String held,
            String given,
            String verdict,
            String sentence) {
        static PathJson of(Explanation.Path path) {
            Link link = path.link();
            return new PathJson(
                    link.id().toString(),
                    link.owner(),
                    link.grant().origin().name(),
                    link.term().from(),
                    link.term().until(),
                    link.term().suspendedAt(),
                    link.term().endedAt(),
                    path.held().name(),
                    path.given().name(),
                    path.verdict().name(),
                    path.verdict().sentence());
        }
    }

    /** @param sentence all steps in words */
    record ChangeJson(String sentence, ImmutableList<StepJson> steps) {
        static @Nullable ChangeJson of(ImmutableList<Change> changes) {
            return changes.isEmpty()
                    ? null
                    : new ChangeJson(
                            Change.sentence(changes),
                            changes.stream().map(StepJson::of).collect(ImmutableList.toImmutableList()));
        }
    }

    record StepJson(
            String kind, @Nullable String portion, @Nullable String level) {
        static StepJson of(Change change) {
            return new StepJson(
                    change.kind().name(),
                    change.portion() == null ? null : change.portion().name(),
                    change.level() == null ? null : change.level().name());
        }
    }

    static ExplanationJson of(Explanation explanation) {
        Decision decision = explanation.decision();
        return new ExplanationJson(
                decision.allowed(),
                decision.level().name(),
                decision.reason().name(),
                decision.reason().sentence(),
                explanation.state() == null ? null : explanation.state().name(),
                explanation.paths().stream().map(PathJson::of).collect(ImmutableList.toImmutableList()),
                ChangeJson.of(explanation.change()));
    }
}
