package dev.latchkey.domain.account;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Text;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address in the United States (ACC-2).
 *
 * @param state two capital letters
 * @param zip {@code NNNNN} or {@code NNNNN-NNNN}
 */
public record PostalAddress(String street, String city, String state, String zip) {
    private static final int STREET_MAX = 120;
    private static final int CITY_MAX = 60;
    private static final Pattern STATE = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern ZIP = Pattern.compile("[0-9]{5}(?:-?[0-9]{4})?");

    public static String chooseStreet(String raw) {
        return Text.line(raw, STREET_MAX);
    }

    public static String chooseCity(String raw) {
        return Text.line(raw, CITY_MAX);
    }

    /** @throws Rejected with STATE_MALFORMED */
    public static String chooseState(String raw) {
        String text = raw.length() > 64 ? raw : raw.strip();
        if (!STATE.matcher(text).matches()) {
            throw new Rejected(Reason.STATE_MALFORMED);
        }
        return text.toUpperCase(Locale.ROOT);
    }

    /** @throws Rejected with ZIP_MALFORMED */
    public static String chooseZip(String raw) {
        String text = raw.length() > 64 ? raw : raw.strip();
        if (!ZIP.matcher(text).matches()) {
            throw new Rejected(Reason.ZIP_MALFORMED);
        }
        String digits = text.replace("-", "");
        return digits.length() == 5 ? digits : digits.substring(0, 5) + "-" + digits.substring(5);
    }
}
