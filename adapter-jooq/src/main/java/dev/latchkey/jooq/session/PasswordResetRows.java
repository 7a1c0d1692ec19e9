package dev.latchkey.jooq.session;

import dev.latchkey.domain.shared.ResetId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.PasswordReset;
import dev.latchkey.jooq.shared.Row;
import java.sql.SQLException;

/** Resets as rows. */
final class PasswordResetRows {
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
