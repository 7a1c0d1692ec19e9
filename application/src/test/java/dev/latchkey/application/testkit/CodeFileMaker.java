package dev.latchkey.application.testkit;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * CSV files of the shape and the size published lists have; nobody publishes these. The row of a place is the same in every run,
 * and no two rows of a file have one key.
 */
public final class CodeFileMaker {
    /** At least as many as ICD-10-CM has. */
    public static final int ICD_10_CM = 74_719;

    /** About as many as HCPCS Level II has. */
    public static final int HCPCS = 8_000;

    private static final ImmutableList<String> MATTERS = ImmutableList.of(
            "Displaced transverse fracture of shaft of unspecified radius",
            "Unspecified disorder of adjustment",
            "Poisoning by other \"\"designer\"\" substances",
            "Other mononeuropathy of the left lower limb",
            "Recurrent episode",
            "Contusion of unspecified ear");
    private static final ImmutableList<String> ENCOUNTERS = ImmutableList.of(
            "initial encounter", "subsequent encounter with routine healing", "sequela", "unspecified", "in remission");
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int CATEGORIES = 26 * 10 * 36;

    private CodeFileMaker() {}

    /** Diagnosis codes as their publisher writes them, without the point: {@code S5210XA}; 30 million are possible. */
    public static byte[] diagnosis(int rows) {
        return file("code,description", rows, place -> icd(place) + ",\"" + description(place) + "\"");
    }

    /** Billing codes with a fee: {@code J1234}; 260,000 are possible. */
    public static byte[] billing(int rows) {
        return file(
                "code,description,fee,minutes",
                rows,
                place -> hcpcs(place) + ",\"" + description(place) + "\"," + (10 + place % 300) + ".50,"
                        + (place % 2 == 0 ? "" : 5 + place % 90));
    }

    /** Payers, every tenth on paper. */
    public static byte[] payers(int rows) {
        return file("payerId,clearinghouse,name,street,city,state,zip,phone", rows, CodeFileMaker::payer);
    }

    private static byte[] file(String header, int rows, IntFunction<String> row) {
        StringBuilder text = new StringBuilder(header).append("\r\n");
        for (int place = 0; place < rows; place++) {
            text.append(row.apply(place)).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String icd(int place) {
        int category = place % CATEGORIES;
        StringBuilder code = new StringBuilder()
                .append((char) ('A' + category / 360))
                .append(category / 36 % 10)
                .append(ALPHANUMERIC.charAt(category % 36));
        for (int more = place / CATEGORIES; more > 0; more /= 10) {
            code.append((char) ('0' + more % 10));
        }
        return code.toString();
    }

    private static String hcpcs(int place) {
        return String.format(Locale.ROOT, "%c%04d", 'A' + place / 10_000, place % 10_000);
    }

    private static String payer(int place) {
        String id = place % 10 == 9 ? "," : String.format(Locale.ROOT, "P%05d,Availity", place);
        return id + ",Mutual no. " + place + ",PO Box " + place + ",Hartford,CT,"
                + String.format(Locale.ROOT, "%05d", place) + ",860-555-0100";
    }

    private static String description(int place) {
        return MATTERS.get(place % MATTERS.size()) + ", " + ENCOUNTERS.get(place % ENCOUNTERS.size()) + ", no. "
                + place;
    }
}
