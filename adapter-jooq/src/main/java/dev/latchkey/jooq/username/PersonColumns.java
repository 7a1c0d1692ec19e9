package dev.latchkey.jooq.username;

import static dev.latchkey.jooq.generated.Tables.USERNAME;

import com.google.common.collect.ImmutableList;
import org.jooq.Field;

/** What a person is read from; apart from {@link PersonRows}, which read without jOOQ being started. */
public interface PersonColumns {
    ImmutableList<Field<?>> FIELDS = ImmutableList.of(
            USERNAME.ID,
            USERNAME.NAME,
            USERNAME.EMAIL,
            USERNAME.HOME_ACCOUNT_ID,
            USERNAME.CREATED_AT,
            USERNAME.RETIRES_AT);
}
