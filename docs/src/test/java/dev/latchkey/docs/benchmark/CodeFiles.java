package dev.latchkey.docs.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Files of codes of the shape and the size real lists have; nobody publishes these. */
final class CodeFiles {
    static final String DIAGNOSIS_COLUMNS = "code,codeSet,description";

    private static final int LETTERS = 26;
    private static final int DIGITS = 10;
    private static final int EITHER = 36;

    private CodeFiles() {}

    static byte[] diagnoses(int rows) {
        StringBuilder file = new StringBuilder(DIAGNOSIS_COLUMNS).append("\r\n");
        for (int i = 0; i < rows; i++) {
            file.append(diagnosis(i))
                    .append(",ICD-10-CM,\"Disorder no. ")
                    .append(i)
                    .append(" of the lower leg, subsequent encounter with routine healing\"\r\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The diagnosis code of a place; no two places have the same. */
    static String diagnosis(int place) {
        int category = LETTERS * DIGITS * EITHER;
        return String.format(
                Locale.ROOT,
                "%c%d%s.%04d",
                'A' + place % LETTERS,
                place / LETTERS % DIGITS,
                Integer.toString(place / LETTERS / DIGITS % EITHER, EITHER).toUpperCase(Locale.ROOT),
                place / category);
    }

    static byte[] services(int rows) {
        StringBuilder file = new StringBuilder("code,modifiers,description,fee,minutes,placeOfService\r\n");
        for (int i = 0; i < rows; i++) {
            file.append(String.format(
                    Locale.ROOT,
                    "%c%04d,%s,Service no. %d for one unit,%d.50,45,11%n",
                    'A' + i % LETTERS,
                    i,
                    "",
                    i,
                    i % 400));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
