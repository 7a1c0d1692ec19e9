package dev.latchkey.jooq.account;

import static dev.latchkey.jooq.generated.Tables.ACCOUNT_STATE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.account.StateChange;
import dev.latchkey.domain.account.StateDates;
import dev.latchkey.jooq.shared.Row;
import java.sql.SQLException;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;

/** The dates an account's state is derived from, as columns of a row that joins them. */
public final class StateRows implements StateColumns {
    private StateRows() {}

    /** Joins the latest change of an account that is in force at a moment: one row, or none. */
    public static Condition inForce(Field<Integer> account, Field<Instant> at) {
        dev.latchkey.jooq.generated.tables.AccountState former = ACCOUNT_STATE.as("former");
        return ACCOUNT_STATE
                .ACCOUNT_ID
                .eq(account)
                .and(ACCOUNT_STATE.SINCE.eq(select(max(former.SINCE))
                        .from(former)
                        .where(former.ACCOUNT_ID.eq(account), former.SINCE.le(at))));
    }

    public static StateDates dates(Row row) throws SQLException {
        Instant trialUntil = row.instant();
        return new StateDates(trialUntil, row.perhaps(2, StateRows::change));
    }

    private static StateChange change(Row row) throws SQLException {
        return new StateChange(row.instant(), AccountState.valueOf(row.text()));
    }
}
