package dev.latchkey.jooq.session;

import static dev.latchkey.jooq.generated.Tables.API_TOKEN;

import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.TokenId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.ApiToken;
import dev.latchkey.domain.username.TokenName;
import dev.latchkey.jooq.shared.Row;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** API tokens as rows. */
final class ApiTokenRows implements ApiTokenColumns {
    private ApiTokenRows() {}

    static Map<Field<?>, @Nullable Object> columns(ApiToken token) {
        ApiToken.Terms terms = token.terms();
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(API_TOKEN.ID, token.id().value());
        columns.put(API_TOKEN.SECRET_HASH, token.secretHash());
        columns.put(API_TOKEN.USERNAME_ID, token.username().value());
        columns.put(API_TOKEN.TOKEN_NAME, terms.name().value());
        columns.put(
                API_TOKEN.ONLY_ACCOUNT_ID,
                terms.only() == null ? null : terms.only().value());
        columns.put(API_TOKEN.MADE_AT, terms.madeAt());
        columns.put(API_TOKEN.ENDS_AT, terms.endsAt());
        columns.put(API_TOKEN.LAST_USED, token.lastUsed());
        columns.put(API_TOKEN.ENDED_AT, token.endedAt());
        columns.put(API_TOKEN.LIVE_NAME, token.endedAt() == null ? terms.name().value() : null);
        return columns;
    }

    static ApiToken token(Row row) throws SQLException {
        return new ApiToken(
                new TokenId(row.uuid()),
                row.text(),
                new UsernameId(row.uuid()),
                terms(row),
                row.instantOrNull(),
                row.instantOrNull());
    }

    private static ApiToken.Terms terms(Row row) throws SQLException {
        TokenName name = new TokenName(row.text());
        Integer only = row.wholeOrNull();
        return new ApiToken.Terms(name, only == null ? null : new AccountId(only), row.instant(), row.instant());
    }
}
