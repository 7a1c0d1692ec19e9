package dev.latchkey.jooq.username;

import static dev.latchkey.jooq.generated.Tables.SECOND_FACTOR;
import static dev.latchkey.jooq.generated.Tables.SECOND_FACTOR_BEGUN;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Enrolment;
import dev.latchkey.domain.username.SealedFactor;
import dev.latchkey.domain.username.SecondFactor;
import dev.latchkey.jooq.shared.Row;
import java.sql.SQLException;
import org.jooq.Field;

/** Second factors, on and begun, as rows. */
final class SecondFactorRows {
    static final ImmutableList<Field<?>> FIELDS = ImmutableList.of(
            SECOND_FACTOR.USERNAME_ID,
            SECOND_FACTOR.KEY_ID,
            SECOND_FACTOR.CIPHER,
            SECOND_FACTOR.SINCE,
            SECOND_FACTOR.LAST_STEP);

    static final ImmutableList<Field<?>> BEGUN_FIELDS = ImmutableList.of(
            SECOND_FACTOR_BEGUN.USERNAME_ID,
            SECOND_FACTOR_BEGUN.KEY_ID,
            SECOND_FACTOR_BEGUN.CIPHER,
            SECOND_FACTOR_BEGUN.BEGUN_AT);

    private SecondFactorRows() {}

    static SecondFactor factor(Row row) throws SQLException {
        return new SecondFactor(
                new UsernameId(row.uuid()), new SealedFactor(row.text(), row.text()), row.instant(), row.big());
    }

    static Enrolment enrolment(Row row) throws SQLException {
        return new Enrolment(new UsernameId(row.uuid()), new SealedFactor(row.text(), row.text()), row.instant());
    }
}
