package dev.latchkey.jooq.decision;

import static dev.latchkey.jooq.generated.Tables.ACCOUNT;
import static dev.latchkey.jooq.generated.Tables.ACCOUNT_STATE;
import static dev.latchkey.jooq.generated.Tables.LINK;
import static dev.latchkey.jooq.generated.Tables.LINK_USE;
import static dev.latchkey.jooq.generated.Tables.USERNAME;
import static dev.latchkey.jooq.shared.Kept.value;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import dev.latchkey.application.decision.AccessFacts.Position;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.jooq.account.StateRows;
import dev.latchkey.jooq.link.LastUsed;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** The statements that read the accounts a username might enter, last used first. */
final class Candidates {
    private Candidates() {}

    /** Wants a moment, username id, limit. */
    static Select<?> first(DSLContext dsl) {
        return select(dsl, noCondition());
    }

    /** Wants a moment, username id, when the account before was last used, that again, its Account ID, limit. */
    static Select<?> more(DSLContext dsl) {
        return select(dsl, isAfter(value(LINK_USE.LAST_USED), value(LINK_USE.LAST_USED), value(LINK_USE.ACCOUNT_ID)));
    }

    private static Select<?> select(DSLContext dsl, Condition condition) {
        return select(
                dsl,
                value(ACCOUNT_STATE.SINCE),
                LINK_USE.LIVE_USERNAME_ID.eq(value(LINK_USE.LIVE_USERNAME_ID)).and(condition),
                value(LINK_USE.ACCOUNT_ID));
    }

    /** Those whose search text has a text in it. */
    static Select<?> searched(
            DSLContext dsl, UsernameId username, String search, @Nullable Position after, int limit, Instant at) {
        return select(
                dsl,
                val(at, ACCOUNT_STATE.SINCE),
                LINK_USE.LIVE_USERNAME_ID
                        .eq(username.value())
                        .and(ACCOUNT.SEARCH_TEXT.contains(search))
                        .and(after == null ? noCondition() : isAfter(after)),
                val(limit));
    }

    private static Condition isAfter(Position position) {
        Instant lastUsed = LastUsed.stored(position.lastUsed());
        return isAfter(
                val(lastUsed, LINK_USE.LAST_USED),
                val(lastUsed, LINK_USE.LAST_USED),
                val(position.account().value()));
    }

    private static Condition isAfter(Field<Instant> notLater, Field<Instant> earlier, Field<Integer> account) {
        return LINK_USE.LAST_USED
                .le(notLater)
                .and(LINK_USE.LAST_USED.lt(earlier).or(LINK_USE.ACCOUNT_ID.gt(account)));
    }

    private static Select<?> select(DSLContext dsl, Field<Instant> at, Condition condition, Field<Integer> limit) {
        return dsl.select(FactsRows.CANDIDATE_FIELDS)
                .from(LINK_USE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(LINK_USE.ACCOUNT_ID))
                .leftJoin(LINK)
                .on(LINK.ACCOUNT_ID.eq(LINK_USE.ACCOUNT_ID), LINK.ID.eq(LINK_USE.LINK_ID))
                .leftJoin(USERNAME)
                .on(USERNAME.ID.eq(LINK_USE.LIVE_USERNAME_ID))
                .leftJoin(ACCOUNT_STATE)
                .on(StateRows.inForce(LINK_USE.ACCOUNT_ID, at))
                .where(condition)
                // H2 reads in the order of the index only if the order begins as the index does
                .orderBy(LINK_USE.LIVE_USERNAME_ID, LINK_USE.LAST_USED.desc(), LINK_USE.ACCOUNT_ID)
                .limit(limit);
    }
}
