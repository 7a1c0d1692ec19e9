package dev.latchkey.cli.masterfile;

import dev.latchkey.application.masterfile.Shown;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.domain.account.PhoneNumber;
import dev.latchkey.domain.account.PostalAddress;
import dev.latchkey.domain.masterfile.BillingCode;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.DiagnosisCode;
import dev.latchkey.domain.masterfile.Payer;
import dev.latchkey.domain.shared.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry of a list as it is answered: its members are the same alone and in a list. */
final class EntryCard {
    private EntryCard() {}

    /** One, with everything that stands in it. */
    static Card of(Shown shown) {
        Card card = members(shown).text("Key", shown.key());
        CodeEntry entry = shown.entry();
        if (entry instanceof DiagnosisCode diagnosis) {
            card.text("Code", diagnosis.code()).text("Code set", diagnosis.set().text());
            card.text("Description", diagnosis.description());
        } else if (entry instanceof BillingCode billing) {
            card.text("Code", billing.code()).text("Modifiers", billing.modifiers());
            card.text("Description", billing.description())
                    .text("Fee", billing.defaults().fee());
            card.text("Minutes", billing.defaults().minutes());
            card.text("Place of service", billing.defaults().place());
        } else if (entry instanceof Payer payer) {
            Payer.Electronic electronic = payer.electronic();
            card.text("Name", payer.name()).text("Claims", electronic == null ? "on paper" : "electronic");
            card.text("Payer ID", electronic == null ? null : electronic.id());
            card.text("Clearinghouse", electronic == null ? null : electronic.clearinghouse());
            card.text("Address", written(payer.address())).text("Telephone", written(payer.phone()));
        }
        return card.text("Copied from", written(shown.origin())).text("Version", shown.version());
    }

    /** One of many: a row. */
    static Card row(Shown shown) {
        Card card = members(shown).text("KEY", shown.key());
        CodeEntry entry = shown.entry();
        if (entry instanceof BillingCode billing) {
            card.text("FEE", billing.defaults().fee());
            card.text("MINUTES", billing.defaults().minutes());
            card.text("PLACE", billing.defaults().place());
        } else if (entry instanceof Payer payer) {
            card.text("TELEPHONE", written(payer.phone()));
        }
        return card.text("COPIED FROM", account(shown.origin()))
                .text("VERSION", shown.version())
                .text(entry instanceof Payer ? "NAME" : "DESCRIPTION", entry.title());
    }

    private static Card members(Shown shown) {
        Card card = new Card().json("key", shown.key());
        CodeEntry entry = shown.entry();
        if (entry instanceof DiagnosisCode diagnosis) {
            card.json("code", diagnosis.code()).json("codeSet", diagnosis.set().text());
            card.json("description", diagnosis.description());
        } else if (entry instanceof BillingCode billing) {
            card.json("code", billing.code())
                    .json("modifiers", billing.modifiers().values());
            card.json("description", billing.description())
                    .json("fee", money(billing.defaults().fee()));
            card.json("minutes", billing.defaults().minutes());
            card.json("placeOfService", billing.defaults().place());
        } else if (entry instanceof Payer payer) {
            Payer.Electronic electronic = payer.electronic();
            card.json("paper", electronic == null);
            card.json("payerId", electronic == null ? null : electronic.id());
            card.json("clearinghouse", electronic == null ? null : electronic.clearinghouse());
            card.json("name", payer.name()).json("address", members(payer.address()));
            card.json("phone", written(payer.phone()));
        }
        return card.json("origin", members(shown.origin())).json("version", shown.version());
    }

    private static @Nullable Map<String, Object> money(@Nullable Money money) {
        if (money == null) {
            return null;
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("minor", money.minor());
        members.put("currency", money.currency().getCurrencyCode());
        return members;
    }

    private static @Nullable Map<String, String> members(@Nullable PostalAddress address) {
        if (address == null) {
            return null;
        }
        Map<String, String> members = new LinkedHashMap<>();
        members.put("street", address.street());
        members.put("city", address.city());
        members.put("state", address.state());
        members.put("zip", address.zip());
        return members;
    }

    private static @Nullable Map<String, @Nullable Object> members(Shown.@Nullable Origin origin) {
        if (origin == null) {
            return null;
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("accountId", origin.account());
        members.put("at", origin.at());
        return members;
    }

    private static @Nullable String written(@Nullable PostalAddress address) {
        return address == null
                ? null
                : address.street() + ", " + address.city() + ", " + address.state() + " " + address.zip();
    }

    private static @Nullable String written(@Nullable PhoneNumber phone) {
        return phone == null ? null : phone.value();
    }

    private static @Nullable String written(Shown.@Nullable Origin origin) {
        return origin == null ? null : account(origin) + ", " + origin.at();
    }

    /** To whoever may not see the codes there, it is another account (COD-10). */
    private static @Nullable String account(Shown.@Nullable Origin origin) {
        if (origin == null) {
            return null;
        }
        return origin.account() == null ? "another account" : origin.account().toString();
    }
}
