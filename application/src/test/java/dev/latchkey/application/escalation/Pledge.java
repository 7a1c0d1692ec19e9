package dev.latchkey.application.escalation;

import dev.latchkey.application.suite.Somebody;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody promised by their right in an account: by being found, by an invitation, or by offering ownership.
 *
 * @param by the right it was promised by, or null where there was none that the model knows of
 * @param levels the levels that were promised, as far as the giver held them then; null for all it holds when it is used
 */
record Pledge(
        AccountId account,
        Somebody giver,
        @Nullable Warrant by,
        Instant madeAt,
        @Nullable Map<Portion, AccessLevel> levels,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** Whether the right it was promised by still runs access, without a break since. */
    boolean holds() {
        return by != null && holdsSince(by.bearingSince);
    }

    /** Whether its giver is still an owner in force, without a break since. */
    boolean holdsAsOwner() {
        return by != null && holdsSince(by.owningSince);
    }

    private boolean holdsSince(@Nullable Instant since) {
        return by != null && !by.ended && since != null && !since.isAfter(madeAt);
    }
}
