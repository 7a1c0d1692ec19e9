package dev.latchkey.domain.masterfile;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.Locale;

/** Whose diagnosis codes these are (COD-1); both write them alike. */
public enum CodeSet {
    ICD_10_CM("ICD-10-CM"),
    DSM_5_TR("DSM-5-TR");

    private final String text;

    CodeSet(String text) {
        this.text = text;
    }

    /** As its publisher writes it. */
    public String text() {
        return text;
    }

    /** @throws Rejected with CODE_SET_UNKNOWN */
    public static CodeSet parse(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT).replace('_', '-');
        for (CodeSet set : values()) {
            if (set.text.equals(text)) {
                return set;
            }
        }
        throw new Rejected(Reason.CODE_SET_UNKNOWN);
    }
}
