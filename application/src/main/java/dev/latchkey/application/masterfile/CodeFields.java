package dev.latchkey.application.masterfile;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.domain.account.PostalAddress;
import dev.latchkey.domain.masterfile.BillingCode;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.DiagnosisCode;
import dev.latchkey.domain.masterfile.Payer;
import dev.latchkey.domain.shared.Money;

/** The fields of an entry as texts: what {@link CodeForm} reads, written. */
public final class CodeFields {
    private CodeFields() {}

    /** The texts by field, in the order of {@link CodeForm#fields}; a field of which the entry says nothing is left out. */
    public static ImmutableMap<String, String> of(CodeEntry entry) {
        ImmutableMap.Builder<String, String> fields = ImmutableMap.builder();
        if (entry instanceof DiagnosisCode diagnosis) {
            put(fields, diagnosis);
        } else if (entry instanceof BillingCode billing) {
            put(fields, billing);
        } else if (entry instanceof Payer payer) {
            put(fields, payer);
        }
        return fields.buildOrThrow();
    }

    private static void put(ImmutableMap.Builder<String, String> fields, DiagnosisCode diagnosis) {
        fields.put("code", diagnosis.code().value());
        fields.put("codeSet", diagnosis.set().text());
        fields.put("description", diagnosis.description());
    }

    private static void put(ImmutableMap.Builder<String, String> fields, BillingCode billing) {
        fields.put("code", billing.code().value());
        if (!billing.modifiers().values().isEmpty()) {
            fields.put("modifiers", billing.modifiers().toString());
        }
        fields.put("description", billing.description());
        Money fee = billing.defaults().fee();
        if (fee != null) {
            fields.put("fee", fee.amount());
            fields.put("currency", fee.currency().getCurrencyCode());
        }
        Integer minutes = billing.defaults().minutes();
        if (minutes != null) {
            fields.put("minutes", minutes.toString());
        }
        String place = billing.defaults().place();
        if (place != null) {
            fields.put("placeOfService", place);
        }
    }

    private static void put(ImmutableMap.Builder<String, String> fields, Payer payer) {
        Payer.Electronic electronic = payer.electronic();
        if (electronic != null) {
            fields.put("payerId", electronic.id().value());
            fields.put("clearinghouse", electronic.clearinghouse());
        }
        fields.put("name", payer.name());
        PostalAddress address = payer.address();
        if (address != null) {
            fields.put("street", address.street());
            fields.put("city", address.city());
            fields.put("state", address.state());
            fields.put("zip", address.zip());
        }
        if (payer.phone() != null) {
            fields.put("phone", payer.phone().value());
        }
        fields.put("paper", Boolean.toString(electronic == null));
    }
}
