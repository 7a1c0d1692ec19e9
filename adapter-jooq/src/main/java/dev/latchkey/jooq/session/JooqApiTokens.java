package dev.latchkey.jooq.session;

import static dev.latchkey.jooq.generated.Tables.API_TOKEN;
import static dev.latchkey.jooq.shared.Kept.value;
import static org.jooq.impl.DSL.noCondition;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.session.ApiTokens;
import dev.latchkey.domain.shared.TokenId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.ApiToken;
import dev.latchkey.domain.username.TokenName;
import dev.latchkey.jooq.shared.Kept;
import dev.latchkey.jooq.shared.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** API tokens in a table; a row stays when its token has ended. */
public final class JooqApiTokens implements ApiTokens {
    private static final Kept FIND = Kept.named(
            "token by its secret",
            dsl -> dsl.select(ApiTokenRows.FIELDS)
                    .from(API_TOKEN)
                    .where(API_TOKEN.SECRET_HASH.eq(value(API_TOKEN.SECRET_HASH))));

    private static final Kept BY_ID = Kept.named(
            "token",
            dsl -> dsl.select(ApiTokenRows.FIELDS).from(API_TOKEN).where(API_TOKEN.ID.eq(value(API_TOKEN.ID))));

    private static final Kept USED = Kept.named(
            "token used",
            dsl -> dsl.update(API_TOKEN)
                    .set(API_TOKEN.LAST_USED, value(API_TOKEN.LAST_USED))
                    .where(
                            API_TOKEN.ID.eq(value(API_TOKEN.ID)),
                            API_TOKEN.ENDED_AT.isNull(),
                            API_TOKEN.LAST_USED.isNull().or(API_TOKEN.LAST_USED.lt(value(API_TOKEN.LAST_USED)))));

    private final Statements statements;

    public JooqApiTokens(Statements statements) {
        this.statements = statements;
    }

    @Override
    public boolean add(ApiToken token) {
        return statements.add(statements.dsl().insertInto(API_TOKEN).set(ApiTokenRows.columns(token)));
    }

    @Override
    public Optional<ApiToken> find(String secretHash) {
        return statements.one(FIND, ApiTokenRows::token, secretHash);
    }

    @Override
    public Optional<ApiToken> find(TokenId token) {
        return statements.one(BY_ID, ApiTokenRows::token, token.value());
    }

    @Override
    public Optional<ApiToken> named(UsernameId username, TokenName name) {
        return one(API_TOKEN.USERNAME_ID.eq(username.value()).and(API_TOKEN.LIVE_NAME.eq(name.value())));
    }

    private Optional<ApiToken> one(Condition which) {
        return statements.one(
                statements.dsl().select(ApiTokenRows.FIELDS).from(API_TOKEN).where(which), ApiTokenRows::token);
    }

    @Override
    public ImmutableList<ApiToken> of(UsernameId username, Instant at, @Nullable TokenId before, int limit) {
        return statements.all(
                statements
                        .dsl()
                        .select(ApiTokenRows.FIELDS)
                        .from(API_TOKEN)
                        .where(
                                notEnded(username),
                                API_TOKEN.ENDS_AT.gt(at),
                                before == null ? noCondition() : API_TOKEN.ID.lt(before.value()))
                        .orderBy(API_TOKEN.ID.desc())
                        .limit(limit),
                ApiTokenRows::token);
    }

    @Override
    public void used(TokenId token, Instant at) {
        statements.run(USED, at, token.value(), at);
    }

    @Override
    public boolean end(UsernameId username, TokenId token, Instant at) {
        return end(notEnded(username).and(API_TOKEN.ID.eq(token.value())), at) == 1;
    }

    @Override
    public int endAll(UsernameId username, Set<TokenName> kept, Instant at) {
        List<String> names = kept.stream().map(TokenName::value).toList();
        return end(notEnded(username).and(API_TOKEN.LIVE_NAME.notIn(names)), at);
    }

    private int end(Condition which, Instant at) {
        return statements.run(statements
                .dsl()
                .update(API_TOKEN)
                .set(API_TOKEN.ENDED_AT, at)
                .set(API_TOKEN.LIVE_NAME, DSL.val((String) null, API_TOKEN.LIVE_NAME))
                .where(which));
    }

    @Override
    public int purge(Instant overBefore, int limit) {
        return statements.purge(API_TOKEN, API_TOKEN.ENDS_AT.lt(overBefore), limit);
    }

    /** By the unique key, which begins with the username and holds those that have not ended. */
    private static Condition notEnded(UsernameId username) {
        return API_TOKEN.USERNAME_ID.eq(username.value()).and(API_TOKEN.LIVE_NAME.isNotNull());
    }
}
