package dev.latchkey.jooq.username;

import static dev.latchkey.jooq.generated.Tables.CREDENTIAL;

import com.google.common.collect.ImmutableList;
import org.jooq.Field;

/** What a credential is read from; apart from {@link CredentialRows}, which read without jOOQ being started. */
interface CredentialColumns {
    ImmutableList<Field<?>> FIELDS = ImmutableList.of(
            CREDENTIAL.USERNAME_ID,
            CREDENTIAL.HASH,
            CREDENTIAL.SET_AT,
            CREDENTIAL.FIRST_UNTIL,
            CREDENTIAL.KNOWN_TO_ANOTHER,
            CREDENTIAL.DISABLED_AT);
}
