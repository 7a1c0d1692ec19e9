package dev.latchkey.domain.decision;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import org.jspecify.annotations.Nullable;

/**
 * A decision with every path that was considered, why each counts or not, and what would turn it (DEC-5).
 *
 * @param state the account's state at the question, or null where the account is unknown
 * @param paths standing links first, then ended ones, each oldest first
 * @param change the fewest changes that would turn the answer, in the order in which they are made; empty where nothing can
 */
public record Explanation(
        Decision decision, @Nullable AccountState state, ImmutableList<Path> paths, ImmutableList<Change> change) {
    /**
     * One way the username might come into the account.
     *
     * @param held the level the path itself states for the portion
     * @param given what is left of it now, after dates and the state's cap
     * @param verdict why it counts (OWNER, LINK) or why not
     */
    public record Path(Link link, AccessLevel held, AccessLevel given, DecisionReason verdict) {}
}
