package dev.latchkey.http.account;

import dev.latchkey.application.account.PracticeSetup;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.PostalAddress;
import dev.latchkey.domain.account.Profile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account's Practice Set-up as JSON.
 *
 * @param tin the kind and the last four digits (ACC-5)
 * @param demandsSecondFactor whether only usernames with a second factor come in (DEC-10)
 */
record AccountJson(
        String accountId,
        String state,
        Instant createdAt,
        long version,
        String practiceName,
        ProviderJson provider,
        String email,
        @Nullable String npi,
        @Nullable String tin,
        @Nullable String phone,
        @Nullable String practiceType,
        boolean billsElectronically,
        boolean demandsSecondFactor,
        @Nullable AddressJson billingAddress,
        @Nullable AddressJson officeAddress) {

    record AddressJson(String street, String city, String state, String zip) {
        static @Nullable AddressJson of(@Nullable PostalAddress address) {
            return address == null
                    ? null
                    : new AddressJson(address.street(), address.city(), address.state(), address.zip());
        }
    }

    static AccountJson of(PracticeSetup.View view) {
        Account account = view.account();
        Profile profile = account.profile();
        Profile.Contact contact = profile.contact();
        return new AccountJson(
                account.id().toString(),
                view.state().name(),
                account.createdAt(),
                account.version(),
                profile.practiceName().value(),
                ProviderJson.of(profile.provider()),
                profile.email().value(),
                profile.identifiers().npi() == null
                        ? null
                        : profile.identifiers().npi().value(),
                view.maskedTin(),
                contact.phone() == null ? null : contact.phone().value(),
                profile.business().type() == null
                        ? null
                        : profile.business().type().value(),
                profile.business().billsElectronically(),
                account.demandsSecondFactor(),
                AddressJson.of(contact.billing()),
                AddressJson.of(contact.office()));
    }
}
