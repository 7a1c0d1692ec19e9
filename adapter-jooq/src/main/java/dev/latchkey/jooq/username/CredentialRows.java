package dev.latchkey.jooq.username;

import static dev.latchkey.jooq.generated.Tables.CREDENTIAL;

import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.jooq.shared.Row;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Credentials as rows. */
final class CredentialRows implements CredentialColumns {
    private CredentialRows() {}

    /** Everything but whose it is. */
    static Map<Field<?>, @Nullable Object> columns(Credential credential) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(CREDENTIAL.HASH, credential.hash());
        columns.put(CREDENTIAL.SET_AT, credential.setAt());
        columns.put(CREDENTIAL.FIRST_UNTIL, credential.firstUntil());
        columns.put(CREDENTIAL.KNOWN_TO_ANOTHER, credential.knownToAnother());
        columns.put(CREDENTIAL.DISABLED_AT, credential.disabledAt());
        return columns;
    }

    static Credential credential(Row row) throws SQLException {
        return new Credential(
                new UsernameId(row.uuid()),
                row.text(),
                row.instant(),
                row.instantOrNull(),
                row.yes(),
                row.instantOrNull());
    }
}
