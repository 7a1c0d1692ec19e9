package dev.latchkey.domain.masterfile;

import dev.latchkey.domain.shared.Money;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A billing code of an account: a service, what is charged for it and how long it takes (COD-1). */
public record BillingCode(ProcedureCode code, Modifiers modifiers, String description, Defaults defaults)
        implements CodeEntry {
    private static final int LONGEST = 1_440;
    private static final Pattern MINUTES = Pattern.compile("[0-9]{1,4}");
    private static final Pattern PLACE = Pattern.compile("[0-9]{2}");

    /**
     * What a session billed by it begins with; null where nothing was said.
     *
     * @param minutes 1 to 1,440
     * @param place a place of service code, two digits
     */
    public record Defaults(
            @Nullable Money fee,
            @Nullable Integer minutes,
            @Nullable String place) {
        public static final Defaults UNSAID = new Defaults(null, null, null);
    }

    /** @throws Rejected with MINUTES_OUT_OF_RANGE */
    public static Integer chooseMinutes(String raw) {
        String text = raw.length() > 64 ? raw : raw.strip();
        int minutes = MINUTES.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (minutes < 1 || minutes > LONGEST) {
            throw new Rejected(Reason.MINUTES_OUT_OF_RANGE);
        }
        return minutes;
    }

    /** @throws Rejected with PLACE_OF_SERVICE_MALFORMED */
    public static String choosePlace(String raw) {
        String text = raw.length() > 64 ? raw : raw.strip();
        if (!PLACE.matcher(text).matches()) {
            throw new Rejected(Reason.PLACE_OF_SERVICE_MALFORMED);
        }
        return text;
    }

    @Override
    public CodeKey key() {
        return CodeKey.of(code, modifiers);
    }

    @Override
    public String title() {
        return description;
    }

    @Override
    public String searched() {
        return CodeSearch.words(code.value(), modifiers.toString(), description);
    }
}
