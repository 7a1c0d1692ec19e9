package dev.latchkey.domain.account;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.regex.Pattern;

/**
 * A tax id as typed: an EIN, or the SSN of a solo provider (ACC-5).
 *
 * <p>Secret: {@code toString} shows the last four digits only. An EIN of an unknown prefix is no error. Nine digits
 * without hyphens are an EIN.
 *
 * @param digits the nine digits
 */
public record Tin(Kind kind, String digits) {
    /** Which of the two numbers a TIN is. */
    public enum Kind {
        EIN,
        SSN
    }

    private static final Pattern EIN = Pattern.compile("[0-9]{2}-?[0-9]{7}");
    private static final Pattern SSN = Pattern.compile("[0-9]{3}-[0-9]{2}-[0-9]{4}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{9}");

    public Tin {
        if (!DIGITS.matcher(digits).matches()) {
            throw new Rejected(Reason.TIN_MALFORMED);
        }
    }

    /**
     * Reads what a person types. Without hyphens it cannot be told which number it is: then it is taken for an EIN, unless
     * {@code ssn:} stands before it.
     *
     * @throws Rejected with TIN_MALFORMED
     */
    public static Tin parse(String raw) {
        String text = raw.length() > 64 ? raw : raw.strip();
        boolean saysSsn = text.regionMatches(true, 0, "ssn:", 0, 4);
        String number = saysSsn ? text.substring(4).strip() : text;
        if (SSN.matcher(number).matches() || (saysSsn && DIGITS.matcher(number).matches())) {
            return new Tin(Kind.SSN, number.replace("-", ""));
        }
        if (!saysSsn && EIN.matcher(number).matches()) {
            return new Tin(Kind.EIN, number.replace("-", ""));
        }
        throw new Rejected(Reason.TIN_MALFORMED);
    }

    /** What may be shown of it: {@code ***6789}. */
    public String masked() {
        return "***" + digits.substring(5);
    }

    @Override
    public String toString() {
        return kind + " " + masked();
    }
}
