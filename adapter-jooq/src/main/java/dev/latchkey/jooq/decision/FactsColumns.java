package dev.latchkey.jooq.decision;

import static dev.latchkey.jooq.generated.Tables.ACCOUNT;
import static dev.latchkey.jooq.generated.Tables.LINK_USE;
import static dev.latchkey.jooq.generated.Tables.USERNAME;

import com.google.common.collect.ImmutableList;
import dev.latchkey.jooq.account.StateRows;
import dev.latchkey.jooq.link.LinkRows;
import dev.latchkey.jooq.username.PersonRows;
import org.jooq.Field;

/** What facts are read from; apart from {@link FactsRows}, which read without jOOQ being started. */
interface FactsColumns {
    ImmutableList<Field<?>> ACCOUNT_FIELDS = ImmutableList.<Field<?>>builder()
            .add(ACCOUNT.ID)
            .addAll(StateRows.FIELDS)
            .add(ACCOUNT.DEMANDS_SECOND_FACTOR)
            .build();

    ImmutableList<Field<?>> FIELDS = ImmutableList.<Field<?>>builder()
            .addAll(PersonRows.FIELDS)
            .addAll(ACCOUNT_FIELDS)
            .addAll(LinkRows.FIELDS)
            .add(USERNAME.SECOND_FACTOR)
            .build();

    ImmutableList<Field<?>> CANDIDATE_FIELDS = ImmutableList.<Field<?>>builder()
            .addAll(FIELDS)
            .add(ACCOUNT.PRACTICE_NAME, ACCOUNT.PROVIDER_FIRST, ACCOUNT.PROVIDER_LAST, LINK_USE.LAST_USED)
            .build();
}
