package dev.latchkey.cli.masterfile;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import dev.latchkey.application.masterfile.CodeForm;
import dev.latchkey.application.shared.Form;
import dev.latchkey.cli.shared.NotUnderstood;
import dev.latchkey.domain.masterfile.CodeKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The fields of an entry as options; an empty one clears its field. */
final class EntryOptions {
    private final Map<String, Optional<String>> typed = new LinkedHashMap<>();

    @Option(names = "--code", paramLabel = "CODE", description = "Diagnosis and billing: the code, as F41.1 or 90834.")
    void code(@Nullable String text) {
        field("code", text);
    }

    @Option(
            names = "--code-set",
            paramLabel = "SET",
            description = "Diagnosis: ICD-10-CM (when none is named) or DSM-5-TR.")
    void codeSet(@Nullable String text) {
        field("codeSet", text);
    }

    @Option(names = "--description", paramLabel = "TEXT", description = "Diagnosis and billing: what the code means.")
    void description(@Nullable String text) {
        field("description", text);
    }

    @Option(names = "--modifiers", paramLabel = "LIST", description = "Billing: up to four, as '95 GT'.")
    void modifiers(@Nullable String text) {
        field("modifiers", text);
    }

    @Option(names = "--fee", paramLabel = "AMOUNT", description = "Billing: what is charged, as 125.00.")
    void fee(@Nullable String text) {
        field("fee", text);
    }

    @Option(names = "--currency", paramLabel = "CODE", description = "Billing: of the fee (when none is named: USD).")
    void currency(@Nullable String text) {
        field("currency", text);
    }

    @Option(names = "--minutes", paramLabel = "N", description = "Billing: how long the service takes.")
    void minutes(@Nullable String text) {
        field("minutes", text);
    }

    @Option(names = "--place-of-service", paramLabel = "NN", description = "Billing: two digits, as 11 for an office.")
    void placeOfService(@Nullable String text) {
        field("placeOfService", text);
    }

    @Option(names = "--payer-id", paramLabel = "ID", description = "Payers: what the clearinghouse knows it by.")
    void payerId(@Nullable String text) {
        field("payerId", text);
    }

    @Option(names = "--clearinghouse", paramLabel = "NAME", description = "Payers: through which claims go.")
    void clearinghouse(@Nullable String text) {
        field("clearinghouse", text);
    }

    @Option(names = "--name", paramLabel = "NAME", description = "Payers: the name.")
    void name(@Nullable String text) {
        field("name", text);
    }

    @Option(names = "--street", paramLabel = "STREET", description = "Payers: address, street.")
    void street(@Nullable String text) {
        field("street", text);
    }

    @Option(names = "--city", paramLabel = "CITY", description = "Payers: address, city.")
    void city(@Nullable String text) {
        field("city", text);
    }

    @Option(names = "--state", paramLabel = "STATE", description = "Payers: address, two letters.")
    void state(@Nullable String text) {
        field("state", text);
    }

    @Option(names = "--zip", paramLabel = "ZIP", description = "Payers: address, ZIP code.")
    void zip(@Nullable String text) {
        field("zip", text);
    }

    @Option(names = "--phone", paramLabel = "NUMBER", description = "Payers: telephone number.")
    void phone(@Nullable String text) {
        field("phone", text);
    }

    @Option(names = "--paper", paramLabel = "yes|no", description = "Payers: whether claims go on paper.")
    void paper(@Nullable String text) {
        field("paper", text);
    }

    private void field(String name, @Nullable String text) {
        if (text == null) {
            typed.remove(name);
        } else {
            typed.put(name, text.isEmpty() ? Optional.empty() : Optional.of(text));
        }
    }

    /**
     * What was typed.
     *
     * @throws NotUnderstood where nothing was, or a field that entries of the kind do not have
     */
    Form form(CodeKind kind) {
        if (typed.isEmpty()) {
            throw new NotUnderstood("Say what it is to be, as in --"
                    + (CodeForm.fields(kind).contains("description") ? "description TEXT." : "name NAME."));
        }
        Sets.difference(typed.keySet(), CodeForm.fields(kind)).stream()
                .findFirst()
                .ifPresent(field -> {
                    throw new NotUnderstood("An entry of the list " + kind.text() + " has no "
                            + CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_HYPHEN, "--" + field) + ".");
                });
        return new Form(ImmutableMap.copyOf(typed));
    }
}
