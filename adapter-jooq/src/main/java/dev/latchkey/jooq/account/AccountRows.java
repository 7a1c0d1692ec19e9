package dev.latchkey.jooq.account;

import static dev.latchkey.jooq.generated.Tables.ACCOUNT;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.account.Npi;
import dev.latchkey.domain.account.PersonName;
import dev.latchkey.domain.account.PhoneNumber;
import dev.latchkey.domain.account.PostalAddress;
import dev.latchkey.domain.account.PracticeName;
import dev.latchkey.domain.account.PracticeType;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.SealedTin;
import dev.latchkey.domain.account.StateDates;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.jooq.shared.Row;
import java.sql.SQLException;
import java.time.Instant;
import org.jooq.Field;

/** Accounts as rows. */
final class AccountRows {
    static final ImmutableList<Field<?>> FIELDS = ImmutableList.<Field<?>>builder()
            .add(ACCOUNT.ID, ACCOUNT.CREATED_AT, ACCOUNT.VERSION)
            .add(ACCOUNT.PRACTICE_NAME, ACCOUNT.PROVIDER_FIRST, ACCOUNT.PROVIDER_LAST, ACCOUNT.EMAIL, ACCOUNT.NPI)
            .add(ACCOUNT.TIN_KEY_ID, ACCOUNT.TIN_CIPHER, ACCOUNT.TIN_COMPARE_KEY_ID, ACCOUNT.TIN_COMPARE)
            .add(ACCOUNT.PHONE)
            .add(ACCOUNT.BILLING_STREET, ACCOUNT.BILLING_CITY, ACCOUNT.BILLING_STATE, ACCOUNT.BILLING_ZIP)
            .add(ACCOUNT.OFFICE_STREET, ACCOUNT.OFFICE_CITY, ACCOUNT.OFFICE_STATE, ACCOUNT.OFFICE_ZIP)
            .add(ACCOUNT.PRACTICE_TYPE, ACCOUNT.BILLS_ELECTRONICALLY)
            .addAll(StateRows.FIELDS)
            .add(ACCOUNT.DEMANDS_SECOND_FACTOR)
            .build();

    private AccountRows() {}

    static Account account(Row row) throws SQLException {
        AccountId id = new AccountId(row.whole());
        Instant createdAt = row.instant();
        long version = row.big();
        Profile profile = profile(row);
        StateDates states = StateRows.dates(row);
        return new Account(id, profile, states, row.yes(), createdAt, version);
    }

    private static Profile profile(Row row) throws SQLException {
        return new Profile(
                new PracticeName(row.text()),
                new PersonName(row.text(), row.text()),
                new EmailAddress(row.text()),
                new Profile.Identifiers(
                        row.perhaps(1, npi -> new Npi(npi.text())), row.perhaps(4, AccountRows::sealedTin)),
                new Profile.Contact(
                        row.perhaps(1, phone -> new PhoneNumber(phone.text())),
                        row.perhaps(4, AccountRows::address),
                        row.perhaps(4, AccountRows::address)),
                new Profile.Business(row.perhaps(1, type -> new PracticeType(type.text())), row.yes()));
    }

    private static SealedTin sealedTin(Row row) throws SQLException {
        return new SealedTin(row.text(), row.text(), row.text(), row.text());
    }

    private static PostalAddress address(Row row) throws SQLException {
        return new PostalAddress(row.text(), row.text(), row.text(), row.text());
    }
}
