package dev.latchkey.cli.account;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.shared.Form;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.cli.shared.Secrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The fields of sign-up and of Practice Set-up as options; an empty one clears its field. */
public final class ProfileOptions {
    private final Map<String, Optional<String>> typed = new LinkedHashMap<>();

    @Option(names = "--tin-file", paramLabel = "FILE", description = "Read the TIN, which is secret, from a file.")
    private @Nullable String tinFile;

    @Option(names = "--ask-tin", description = "Ask for the TIN, which is secret, at the terminal.")
    private boolean askTin;

    @Option(names = "--practice-name", paramLabel = "NAME", description = "The practice's name.")
    void practiceName(@Nullable String text) {
        field("practiceName", text);
    }

    @Option(names = "--provider-first-name", paramLabel = "NAME", description = "The provider's first name.")
    void providerFirstName(@Nullable String text) {
        field("provider.firstName", text);
    }

    @Option(names = "--provider-last-name", paramLabel = "NAME", description = "The provider's last name.")
    void providerLastName(@Nullable String text) {
        field("provider.lastName", text);
    }

    @Option(names = "--email", paramLabel = "ADDRESS", description = "The practice's e-mail address.")
    void email(@Nullable String text) {
        field("email", text);
    }

    @Option(names = "--npi", paramLabel = "NPI", description = "National Provider Identifier, 10 digits.")
    void npi(@Nullable String text) {
        field("npi", text);
    }

    @Option(names = "--phone", paramLabel = "NUMBER", description = "Telephone number.")
    void phone(@Nullable String text) {
        field("phone", text);
    }

    @Option(names = "--practice-type", paramLabel = "TEXT", description = "What sort of practice it is.")
    void practiceType(@Nullable String text) {
        field("practiceType", text);
    }

    @Option(names = "--bills-electronically", paramLabel = "yes|no", description = "Whether it bills electronically.")
    void billsElectronically(@Nullable String text) {
        field("billsElectronically", text);
    }

    @Option(names = "--billing-address-street", paramLabel = "STREET", description = "Billing address: street.")
    void billingStreet(@Nullable String text) {
        field("billingAddress.street", text);
    }

    @Option(names = "--billing-address-city", paramLabel = "CITY", description = "Billing address: city.")
    void billingCity(@Nullable String text) {
        field("billingAddress.city", text);
    }

    @Option(names = "--billing-address-state", paramLabel = "STATE", description = "Billing address: two letters.")
    void billingState(@Nullable String text) {
        field("billingAddress.state", text);
    }

    @Option(names = "--billing-address-zip", paramLabel = "ZIP", description = "Billing address: ZIP code.")
    void billingZip(@Nullable String text) {
        field("billingAddress.zip", text);
    }

    @Option(names = "--office-address-street", paramLabel = "STREET", description = "Office address: street.")
    void officeStreet(@Nullable String text) {
        field("officeAddress.street", text);
    }

    @Option(names = "--office-address-city", paramLabel = "CITY", description = "Office address: city.")
    void officeCity(@Nullable String text) {
        field("officeAddress.city", text);
    }

    @Option(names = "--office-address-state", paramLabel = "STATE", description = "Office address: two letters.")
    void officeState(@Nullable String text) {
        field("officeAddress.state", text);
    }

    @Option(names = "--office-address-zip", paramLabel = "ZIP", description = "Office address: ZIP code.")
    void officeZip(@Nullable String text) {
        field("officeAddress.zip", text);
    }

    private void field(String name, @Nullable String text) {
        if (text == null) {
            typed.remove(name);
        } else {
            typed.put(name, text.isEmpty() ? Optional.empty() : Optional.of(text));
        }
    }

    /** What was typed; the TIN is read now. */
    public Form form(Secrets secrets) {
        if (tinFile != null && askTin) {
            throw new NotUnderstood("Give --tin-file or --ask-tin, not both.");
        }
        Map<String, Optional<String>> values = new LinkedHashMap<>(typed);
        if (tinFile != null) {
            values.put(
                    "tin", tin(secrets.fromFile(tinFile, List.of("TIN")).get(0).reveal()));
        } else if (askTin) {
            values.put("tin", tin(secrets.fromPerson("TIN").reveal()));
        }
        return new Form(ImmutableMap.copyOf(values));
    }

    private static Optional<String> tin(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
