package dev.latchkey.domain.account;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.regex.Pattern;

/** A telephone number as a person writes it: 7 to 15 digits (ITU E.164) with the usual marks, perhaps an extension. */
public record PhoneNumber(String value) {
    private static final Pattern SHAPE =
            Pattern.compile("(?:\\+|\\()?[0-9](?:[ ().\\-/]{0,3}[0-9]){6,14}(?: ?(?:x|ext\\.?) ?[0-9]{1,6})?");

    /** @throws Rejected with PHONE_MALFORMED */
    public static PhoneNumber choose(String raw) {
        String text = raw.length() > 64 ? raw : raw.strip();
        if (text.length() > 40 || !SHAPE.matcher(text).matches()) {
            throw new Rejected(Reason.PHONE_MALFORMED);
        }
        return new PhoneNumber(text);
    }
}
