package dev.latchkey.domain.masterfile;

import dev.latchkey.domain.account.PhoneNumber;
import dev.latchkey.domain.account.PostalAddress;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * An insurance payer of an account, to which claims go through a clearinghouse or on paper (COD-1).
 *
 * @param electronic how claims reach it, or null where they go on paper; then it has an address
 */
public record Payer(
        String name,
        @Nullable Electronic electronic,
        @Nullable PostalAddress address,
        @Nullable PhoneNumber phone) implements CodeEntry {
    private static final int NAME_MAX = 120;
    private static final int CLEARINGHOUSE_MAX = 60;

    /** What a clearinghouse knows it by. */
    public record Electronic(PayerId id, String clearinghouse) {}

    /** @throws Rejected with REQUIRED on {@code street} where claims are to go on paper and nobody knows where to */
    public Payer {
        if (electronic == null && address == null) {
            throw new Rejected(Reason.REQUIRED, "street");
        }
    }

    /** @throws Rejected with REQUIRED, TEXT_TOO_LONG or TEXT_CHARACTERS */
    public static String chooseName(String raw) {
        return keyed(Text.line(raw, NAME_MAX));
    }

    /** @throws Rejected with REQUIRED, TEXT_TOO_LONG or TEXT_CHARACTERS */
    public static String chooseClearinghouse(String raw) {
        return keyed(Text.line(raw, CLEARINGHOUSE_MAX));
    }

    private static String keyed(String text) {
        CodeKey.requireOrdered(text);
        return text;
    }

    @Override
    public CodeKey key() {
        if (electronic != null) {
            return CodeKey.of(electronic.id(), electronic.clearinghouse());
        }
        if (address == null) {
            throw new IllegalStateException("a paper payer without an address");
        }
        return CodeKey.ofPaper(name, address.zip());
    }

    @Override
    public String title() {
        return name;
    }

    @Override
    public String searched() {
        return electronic == null
                ? CodeSearch.words(name)
                : CodeSearch.words(electronic.id().value(), electronic.clearinghouse(), name);
    }
}
