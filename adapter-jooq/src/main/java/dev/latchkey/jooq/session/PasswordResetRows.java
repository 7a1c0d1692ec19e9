package dev.latchkey.jooq.session;

import static dev.latchkey.jooq.generated.Tables.PASSWORD_RESET;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.shared.ResetId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.PasswordReset;
import dev.latchkey.jooq.shared.Row;
import java.sql.SQLException;
import org.jooq.Field;

/** Resets as rows. */
final class PasswordResetRows {
    static final ImmutableList<Field<?>> FIELDS = ImmutableList.of(
            PASSWORD_RESET.ID,
            PASSWORD_RESET.USERNAME_ID,
            PASSWORD_RESET.ASKED_AT,
            PASSWORD_RESET.SECRET_HASH,
            PASSWORD_RESET.OVER_AT);

    private PasswordResetRows() {}

    static PasswordReset reset(Row row) throws SQLException {
        return new PasswordReset(
                new ResetId(row.uuid()),
                new UsernameId(row.uuid()),
                row.instant(),
                row.textOrNull(),
                row.instantOrNull());
    }
}
