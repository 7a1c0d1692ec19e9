package dev.latchkey.application.exchange;

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
import dev.latchkey.domain.shared.Rejected;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Random entries with everything in them that may stand there and could go wrong in a file. For one thread. */
final class AnyCodes {
    private static final List<String> PIECES = List.of(
            "=",
            "+",
            "-",
            "@",
            "'",
            "\"",
            ",",
            ";",
            "#",
            "\\",
            "|",
            "\uFF1D",
            "\uFF20",
            "<",
            " ",
            "a",
            "Z\u00F6",
            "7",
            "\uD83C\uDF0A",
            "NULL",
            "\u6F22");
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY", "KWD");

    private final Random random;

    AnyCodes(long seed) {
        random = new Random(seed);
    }

    /** Entries of one kind, by key. */
    Collection<CodeEntry> list(CodeKind kind, int atMost) {
        Map<CodeKey, CodeEntry> entries = new TreeMap<>();
        for (int i = random.nextInt(atMost + 1); i > 0; i--) {
            CodeEntry entry = one(kind);
            entries.put(entry.key(), entry);
        }
        return entries.values();
    }

    private CodeEntry one(CodeKind kind) {
        return switch (kind) {
            case DIAGNOSIS ->
                new DiagnosisCode(
                        IcdCode.parse("F" + random.nextInt(10) + "A" + "X1".repeat(random.nextInt(3))),
                        maybe() ? CodeSet.ICD_10_CM : CodeSet.DSM_5_TR,
                        text(DiagnosisCode::chooseDescription));
            case BILLING ->
                new BillingCode(
                        ProcedureCode.parse("9083" + random.nextInt(10)),
                        Modifiers.parse(
                                List.of("", "95", "GT 95", "A1 B2 C3 D4").get(random.nextInt(4))),
                        text(DiagnosisCode::chooseDescription),
                        new BillingCode.Defaults(
                                maybe() ? money() : null,
                                maybe() ? Integer.valueOf(1 + random.nextInt(1_440)) : null,
                                maybe() ? "02" : null));
            case PAYERS -> payer(maybe());
        };
    }

    private Payer payer(boolean paper) {
        PostalAddress address = paper || maybe()
                ? new PostalAddress(
                        text(PostalAddress::chooseStreet),
                        text(PostalAddress::chooseCity),
                        "CT",
                        "0615" + random.nextInt(10))
                : null;
        return new Payer(
                text(Payer::chooseName),
                paper
                        ? null
                        : new Payer.Electronic(
                                PayerId.parse("6005" + random.nextInt(10)), text(Payer::chooseClearinghouse)),
                address,
                maybe() ? PhoneNumber.choose(maybe() ? "+1 860 555 0100" : "(860) 555-0100") : null);
    }

    private Money money() {
        Currency currency = Currency.getInstance(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
        return new Money(random.nextInt(1_000_000), currency);
    }

    private String text(Function<String, String> choose) {
        @Nullable String chosen = null;
        while (chosen == null) {
            try {
                chosen = choose.apply(pieces(1 + random.nextInt(9)));
            } catch (Rejected again) {
                // such a text stands in no entry
            }
        }
        return chosen;
    }

    /** Anything, of so many pieces. */
    String pieces(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    boolean maybe() {
        return random.nextBoolean();
    }
}
