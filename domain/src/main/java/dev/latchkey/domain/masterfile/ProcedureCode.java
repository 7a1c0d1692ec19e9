package dev.latchkey.domain.masterfile;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A billing code in the form of CPT - five digits, or four and F, T, U or M - or of HCPCS Level II, a letter and four digits
 * (COD-3).
 */
public record ProcedureCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{5}|[0-9]{4}[FTUM]|[A-Z][0-9]{4}");

    /** @throws Rejected with BILLING_CODE_MALFORMED */
    public static ProcedureCode parse(String typed) {
        String text = typed.length() > 64 ? typed : typed.strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(text).matches()) {
            throw new Rejected(Reason.BILLING_CODE_MALFORMED);
        }
        return new ProcedureCode(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
