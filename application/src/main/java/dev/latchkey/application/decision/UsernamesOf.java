package dev.latchkey.application.decision;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.secret.Cursors;
import dev.latchkey.application.secret.Cursors.Binding;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Page;
import dev.latchkey.domain.decision.Decider;
import dev.latchkey.domain.decision.Decision;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Who can see (or change) a portion of an account now, by name (DEC-6): answered by the same decisions. Leaves no record.
 * Safe for many threads.
 */
public final class UsernamesOf {
    private final AccessFacts facts;
    private final Decider decider;
    private final Guards guards;
    private final Cursors cursors;
    private final Clock clock;

    public UsernamesOf(AccessFacts facts, Decider decider, Guards guards, Cursors cursors, Clock clock) {
        this.facts = facts;
        this.decider = decider;
        this.guards = guards;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** @param portion a portion's name */
    public record Query(AccountId account, String portion, String action, Page.Wanted page) {}

    /** A username that may, and by which decision. */
    public record Entry(Username username, Decision decision) {}

    /**
     * Lists the usernames that may.
     *
     * @throws dev.latchkey.domain.shared.Rejected as {@link Guards#require} for VIEW on ACCOUNT_ACCESS, or with
     *     PORTION_UNKNOWN, ACTION_UNKNOWN or CURSOR_MALFORMED
     */
    public Page<Entry> handle(Actor actor, Query query) {
        if (!Guards.mayAskAnything(actor)) {
            guards.require(actor, query.account(), Portion.ACCOUNT_ACCESS, AccessLevel.VIEW);
        }
        Portion portion = decider.portions().require(query.portion());
        Action action = Action.parse(query.action());
        Instant now = clock.now();
        Binding binding = new Binding(actor, "usernames-of " + query.account() + " " + portion + " " + action);
        String cursor = cursors.open(binding, query.page());
        Username after = cursor == null ? null : new Username(cursor);
        List<Entry> rows = new ArrayList<>();
        int batch = query.page().limit() + 1;
        ImmutableList<Facts> read;
        do {
            read = facts.usernamesOf(query.account(), after, batch, now);
            for (Facts one : read) {
                Decision decision = decider.decide(one, portion, action, now);
                if (rows.size() < batch && decision.allowed()) {
                    rows.add(new Entry(nameOf(one), decision));
                }
            }
            after = read.isEmpty() ? after : nameOf(read.get(read.size() - 1));
        } while (rows.size() < batch && read.size() == batch);
        return cursors.page(
                binding, query.page(), rows, entry -> entry.username().value());
    }

    private static Username nameOf(Facts facts) {
        return Objects.requireNonNull(facts.person()).name();
    }
}
