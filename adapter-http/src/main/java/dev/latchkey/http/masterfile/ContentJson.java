package dev.latchkey.http.masterfile;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.account.PostalAddress;
import dev.latchkey.domain.masterfile.BillingCode;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.DiagnosisCode;
import dev.latchkey.domain.masterfile.Payer;
import dev.latchkey.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/** What stands in an entry, as JSON; what nobody said is null. */
sealed interface ContentJson {
    record DiagnosisJson(String code, String codeSet, String description) implements ContentJson {}

    /** @param fee in the smallest unit of its currency */
    record BillingJson(
            String code,
            ImmutableList<String> modifiers,
            String description,
            @Nullable FeeJson fee,
            @Nullable Integer minutes,
            @Nullable String placeOfService)
            implements ContentJson {}

    record FeeJson(long minor, String currency) {
        static @Nullable FeeJson of(@Nullable Money fee) {
            return fee == null ? null : new FeeJson(fee.minor(), fee.currency().getCurrencyCode());
        }
    }

    record PayerJson(
            @Nullable String payerId,
            @Nullable String clearinghouse,
            String name,
            @Nullable AddressJson address,
            @Nullable String phone,
            boolean paper)
            implements ContentJson {}

    record AddressJson(String street, String city, String state, String zip) {
        static @Nullable AddressJson of(@Nullable PostalAddress address) {
            return address == null
                    ? null
                    : new AddressJson(address.street(), address.city(), address.state(), address.zip());
        }
    }

    static ContentJson of(CodeEntry entry) {
        if (entry instanceof DiagnosisCode diagnosis) {
            return new DiagnosisJson(diagnosis.code().value(), diagnosis.set().text(), diagnosis.description());
        }
        return entry instanceof BillingCode billing ? billing(billing) : payer((Payer) entry);
    }

    private static BillingJson billing(BillingCode billing) {
        return new BillingJson(
                billing.code().value(),
                billing.modifiers().values(),
                billing.description(),
                FeeJson.of(billing.defaults().fee()),
                billing.defaults().minutes(),
                billing.defaults().place());
    }

    private static PayerJson payer(Payer payer) {
        Payer.Electronic electronic = payer.electronic();
        return new PayerJson(
                electronic == null ? null : electronic.id().value(),
                electronic == null ? null : electronic.clearinghouse(),
                payer.name(),
                AddressJson.of(payer.address()),
                payer.phone() == null ? null : payer.phone().value(),
                electronic == null);
    }
}
