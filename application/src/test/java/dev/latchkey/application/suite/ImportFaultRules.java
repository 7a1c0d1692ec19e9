package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.CodeFiles.counts;
import static dev.latchkey.application.suite.CodeFiles.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.exchange.ImportReport;
import dev.latchkey.application.testkit.CodeFileMaker;
import dev.latchkey.application.testkit.StoreContract;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is wrong with the rows of a file is told row by row (COD-2, COD-3, COD-4). */
public interface ImportFaultRules extends StoreContract {
    @Test
    @Tag("COD-3")
    @Tag("COD-4")
    default void every_fault_of_every_row_is_told_with_its_column() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        CodeFiles files = new CodeFiles(house);

        assertThat(faults(files.good(ada, ada.home(), "billing", """
                        code,modifiers,description,fee,currency,minutes,placeOfService
                        9083,95 95,,125.001,USD,0,1
                        90834,,Good,,,,
                        90834,GT,Tab\tin it,-1,XXX,1441,111
                        """)))
                .containsExactlyInAnyOrder(
                        "2 code BILLING_CODE_MALFORMED",
                        "2 modifiers MODIFIER_MALFORMED",
                        "2 description REQUIRED",
                        "2 fee AMOUNT_MALFORMED",
                        "2 minutes MINUTES_OUT_OF_RANGE",
                        "2 placeOfService PLACE_OF_SERVICE_MALFORMED",
                        "4 description TEXT_CHARACTERS",
                        "4 fee AMOUNT_MALFORMED",
                        "4 currency CURRENCY_UNKNOWN",
                        "4 minutes MINUTES_OUT_OF_RANGE",
                        "4 placeOfService PLACE_OF_SERVICE_MALFORMED");
        assertThat(faults(files.good(ada, ada.home(), "payers", """
                        payerId,clearinghouse,name,street,city,state,zip,phone,paper
                        6,,,,,,,,
                        ,,Old Mutual,,,Conn,061,12,
                        60054,Availity,<Aetna>,1 Main St,,,,,perhaps
                        """)))
                .containsExactlyInAnyOrder(
                        "2 payerId PAYER_ID_MALFORMED",
                        "2 clearinghouse REQUIRED",
                        "2 name REQUIRED",
                        "3 street REQUIRED",
                        "3 city REQUIRED",
                        "3 state STATE_MALFORMED",
                        "3 zip ZIP_MALFORMED",
                        "3 phone PHONE_MALFORMED",
                        "4 name TEXT_CHARACTERS",
                        "4 city REQUIRED",
                        "4 state REQUIRED",
                        "4 zip REQUIRED",
                        "4 paper YES_OR_NO");
        assertThat(faults(files.good(
                        ada,
                        ada.home(),
                        "diagnosis",
                        "code,codeSet,description\nF41.1,ICD-9,%s\n".formatted("x".repeat(1_001)))))
                .containsExactly("2 codeSet CODE_SET_UNKNOWN", "2 description TEXT_TOO_LONG");
    }

    @Test
    @Tag("COD-2")
    @Tag("COD-4")
    default void of_rows_with_one_key_the_first_is_taken_and_the_others_are_told() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Codes codes = new Codes(house);
        CodeFiles files = new CodeFiles(house);

        assertThat(faults(files.good(
                        ada,
                        ada.home(),
                        "diagnosis",
                        "code,codeSet,description\nF41.1,,a\nf411,ICD-10-CM,a\nF41.1,DSM-5-TR,other\nF411,,\n")))
                .containsExactly("3 ROW_DUPLICATE", "5 ROW_DUPLICATE", "5 description REQUIRED");
        assertThat(faults(files.good(
                        ada,
                        ada.home(),
                        "billing",
                        "code,modifiers,description\n90834,95 GT,a\n90834,GT 95,b\n90834,,c\n90834,95-gt,d\n")))
                .containsExactly("5 ROW_DUPLICATE");
        assertThat(faults(files.good(ada, ada.home(), "payers", """
                        payerId,clearinghouse,name,street,city,state,zip
                        1A,x,n,,,,
                        1a,X,m,,,,
                        1A,y,n,,,,
                        ,,Old,s,c,CT,06156
                        ,,OLD,s,c,CT,06156
                        ,,Old,s,c,CT,06157
                        """)))
                .containsExactly("3 ROW_DUPLICATE", "6 ROW_DUPLICATE");
        assertThat(codes.inShort(ada, ada.home(), "diagnosis"))
                .containsExactly("F41.1 DSM-5-TR: other", "F41.1 ICD-10-CM: a");
        assertThat(codes.inShort(ada, ada.home(), "billing"))
                .containsExactly("90834: c", "90834 95 GT: a", "90834 GT 95: b");
        assertThat(codes.inShort(ada, ada.home(), "payers"))
                .containsExactly("1A x: n", "1A y: n", "paper:old 06156: Old", "paper:old 06157: Old");
    }

    @Test
    @Tag("COD-4")
    default void duplicates_are_found_across_a_long_file() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        String file = new String(CodeFileMaker.billing(2_500), StandardCharsets.UTF_8);

        ImportReport report =
                new CodeFiles(house).good(ada, ada.home(), "billing", file + "A0000,Again,,\r\nA2499,Again,,\r\n");

        assertThat(counts(report)).isEqualTo("+2500 ~0 =0 !2");
        assertThat(faults(report)).containsExactly("2502 ROW_DUPLICATE", "2503 ROW_DUPLICATE");
    }
}
