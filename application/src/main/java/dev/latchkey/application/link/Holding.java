package dev.latchkey.application.link;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.domain.decision.Decider;
import dev.latchkey.domain.decision.Decision;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a username holds in an account now, and by what: every portion answered by a decision (DEC-6).
 *
 * @param levels every portion of the installation with the level held now, after dates and the state's cap
 * @param by why: OWNER or LINK
 * @param grantedBy the name of the username that gave the link
 * @param lastUsed null when it was never used
 */
public record Holding(
        ImmutableMap<Portion, AccessLevel> levels,
        DecisionReason by,
        Link link,
        Username grantedBy,
        @Nullable Instant lastUsed) {
    /** What a link gives of itself, whatever else is known. */
    record Origin(Username grantedBy, @Nullable Instant lastUsed) {}

    /** Empty where the username may do nothing there at all. */
    static Optional<Holding> of(Decider decider, Facts facts, Instant now, Origin origin) {
        ImmutableMap.Builder<Portion, AccessLevel> levels = ImmutableMap.builder();
        DecisionReason by = null;
        for (Portion portion : decider.portions().all()) {
            Decision decision = decider.decide(facts, portion, Action.VIEW, now);
            levels.put(portion, decision.level());
            by = decision.allowed() ? decision.reason() : by;
        }
        return by == null
                ? Optional.empty()
                : Optional.of(new Holding(
                        levels.buildOrThrow(),
                        by,
                        Objects.requireNonNull(facts.link()),
                        origin.grantedBy(),
                        origin.lastUsed()));
    }
}
