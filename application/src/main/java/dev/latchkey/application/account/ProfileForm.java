package dev.latchkey.application.account;

import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.application.shared.Form;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.account.Npi;
import dev.latchkey.domain.account.PersonName;
import dev.latchkey.domain.account.PhoneNumber;
import dev.latchkey.domain.account.PostalAddress;
import dev.latchkey.domain.account.PracticeName;
import dev.latchkey.domain.account.PracticeType;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.SealedTin;
import dev.latchkey.domain.account.Tin;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of sign-up and of Practice Set-up, read into values with every fault kept (ACC-2).
 *
 * <p>For one thread.
 */
public final class ProfileForm {
    /** Every field there is, nested ones joined by a point. */
    public static final ImmutableSet<String> FIELDS = ImmutableSet.of(
            "practiceName",
            "provider.firstName",
            "provider.lastName",
            "email",
            "npi",
            "tin",
            "phone",
            "practiceType",
            "billsElectronically",
            "billingAddress.street",
            "billingAddress.city",
            "billingAddress.state",
            "billingAddress.zip",
            "officeAddress.street",
            "officeAddress.city",
            "officeAddress.state",
            "officeAddress.zip");

    /** An address is cleared by clearing all of it; one part alone cannot be left out. */
    private static final ImmutableSet<String> ADDRESS = ImmutableSet.of(".street", ".city", ".state", ".zip");

    private final Form form;
    private final Faults faults;
    private final @Nullable Profile before;

    /** @param before the profile that is edited: what the form does not say stays; null at sign-up */
    public ProfileForm(Form form, Faults faults, @Nullable Profile before) {
        this.form = form;
        this.faults = faults;
        this.before = before;
    }

    /** The TIN as typed, or null where none was typed. */
    public @Nullable Tin tin() {
        return faults.optional("tin", form.text("tin"), Tin::parse);
    }

    /**
     * The profile the form gives.
     *
     * @param tin what to keep as TIN, or null for none
     * @throws Rejected with FIELDS_INVALID and every fault, those kept before included
     */
    public Profile profile(@Nullable SealedTin tin) {
        PracticeName name =
                required("practiceName", PracticeName::choose, before == null ? null : before.practiceName());
        String first = required(
                "provider.firstName",
                PersonName::choosePart,
                before == null ? null : before.provider().first());
        String last = required(
                "provider.lastName",
                PersonName::choosePart,
                before == null ? null : before.provider().last());
        EmailAddress email = required("email", EmailAddress::choose, before == null ? null : before.email());
        Profile.Identifiers identifiers = identifiers(tin);
        Profile.Contact contact = contact();
        Profile.Business business = business();
        return new Profile(
                faults.sure(name),
                new PersonName(faults.sure(first), faults.sure(last)),
                faults.sure(email),
                identifiers,
                contact,
                business);
    }

    private Profile.Identifiers identifiers(@Nullable SealedTin tin) {
        Npi npi = optional(
                "npi", Npi::parse, before == null ? null : before.identifiers().npi());
        return new Profile.Identifiers(npi, tin);
    }

    private Profile.Contact contact() {
        Profile.Contact old = before == null ? Profile.Contact.NONE : before.contact();
        return new Profile.Contact(
                optional("phone", PhoneNumber::choose, old.phone()),
                address("billingAddress", old.billing()),
                address("officeAddress", old.office()));
    }

    private Profile.Business business() {
        Profile.Business old = before == null ? Profile.Business.UNSAID : before.business();
        Boolean electronically = form.says("billsElectronically")
                ? faults.optional("billsElectronically", form.text("billsElectronically"), ProfileForm::yesOrNo)
                : Boolean.valueOf(old.billsElectronically());
        return new Profile.Business(
                optional("practiceType", PracticeType::choose, old.type()), Boolean.TRUE.equals(electronically));
    }

    private @Nullable PostalAddress address(String field, @Nullable PostalAddress old) {
        boolean said = form.fields().stream().anyMatch(one -> one.startsWith(field + "."));
        if (!said) {
            return old;
        }
        boolean nothing = form.fields().stream()
                .filter(one -> one.startsWith(field + "."))
                .allMatch(one -> form.text(one) == null);
        boolean cleared = nothing && (old == null || ADDRESS.stream().allMatch(part -> form.says(field + part)));
        if (cleared) {
            return null;
        }
        String street = required(field + ".street", PostalAddress::chooseStreet, old == null ? null : old.street());
        String city = required(field + ".city", PostalAddress::chooseCity, old == null ? null : old.city());
        String state = required(field + ".state", PostalAddress::chooseState, old == null ? null : old.state());
        String zip = required(field + ".zip", PostalAddress::chooseZip, old == null ? null : old.zip());
        return street == null || city == null || state == null || zip == null
                ? null
                : new PostalAddress(street, city, state, zip);
    }

    private <T> @Nullable T required(String field, Function<String, T> value, @Nullable T old) {
        return old != null && !form.says(field) ? old : faults.required(field, form.text(field), value);
    }

    private <T> @Nullable T optional(String field, Function<String, T> value, @Nullable T old) {
        return form.says(field) ? faults.optional(field, form.text(field), value) : old;
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new Rejected(Reason.YES_OR_NO);
        };
    }
}
