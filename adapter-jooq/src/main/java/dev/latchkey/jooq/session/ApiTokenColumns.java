package dev.latchkey.jooq.session;

import static dev.latchkey.jooq.generated.Tables.API_TOKEN;

import com.google.common.collect.ImmutableList;
import org.jooq.Field;

/** What an API token is read from; apart from {@link ApiTokenRows}, which read without jOOQ being started. */
interface ApiTokenColumns {
    ImmutableList<Field<?>> FIELDS = ImmutableList.of(
            API_TOKEN.ID,
            API_TOKEN.SECRET_HASH,
            API_TOKEN.USERNAME_ID,
            API_TOKEN.TOKEN_NAME,
            API_TOKEN.ONLY_ACCOUNT_ID,
            API_TOKEN.MADE_AT,
            API_TOKEN.ENDS_AT,
            API_TOKEN.LAST_USED,
            API_TOKEN.ENDED_AT);
}
