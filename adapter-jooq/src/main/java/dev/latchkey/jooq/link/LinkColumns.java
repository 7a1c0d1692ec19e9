package dev.latchkey.jooq.link;

import static dev.latchkey.jooq.generated.Tables.LINK;

import com.google.common.collect.ImmutableList;
import org.jooq.Field;

/** What a link is read from; apart from {@link LinkRows}, which read without jOOQ being started. */
public interface LinkColumns {
    /** The id comes first: where an outer join found no link it is null. */
    ImmutableList<Field<?>> FIELDS = ImmutableList.of(
            LINK.ID,
            LINK.ACCOUNT_ID,
            LINK.USERNAME_ID,
            LINK.OWNER,
            LINK.PRIVILEGES,
            LINK.ORIGIN,
            LINK.GRANTED_BY,
            LINK.GRANTED_AT,
            LINK.VALID_FROM,
            LINK.VALID_UNTIL,
            LINK.SUSPENDED_AT,
            LINK.SUSPENDED_WHY,
            LINK.ENDED_AT,
            LINK.VERSION);
}
