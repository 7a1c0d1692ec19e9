package dev.latchkey.domain.masterfile;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A diagnosis code in the form of ICD-10-CM (COD-3): a letter, a digit, a letter or digit, then up to four more after a point.
 *
 * <p>A spelling with and one without the point are one code: the one with it is the only one that exists.
 */
public record IcdCode(String value) {
    private static final Pattern TYPED = Pattern.compile("([A-Z][0-9][0-9A-Z])(?:\\.?([0-9A-Z]{1,4}))?");
    private static final int CATEGORY = 3;

    /** @throws Rejected with DIAGNOSIS_CODE_MALFORMED */
    public static IcdCode parse(String typed) {
        String text = typed.length() > 64 ? typed : typed.strip().toUpperCase(Locale.ROOT);
        var matcher = TYPED.matcher(text);
        if (!matcher.matches()) {
            throw new Rejected(Reason.DIAGNOSIS_CODE_MALFORMED);
        }
        String more = matcher.group(2);
        return new IcdCode(more == null ? matcher.group(1) : matcher.group(1) + "." + more);
    }

    /** Without the point. */
    public String bare() {
        return value.length() <= CATEGORY ? value : value.substring(0, CATEGORY) + value.substring(CATEGORY + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
