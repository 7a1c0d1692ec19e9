package dev.latchkey.application.masterfile;

import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.application.shared.Form;
import dev.latchkey.domain.account.PhoneNumber;
import dev.latchkey.domain.account.PostalAddress;
import dev.latchkey.domain.masterfile.BillingCode;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.CodeSet;
import dev.latchkey.domain.masterfile.DiagnosisCode;
import dev.latchkey.domain.masterfile.IcdCode;
import dev.latchkey.domain.masterfile.Modifiers;
import dev.latchkey.domain.masterfile.Payer;
import dev.latchkey.domain.masterfile.PayerId;
import dev.latchkey.domain.masterfile.ProcedureCode;
import dev.latchkey.domain.shared.Money;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.Currency;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one entry, read into a value with every fault kept. For one thread.
 *
 * <p>Where an entry is changed, what is not said stays; what is said blank is cleared, where it may be.
 */
public final class CodeForm {
    private final Form form;
    private final Faults faults;

    /** @param faults where to keep what is wrong, by field */
    public CodeForm(Form form, Faults faults) {
        this.form = form;
        this.faults = faults;
    }

    /** Every field of a kind, in the order in which they are shown and exported. */
    public static ImmutableSet<String> fields(CodeKind kind) {
        return switch (kind) {
            case DIAGNOSIS -> ImmutableSet.of("code", "codeSet", "description");
            case BILLING ->
                ImmutableSet.of("code", "modifiers", "description", "fee", "currency", "minutes", "placeOfService");
            case PAYERS ->
                ImmutableSet.of("payerId", "clearinghouse", "name", "street", "city", "state", "zip", "phone", "paper");
        };
    }

    /** Those without which there is no entry. */
    public static ImmutableSet<String> required(CodeKind kind) {
        return switch (kind) {
            case DIAGNOSIS, BILLING -> ImmutableSet.of("code", "description");
            case PAYERS -> ImmutableSet.of("name");
        };
    }

    /**
     * The entry the form gives.
     *
     * @param before the one that is changed, of the same kind, or null
     * @throws Rejected with FIELDS_INVALID and every fault, those kept before included
     */
    public CodeEntry entry(CodeKind kind, @Nullable CodeEntry before) {
        return switch (kind) {
            case DIAGNOSIS -> diagnosis((DiagnosisCode) before);
            case BILLING -> billing((BillingCode) before);
            case PAYERS -> payer((Payer) before);
        };
    }

    /**
     * By what the entry the form gives is known in its list, or null where that cannot be read. Keeps no fault.
     *
     * <p>An entry of that key that is there already can then be the one that is changed: the key stays.
     */
    public @Nullable CodeKey key(CodeKind kind) {
        try {
            return switch (kind) {
                case DIAGNOSIS -> CodeKey.of(IcdCode.parse(typed("code")), set());
                case BILLING -> CodeKey.of(ProcedureCode.parse(typed("code")), Modifiers.parse(typed("modifiers")));
                case PAYERS -> payerKey();
            };
        } catch (Rejected unreadable) {
            return null;
        }
    }

    private CodeKey payerKey() {
        boolean paper = typed("paper").isBlank() ? isPaperUnsaid(null) : yesOrNo(typed("paper"));
        return paper
                ? CodeKey.ofPaper(Payer.chooseName(typed("name")), PostalAddress.chooseZip(typed("zip")))
                : CodeKey.of(PayerId.parse(typed("payerId")), Payer.chooseClearinghouse(typed("clearinghouse")));
    }

    private String typed(String field) {
        String text = form.text(field);
        return text == null ? "" : text;
    }

    private CodeSet set() {
        return typed("codeSet").isBlank() ? CodeSet.ICD_10_CM : CodeSet.parse(typed("codeSet"));
    }

    private CodeEntry diagnosis(@Nullable DiagnosisCode before) {
        IcdCode code = required("code", IcdCode::parse, before == null ? null : before.code());
        CodeSet set = optional("codeSet", CodeSet::parse, before == null ? null : before.set());
        String description =
                required("description", DiagnosisCode::chooseDescription, before == null ? null : before.description());
        faults.throwIfAny();
        return new DiagnosisCode(faults.sure(code), set == null ? CodeSet.ICD_10_CM : set, faults.sure(description));
    }

    private CodeEntry billing(@Nullable BillingCode before) {
        BillingCode.Defaults old = before == null ? BillingCode.Defaults.UNSAID : before.defaults();
        ProcedureCode code = required("code", ProcedureCode::parse, before == null ? null : before.code());
        Modifiers modifiers = optional("modifiers", Modifiers::parse, before == null ? null : before.modifiers());
        String description =
                required("description", DiagnosisCode::chooseDescription, before == null ? null : before.description());
        Money fee = fee(old.fee());
        Integer minutes = optional("minutes", BillingCode::chooseMinutes, old.minutes());
        String place = optional("placeOfService", BillingCode::choosePlace, old.place());
        faults.throwIfAny();
        return new BillingCode(
                faults.sure(code),
                modifiers == null ? Modifiers.NONE : modifiers,
                faults.sure(description),
                new BillingCode.Defaults(fee, minutes, place));
    }

    /** {@code fee} as a person writes it, or {@code feeMinor} in the smallest unit; dollars where no currency is said. */
    private @Nullable Money fee(@Nullable Money old) {
        Currency before = old == null ? Money.DOLLARS : old.currency();
        Currency said = optional("currency", Money::currency, before);
        Currency currency = said == null ? Money.DOLLARS : said;
        if (form.says("feeMinor")) {
            return faults.optional("fee", form.text("feeMinor"), text -> Money.ofMinor(text, currency));
        }
        if (form.says("fee")) {
            return faults.optional("fee", form.text("fee"), text -> Money.parse(text, currency));
        }
        return old == null || currency.equals(old.currency()) ? old : new Money(old.minor(), currency);
    }

    private CodeEntry payer(@Nullable Payer before) {
        Payer.Electronic old = before == null ? null : before.electronic();
        Boolean typed = faults.optional("paper", form.text("paper"), CodeForm::yesOrNo);
        boolean paper = typed == null ? isPaperUnsaid(old) : typed;
        String name = required("name", Payer::chooseName, before == null ? null : before.name());
        Payer.Electronic electronic = paper ? null : electronic(old);
        PostalAddress address = address(before == null ? null : before.address(), paper);
        PhoneNumber phone = optional("phone", PhoneNumber::choose, before == null ? null : before.phone());
        faults.throwIfAny();
        return new Payer(faults.sure(name), electronic, address, phone);
    }

    private boolean isPaperUnsaid(Payer.@Nullable Electronic old) {
        return old == null && typed("payerId").isBlank();
    }

    private Payer.@Nullable Electronic electronic(Payer.@Nullable Electronic old) {
        PayerId id = required("payerId", PayerId::parse, old == null ? null : old.id());
        String clearinghouse =
                required("clearinghouse", Payer::chooseClearinghouse, old == null ? null : old.clearinghouse());
        return id == null || clearinghouse == null ? null : new Payer.Electronic(id, clearinghouse);
    }

    private @Nullable PostalAddress address(@Nullable PostalAddress old, boolean needed) {
        String street = part("street", PostalAddress::chooseStreet, old == null ? null : old.street());
        String city = part("city", PostalAddress::chooseCity, old == null ? null : old.city());
        String state = part("state", PostalAddress::chooseState, old == null ? null : old.state());
        String zip = part("zip", PostalAddress::chooseZip, old == null ? null : old.zip());
        boolean nothing = blank("street", old) && blank("city", old) && blank("state", old) && blank("zip", old);
        if (nothing && !needed) {
            return null;
        }
        missing("street", street, old);
        missing("city", city, old);
        missing("state", state, old);
        missing("zip", zip, old);
        return street == null || city == null || state == null || zip == null
                ? null
                : new PostalAddress(street, city, state, zip);
    }

    private @Nullable String part(String field, Function<String, String> value, @Nullable String old) {
        return optional(field, value, old);
    }

    private boolean blank(String field, @Nullable PostalAddress old) {
        String text = form.text(field);
        return form.says(field) ? text == null || text.isBlank() : old == null;
    }

    private void missing(String field, @Nullable String value, @Nullable PostalAddress old) {
        if (value == null && blank(field, old)) {
            faults.add(field, Reason.REQUIRED);
        }
    }

    private <T> @Nullable T required(String field, Function<String, T> value, @Nullable T old) {
        if (old != null && !form.says(field)) {
            return old;
        }
        String text = form.text(field);
        return faults.required(field, text == null || text.isBlank() ? null : text, value);
    }

    private <T> @Nullable T optional(String field, Function<String, T> value, @Nullable T old) {
        return form.says(field) ? faults.optional(field, form.text(field), value) : old;
    }

    private static Boolean yesOrNo(String text) {
        return switch (text.strip()) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new Rejected(Reason.YES_OR_NO);
        };
    }
}
