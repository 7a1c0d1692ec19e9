package dev.latchkey.jooq.decision;

import static dev.latchkey.jooq.generated.Tables.ACCOUNT;
import static dev.latchkey.jooq.generated.Tables.ACCOUNT_STATE;
import static dev.latchkey.jooq.generated.Tables.CREDENTIAL;
import static dev.latchkey.jooq.generated.Tables.LINK;
import static dev.latchkey.jooq.generated.Tables.LINK_USE;
import static dev.latchkey.jooq.generated.Tables.USERNAME;
import static dev.latchkey.jooq.shared.Kept.value;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.latchkey.application.decision.AccessFacts;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Username;
import dev.latchkey.jooq.account.StateRows;
import dev.latchkey.jooq.link.LastUsed;
import dev.latchkey.jooq.link.LinkRows;
import dev.latchkey.jooq.shared.Kept;
import dev.latchkey.jooq.shared.Many;
import dev.latchkey.jooq.shared.Statements;
import dev.latchkey.jooq.username.PersonRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Facts by one statement a question, or one for many. */
public final class JooqAccessFacts implements AccessFacts {
    private static final Kept BY_NAME = Kept.named("facts by name", Question::byName);

    private static final Kept BY_ID = Kept.named("facts by id", Question::byId);

    private static final Kept OF_EACH = Kept.named("facts of each", Question::ofEach);

    private static final Kept ACTING = Kept.named(
            "acting",
            dsl -> dsl.select(PersonRows.FIELDS)
                    .select(CREDENTIAL.FIRST_UNTIL)
                    .from(USERNAME)
                    .leftJoin(CREDENTIAL)
                    .on(CREDENTIAL.USERNAME_ID.eq(USERNAME.ID))
                    .where(USERNAME.ID.eq(value(USERNAME.ID))));

    private final Statements statements;

    public JooqAccessFacts(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Facts of(Username username, AccountId account, Instant at) {
        return statements
                .one(BY_NAME, FactsRows::facts, username.value(), account.value(), at)
                .orElseThrow();
    }

    @Override
    public Facts of(UsernameId username, AccountId account, Instant at) {
        return statements
                .one(BY_ID, FactsRows::facts, username.value(), account.value(), at)
                .orElseThrow();
    }

    @Override
    public ImmutableList<Facts> ofEach(List<Pair> pairs, Instant at) {
        return statements.all(
                OF_EACH,
                FactsRows::facts,
                at,
                new Many(
                        "varchar",
                        Lists.transform(pairs, pair -> pair.username().value())),
                new Many(
                        "integer", Lists.transform(pairs, pair -> pair.account().value())));
    }

    @Override
    public ImmutableList<Link> links(Username username, AccountId account) {
        return statements.all(
                statements
                        .dsl()
                        .select(LinkRows.FIELDS)
                        .from(USERNAME)
                        .join(LINK)
                        .on(LINK.ACCOUNT_ID.eq(account.value()), LINK.USERNAME_ID.eq(USERNAME.ID))
                        .where(USERNAME.NAME.eq(username.value())),
                LinkRows::link);
    }

    @Override
    public Optional<Acting> acting(UsernameId username) {
        return statements.one(ACTING, FactsRows::acting, username.value());
    }

    @Override
    public ImmutableList<Candidate> accountsOf(
            UsernameId username, @Nullable String search, @Nullable Position after, int limit, Instant at) {
        return statements.all(
                statements
                        .dsl()
                        .select(FactsRows.CANDIDATE_FIELDS)
                        .from(LINK_USE)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ID.eq(LINK_USE.ACCOUNT_ID))
                        .leftJoin(LINK)
                        .on(LINK.ACCOUNT_ID.eq(LINK_USE.ACCOUNT_ID), LINK.ID.eq(LINK_USE.LINK_ID))
                        .leftJoin(USERNAME)
                        .on(USERNAME.ID.eq(LINK_USE.LIVE_USERNAME_ID))
                        .leftJoin(ACCOUNT_STATE)
                        .on(StateRows.inForce(LINK_USE.ACCOUNT_ID, val(at, ACCOUNT_STATE.SINCE)))
                        .where(
                                LINK_USE.LIVE_USERNAME_ID.eq(username.value()),
                                search == null ? noCondition() : ACCOUNT.SEARCH_TEXT.contains(search),
                                after == null ? noCondition() : isAfter(after))
                        // H2 reads in the order of the index only if the order begins as the index does
                        .orderBy(LINK_USE.LIVE_USERNAME_ID, LINK_USE.LAST_USED.desc(), LINK_USE.ACCOUNT_ID)
                        .limit(limit),
                FactsRows::candidate);
    }

    private static Condition isAfter(Position position) {
        Instant lastUsed = LastUsed.stored(position.lastUsed());
        return LINK_USE.LAST_USED
                .le(lastUsed)
                .and(LINK_USE.LAST_USED
                        .lt(lastUsed)
                        .or(LINK_USE.ACCOUNT_ID.gt(position.account().value())));
    }

    @Override
    public ImmutableList<Facts> usernamesOf(AccountId account, @Nullable Username after, int limit, Instant at) {
        return statements.all(
                statements
                        .dsl()
                        .select(FactsRows.FIELDS)
                        .from(LINK)
                        .join(USERNAME)
                        .on(USERNAME.ID.eq(LINK.CURRENT_USERNAME_ID))
                        .leftJoin(ACCOUNT)
                        .on(ACCOUNT.ID.eq(LINK.ACCOUNT_ID))
                        .leftJoin(ACCOUNT_STATE)
                        .on(StateRows.inForce(LINK.ACCOUNT_ID, val(at, ACCOUNT_STATE.SINCE)))
                        .where(
                                LINK.ACCOUNT_ID.eq(account.value()),
                                LINK.ENDED_AT.isNull(),
                                after == null ? noCondition() : USERNAME.NAME.gt(after.value()))
                        .orderBy(USERNAME.NAME)
                        .limit(limit),
                FactsRows::facts);
    }
}
