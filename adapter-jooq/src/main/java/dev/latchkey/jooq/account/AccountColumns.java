package dev.latchkey.jooq.account;

import static dev.latchkey.jooq.generated.Tables.ACCOUNT;

import dev.latchkey.application.decision.AccessFacts;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.Npi;
import dev.latchkey.domain.account.PhoneNumber;
import dev.latchkey.domain.account.PostalAddress;
import dev.latchkey.domain.account.PracticeType;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.SealedTin;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What of an account is written into which column. */
final class AccountColumns {
    private final Map<Field<?>, @Nullable Object> values = new HashMap<>();

    private AccountColumns() {}

    /** What an edit may change. */
    static Map<Field<?>, @Nullable Object> edited(Account account) {
        AccountColumns columns = new AccountColumns();
        columns.write(account.profile());
        columns.values.put(ACCOUNT.DEMANDS_SECOND_FACTOR, account.demandsSecondFactor());
        columns.values.put(ACCOUNT.VERSION, account.version());
        columns.values.put(ACCOUNT.SEARCH_TEXT, searchText(account));
        return columns.values;
    }

    private void write(Profile profile) {
        values.put(ACCOUNT.PRACTICE_NAME, profile.practiceName().value());
        values.put(ACCOUNT.PROVIDER_FIRST, profile.provider().first());
        values.put(ACCOUNT.PROVIDER_LAST, profile.provider().last());
        values.put(ACCOUNT.EMAIL, profile.email().value());
        put(ACCOUNT.NPI, profile.identifiers().npi(), Npi::value);
        write(profile.identifiers().tin());
        put(ACCOUNT.PHONE, profile.contact().phone(), PhoneNumber::value);
        PostalAddress billing = profile.contact().billing();
        put(ACCOUNT.BILLING_STREET, billing, PostalAddress::street);
        put(ACCOUNT.BILLING_CITY, billing, PostalAddress::city);
        put(ACCOUNT.BILLING_STATE, billing, PostalAddress::state);
        put(ACCOUNT.BILLING_ZIP, billing, PostalAddress::zip);
        PostalAddress office = profile.contact().office();
        put(ACCOUNT.OFFICE_STREET, office, PostalAddress::street);
        put(ACCOUNT.OFFICE_CITY, office, PostalAddress::city);
        put(ACCOUNT.OFFICE_STATE, office, PostalAddress::state);
        put(ACCOUNT.OFFICE_ZIP, office, PostalAddress::zip);
        put(ACCOUNT.PRACTICE_TYPE, profile.business().type(), PracticeType::value);
        values.put(ACCOUNT.BILLS_ELECTRONICALLY, profile.business().billsElectronically());
    }

    private void write(@Nullable SealedTin tin) {
        put(ACCOUNT.TIN_KEY_ID, tin, SealedTin::keyId);
        put(ACCOUNT.TIN_CIPHER, tin, SealedTin::cipher);
        put(ACCOUNT.TIN_COMPARE_KEY_ID, tin, SealedTin::compareKeyId);
        put(ACCOUNT.TIN_COMPARE, tin, SealedTin::compare);
    }

    private <V> void put(Field<String> column, @Nullable V value, Function<V, String> text) {
        values.put(column, value == null ? null : text.apply(value));
    }

    /** A line each for what is searched: a search never finds the end of one and the beginning of the next together. */
    private static String searchText(Account account) {
        Profile profile = account.profile();
        String practice = AccessFacts.folded(profile.practiceName().value());
        String provider = AccessFacts.folded(profile.provider().toString());
        return practice + "\n" + provider + "\n" + account.id();
    }
}
