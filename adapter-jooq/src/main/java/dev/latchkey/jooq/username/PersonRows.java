package dev.latchkey.jooq.username;

import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import dev.latchkey.jooq.shared.Row;
import java.sql.SQLException;

/** Persons as rows. */
public final class PersonRows implements PersonColumns {
    /** How many {@link #FIELDS} there are, known before they are. */
    public static final int COLUMNS = 6;

    private PersonRows() {}

    public static Person person(Row row) throws SQLException {
        return new Person(
                new UsernameId(row.uuid()),
                new Username(row.text()),
                row.perhaps(1, email -> new EmailAddress(email.text())),
                new AccountId(row.whole()),
                row.instant(),
                row.instantOrNull());
    }
}
