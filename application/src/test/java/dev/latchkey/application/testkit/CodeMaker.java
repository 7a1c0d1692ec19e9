package dev.latchkey.application.testkit;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.account.PhoneNumber;
import dev.latchkey.domain.account.PostalAddress;
import dev.latchkey.domain.masterfile.BillingCode;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.CodeSet;
import dev.latchkey.domain.masterfile.DiagnosisCode;
import dev.latchkey.domain.masterfile.IcdCode;
import dev.latchkey.domain.masterfile.Modifiers;
import dev.latchkey.domain.masterfile.Payer;
import dev.latchkey.domain.masterfile.PayerId;
import dev.latchkey.domain.masterfile.ProcedureCode;
import dev.latchkey.domain.shared.Money;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Entries of the shape and the size real lists have, as many as are wanted; nobody publishes these. The entry of a place is the
 * same in every run.
 */
public final class CodeMaker {
    /** How many different diagnosis codes there are; the others have more. */
    public static final int MOST = 74_880;

    private static final ImmutableList<String> SUBDIVISIONS =
            ImmutableList.of("", ".0", ".1", ".10", ".119", ".2XXD", ".8", ".9XXA");
    private static final ImmutableList<String> ORDERS = ImmutableList.of("first", "second", "third", "other", "late");
    private static final ImmutableList<String> COURSES =
            ImmutableList.of("acute", "chronic", "recurrent", "unspecified", "mild", "moderate", "severe");
    private static final ImmutableList<String> MATTERS = ImmutableList.of(
            "episode of a disorder of mood",
            "injury of the lower leg, subsequent encounter for closed fracture with routine healing",
            "disorder of adjustment",
            "effects of other substances, accidental",
            "anomaly of the eye",
            "insufficiency",
            "infection with complications, left side",
            "disturbance of sleep without intoxication");
    private static final ImmutableList<String> CLEARINGHOUSES =
            ImmutableList.of("Availity", "Change Healthcare", "Office Ally", "Waystar");
    private static final int THIRDS = 36;

    private CodeMaker() {}

    /** The first so many entries of a kind. */
    public static ImmutableList<CodeEntry> list(CodeKind kind, int count) {
        return IntStream.range(0, count).mapToObj(place -> at(kind, place)).collect(ImmutableList.toImmutableList());
    }

    /** The entry at a place, counted from 0. */
    public static CodeEntry at(CodeKind kind, int place) {
        return switch (kind) {
            case DIAGNOSIS -> new DiagnosisCode(icd(place), CodeSet.ICD_10_CM, description(place));
            case BILLING -> billing(place, description(place));
            case PAYERS -> payer(place, "");
        };
    }

    /** Another entry of the same key. */
    public static CodeEntry otherAt(CodeKind kind, int place) {
        return switch (kind) {
            case DIAGNOSIS -> new DiagnosisCode(icd(place), CodeSet.ICD_10_CM, description(place) + ", revised");
            case BILLING -> billing(place, description(place) + ", revised");
            case PAYERS -> payer(place, " x9");
        };
    }

    private static IcdCode icd(int place) {
        if (place >= MOST) {
            throw new IllegalArgumentException("there is no diagnosis code at " + place);
        }
        int category = place / SUBDIVISIONS.size();
        int first = category / THIRDS;
        String text = String.valueOf((char) ('A' + first / 10)) + first % 10;
        String third = Integer.toString(category % THIRDS, THIRDS).toUpperCase(Locale.ROOT);
        return IcdCode.parse(text + third + SUBDIVISIONS.get(place % SUBDIVISIONS.size()));
    }

    private static String description(int place) {
        return pick(ORDERS, place) + " " + pick(COURSES, place) + " " + pick(MATTERS, place) + ", no. " + place;
    }

    private static BillingCode billing(int place, String description) {
        String code = place % 2 == 0
                ? String.format(Locale.ROOT, "%05d", 10_000 + place % 90_000)
                : String.format(Locale.ROOT, "%c%04d", 'A' + place / 10_000 % 26, place % 10_000);
        boolean barest = place % 5 == 0;
        BillingCode.Defaults service = barest
                ? BillingCode.Defaults.UNSAID
                : new BillingCode.Defaults(
                        new Money(5_000 + place % 40_000, Money.DOLLARS),
                        15 + place % 100,
                        place % 3 == 0 ? "02" : "11");
        Modifiers modifiers = place % 7 == 0 ? Modifiers.parse("95 GT") : Modifiers.NONE;
        return new BillingCode(ProcedureCode.parse(code), modifiers, description, service);
    }

    private static Payer payer(int place, String extension) {
        boolean paper = place % 10 == 9;
        String id = String.format(Locale.ROOT, "P%05d", place);
        PostalAddress address = paper || place % 3 == 0
                ? new PostalAddress("PO Box " + place, "Hartford", "CT", String.format(Locale.ROOT, "%05d", place))
                : null;
        return new Payer(
                "Mutual " + pick(COURSES, place) + " Health no. " + place,
                paper ? null : new Payer.Electronic(PayerId.parse(id), pick(CLEARINGHOUSES, place)),
                address,
                PhoneNumber.choose("860-555-0100" + extension));
    }

    private static String pick(ImmutableList<String> words, int place) {
        return words.get(place % words.size());
    }
}
