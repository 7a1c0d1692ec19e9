package dev.latchkey.jooq.username;

import static dev.latchkey.jooq.generated.Tables.USERNAME;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import dev.latchkey.jooq.shared.Row;
import java.sql.SQLException;
import org.jooq.Field;

/** Persons as rows. */
public final class PersonRows {
    public static final ImmutableList<Field<?>> FIELDS = ImmutableList.of(
            USERNAME.ID,
            USERNAME.NAME,
            USERNAME.EMAIL,
            USERNAME.HOME_ACCOUNT_ID,
            USERNAME.CREATED_AT,
            USERNAME.RETIRES_AT);

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
