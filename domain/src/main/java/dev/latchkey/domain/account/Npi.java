package dev.latchkey.domain.account;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.regex.Pattern;

/**
 * A National Provider Identifier: 10 digits, the first 1 or 2, the last a Luhn check digit over {@code 80840} and the
 * number (ACC-4, 45 CFR 162.406).
 */
public record Npi(String value) {
    private static final Pattern SHAPE = Pattern.compile("[12][0-9]{9}");
    /** What the Luhn sum of the prefix 80840 adds to that of ten digits. */
    private static final int PREFIX_SUM = 24;

    public Npi {
        if (!SHAPE.matcher(value).matches() || (PREFIX_SUM + luhn(value)) % 10 != 0) {
            throw new Rejected(Reason.NPI_MALFORMED);
        }
    }

    /** @throws Rejected with NPI_MALFORMED */
    public static Npi parse(String raw) {
        return new Npi(raw.length() > 64 ? raw : raw.strip());
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }

    @Override
    public String toString() {
        return value;
    }
}
