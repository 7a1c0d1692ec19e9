package dev.latchkey.domain.masterfile;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.Locale;

/**
 * By what an entry is known in its list (COD-2): an account has one entry of a key.
 *
 * <p>The text begins with the code, so that keys sort by code and those of one beginning lie together: {@code F41.1 ICD-10-CM},
 * {@code 90834 95 GT}, {@code 60054 availity}, {@code paper:aetna 06156}. Holds nothing beyond U+D7FF, so that text is in the same
 * order by UTF-16 unit and by code point.
 */
public record CodeKey(CodeKind kind, String text) implements Comparable<CodeKey> {
    private static final String PAPER = "paper:";

    public static CodeKey of(IcdCode code, CodeSet set) {
        return new CodeKey(CodeKind.DIAGNOSIS, code.value() + " " + set.text());
    }

    public static CodeKey of(ProcedureCode code, Modifiers modifiers) {
        return new CodeKey(CodeKind.BILLING, (code.value() + " " + modifiers).stripTrailing());
    }

    public static CodeKey of(PayerId payer, String clearinghouse) {
        return new CodeKey(CodeKind.PAYERS, payer.value() + " " + folded(clearinghouse));
    }

    public static CodeKey ofPaper(String name, String zip) {
        return new CodeKey(CodeKind.PAYERS, PAPER + folded(name) + " " + zip);
    }

    /**
     * The key a person means: in any case, with or without the point, a code that names no code set being one of ICD-10-CM.
     * What reads like no key is a key that no entry has.
     */
    public static CodeKey typed(CodeKind kind, String typed) {
        String text = typed.strip();
        int blank = text.indexOf(' ');
        String first = blank < 0 ? text : text.substring(0, blank);
        String rest = blank < 0 ? "" : text.substring(blank + 1);
        try {
            return switch (kind) {
                case DIAGNOSIS -> of(IcdCode.parse(first), rest.isEmpty() ? CodeSet.ICD_10_CM : CodeSet.parse(rest));
                case BILLING -> billing(text);
                case PAYERS ->
                    folded(text).startsWith(PAPER) ? new CodeKey(kind, folded(text)) : of(PayerId.parse(first), rest);
            };
        } catch (Rejected none) {
            return new CodeKey(kind, text);
        }
    }

    private static CodeKey billing(String text) {
        int end = Math.min(5, text.length());
        return of(ProcedureCode.parse(text.substring(0, end)), Modifiers.parse(text.substring(end)));
    }

    /** @throws Rejected with TEXT_CHARACTERS for what sorts one way by UTF-16 unit and another by code point */
    static void requireOrdered(String text) {
        if (text.chars().anyMatch(unit -> unit >= Character.MIN_SURROGATE)) {
            throw new Rejected(Reason.TEXT_CHARACTERS);
        }
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(CodeKey other) {
        int kinds = kind.compareTo(other.kind);
        return kinds != 0 ? kinds : text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
