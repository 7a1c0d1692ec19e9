package dev.latchkey.jooq.account;

import static dev.latchkey.jooq.generated.Tables.ACCOUNT;
import static dev.latchkey.jooq.generated.Tables.ACCOUNT_STATE;

import com.google.common.collect.ImmutableList;
import org.jooq.Field;

/** What the dates are read from; apart from {@link StateRows}, which read without jOOQ being started. */
public interface StateColumns {
    /** Of an account and the state change in force, which an outer join may not have found. */
    ImmutableList<Field<?>> FIELDS = ImmutableList.of(ACCOUNT.TRIAL_UNTIL, ACCOUNT_STATE.SINCE, ACCOUNT_STATE.STATE);
}
