package dev.latchkey.domain.masterfile;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a clearinghouse calls a payer: 2 to 80 letters, digits and {@code . _ - /} without blanks (COD-3; X12 NM109). */
public record PayerId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z][0-9A-Z._/-]{1,79}");

    /** @throws Rejected with PAYER_ID_MALFORMED */
    public static PayerId parse(String typed) {
        String text = typed.length() > 160 ? typed : typed.strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(text).matches()) {
            throw new Rejected(Reason.PAYER_ID_MALFORMED);
        }
        return new PayerId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
