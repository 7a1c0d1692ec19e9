package dev.latchkey.jooq.masterfile;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.account.PhoneNumber;
import dev.latchkey.domain.account.PostalAddress;
import dev.latchkey.domain.masterfile.BillingCode;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.CodeSet;
import dev.latchkey.domain.masterfile.DiagnosisCode;
import dev.latchkey.domain.masterfile.Filed;
import dev.latchkey.domain.masterfile.IcdCode;
import dev.latchkey.domain.masterfile.Modifiers;
import dev.latchkey.domain.masterfile.Payer;
import dev.latchkey.domain.masterfile.PayerId;
import dev.latchkey.domain.masterfile.ProcedureCode;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.CopyId;
import dev.latchkey.domain.shared.Money;
import dev.latchkey.jooq.shared.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries as rows; their columns are those of {@link CodeColumns}, in its order. */
final class CodeRows {
    private CodeRows() {}

    /** Reads content and history. */
    static Row.Reader<Filed> filed(CodeKind kind) {
        return row -> new Filed(entry(kind, row), row.big(), origin(row));
    }

    private static Filed.@Nullable Origin origin(Row row) throws SQLException {
        Integer from = row.wholeOrNull();
        return from == null
                ? null
                : new Filed.Origin(new AccountId(from), row.instant(), new CopyId(row.uuid()), row.big());
    }

    /** Reads content. */
    static CodeEntry entry(CodeKind kind, Row row) throws SQLException {
        return switch (kind) {
            case DIAGNOSIS -> new DiagnosisCode(new IcdCode(row.text()), CodeSet.parse(row.text()), row.text());
            case BILLING ->
                new BillingCode(new ProcedureCode(row.text()), Modifiers.parse(row.text()), row.text(), defaults(row));
            case PAYERS -> payer(row);
        };
    }

    private static BillingCode.Defaults defaults(Row row) throws SQLException {
        long minor = row.big();
        String currency = row.textOrNull();
        Money fee = currency == null ? null : new Money(minor, Currency.getInstance(currency));
        return new BillingCode.Defaults(fee, row.wholeOrNull(), row.textOrNull());
    }

    private static Payer payer(Row row) throws SQLException {
        String id = row.textOrNull();
        String clearinghouse = row.textOrNull();
        Payer.Electronic electronic =
                id == null || clearinghouse == null ? null : new Payer.Electronic(new PayerId(id), clearinghouse);
        String name = row.text();
        PostalAddress address =
                row.perhaps(4, street -> new PostalAddress(street.text(), street.text(), street.text(), street.text()));
        String phone = row.textOrNull();
        return new Payer(name, electronic, address, phone == null ? null : new PhoneNumber(phone));
    }

    /** The values of {@link CodeColumns#all}. */
    static @Nullable Object[] all(AccountId account, Filed filed) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(account.value());
        values.add(filed.key().kind().position());
        values.add(filed.key().text());
        addStored(values, filed);
        return values.toArray();
    }

    /** The values of {@link CodeStatements#replace}. */
    static @Nullable Object[] replacing(AccountId account, CodeKey before, Filed after) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(after.key().text());
        addStored(values, after);
        values.add(account.value());
        values.add(before.text());
        return values.toArray();
    }

    private static void addStored(List<@Nullable Object> values, Filed filed) {
        values.add(filed.entry().searched());
        values.addAll(content(filed.entry()));
        values.add(filed.version());
        Filed.Origin origin = filed.origin();
        values.add(origin == null ? null : origin.from().value());
        values.add(origin == null ? null : origin.at());
        values.add(origin == null ? null : origin.copy().value());
        values.add(origin == null ? null : origin.version());
    }

    private static List<@Nullable Object> content(CodeEntry entry) {
        if (entry instanceof DiagnosisCode diagnosis) {
            return ImmutableList.of(diagnosis.code().value(), diagnosis.set().text(), diagnosis.description());
        }
        return entry instanceof BillingCode billing ? billing(billing) : payer((Payer) entry);
    }

    private static List<@Nullable Object> billing(BillingCode code) {
        Money fee = code.defaults().fee();
        return Arrays.asList(
                code.code().value(),
                code.modifiers().toString(),
                code.description(),
                fee == null ? null : fee.minor(),
                fee == null ? null : fee.currency().getCurrencyCode(),
                code.defaults().minutes(),
                code.defaults().place());
    }

    private static List<@Nullable Object> payer(Payer payer) {
        Payer.Electronic electronic = payer.electronic();
        PostalAddress address = payer.address();
        PhoneNumber phone = payer.phone();
        return Arrays.asList(
                electronic == null ? null : electronic.id().value(),
                electronic == null ? null : electronic.clearinghouse(),
                payer.name(),
                address == null ? null : address.street(),
                address == null ? null : address.city(),
                address == null ? null : address.state(),
                address == null ? null : address.zip(),
                phone == null ? null : phone.value());
    }
}
