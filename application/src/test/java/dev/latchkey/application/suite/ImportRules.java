package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.CodeFiles.counts;
import static dev.latchkey.application.suite.CodeFiles.faults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.exchange.ImportReport;
import dev.latchkey.application.testkit.CodeFileMaker;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.masterfile.BillingCode;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.Payer;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of the rows of a file (COD-4). */
public interface ImportRules extends StoreContract {
    String FIVE_ROWS = """
            code,description
            F41.1,Anxiety
            4F1,Nothing
            F32.1,Depression
            f411,Anxiety again
            F43.1
            """;

    private static long version(House house, AccountId account, CodeKind kind) {
        return house.store()
                .masterFiles()
                .versions(account, Collections.singleton(kind))
                .values()
                .asList()
                .get(0);
    }

    private static List<Told> told(House house, AccountId account) {
        return house.log(account).stream()
                .filter(told -> told.act() == Act.CODES_IMPORTED)
                .toList();
    }

    @Test
    @Tag("COD-1")
    @Tag("COD-4")
    default void each_list_is_read_from_a_file_with_its_fields_as_columns() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Codes codes = new Codes(house);
        CodeFiles files = new CodeFiles(house);

        files.all(
                ada,
                ada.home(),
                "diagnosis",
                "Description,Code,codeSet\n\"Anxiety, generalized\",f411,\n<18 years,F98.8,dsm-5-tr\n");
        files.all(ada, ada.home(), "billing", """
                code,modifiers,description,fee,currency,minutes,placeOfService
                90834,gt 95,Psychotherapy,"$1,125.5",,45,02
                j1234,,Injection,,,,
                """);
        files.all(ada, ada.home(), "payers", """
                payerId,clearinghouse,name,street,city,state,zip,phone,paper
                60054,Availity,Aetna,,,,,'+1 860 555 0100,no
                ,,Old Mutual,1 Main St,Hartford,ct,06156,,
                """);

        assertThat(codes.inShort(ada, ada.home(), "diagnosis"))
                .containsExactly("F41.1 ICD-10-CM: Anxiety, generalized", "F98.8 DSM-5-TR: <18 years");
        assertThat(codes.content(ada, ada.home(), "billing"))
                .extracting(entry -> entry.key() + " " + ((BillingCode) entry).defaults())
                .containsExactly(
                        "90834 GT 95 Defaults[fee=1125.50 USD, minutes=45, place=02]",
                        "J1234 Defaults[fee=null, minutes=null, place=null]");
        assertThat(codes.content(ada, ada.home(), "payers"))
                .extracting(entry -> entry.key() + " " + ((Payer) entry).phone())
                .containsExactly("60054 availity PhoneNumber[value=+1 860 555 0100]", "paper:old mutual 06156 null");
        assertThat(codes.all(bea, bea.home(), "diagnosis")).isEmpty();
    }

    @Test
    @Tag("COD-4")
    default void a_preview_tells_what_an_import_would_do_and_does_nothing() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Codes codes = new Codes(house);
        CodeFiles files = new CodeFiles(house);
        codes.add(ada, ada.home(), "diagnosis", Codes.diagnosis("F32.1", "Melancholy"));

        ImportReport preview = files.preview(ada, ada.home(), "diagnosis", FIVE_ROWS);

        assertThat(counts(preview)).isEqualTo("+1 ~1 =0 !3");
        assertThat(faults(preview))
                .containsExactly("3 code DIAGNOSIS_CODE_MALFORMED", "5 ROW_DUPLICATE", "6 ROW_CELLS");
        assertThat(preview.imported()).isFalse();
        assertThat(codes.inShort(ada, ada.home(), "diagnosis")).containsExactly("F32.1 ICD-10-CM: Melancholy");
        assertThat(version(house, ada.home(), CodeKind.DIAGNOSIS)).isEqualTo(1);
        assertThat(told(house, ada.home())).isEmpty();
        assertThat(files.good(ada, ada.home(), "diagnosis", FIVE_ROWS))
                .usingRecursiveComparison()
                .ignoringFields("imported")
                .isEqualTo(preview);
    }

    @Test
    @Tag("COD-4")
    default void all_good_rows_are_imported_where_that_is_chosen() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Codes codes = new Codes(house);

        ImportReport report = new CodeFiles(house).good(ada, ada.home(), "diagnosis", FIVE_ROWS);

        assertThat(report.imported()).isTrue();
        assertThat(report.rows()).isEqualTo(5);
        assertThat(counts(report)).isEqualTo("+2 ~0 =0 !3");
        assertThat(codes.inShort(ada, ada.home(), "diagnosis"))
                .containsExactly("F32.1 ICD-10-CM: Depression", "F41.1 ICD-10-CM: Anxiety");
        assertThat(told(house, ada.home())).hasSize(1).first().satisfies(told -> {
            assertThat(told.line()).isEqualTo("CODES_IMPORTED DONE ada");
            assertThat(told.record().text())
                    .contains("\"list\":\"diagnosis\"")
                    .contains("\"rows\":\"5\"")
                    .contains("\"added\":\"2\"")
                    .contains("\"changed\":\"0\"")
                    .contains("\"same\":\"0\"")
                    .contains("\"bad\":\"3\"");
        });
    }

    @Test
    @Tag("COD-4")
    @Tag("ACT-2")
    default void none_are_where_all_are_wanted_and_one_is_bad() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Codes codes = new Codes(house);
        CodeFiles files = new CodeFiles(house);
        codes.add(ada, ada.home(), "diagnosis", Codes.diagnosis("A00", "Cholera"));
        String many = new String(CodeFileMaker.diagnosis(3_000), StandardCharsets.UTF_8);

        ImportReport report = files.all(ada, ada.home(), "diagnosis", many + "F9,Too short\r\n");

        assertThat(report.imported()).isFalse();
        assertThat(counts(report)).isEqualTo("+2999 ~1 =0 !1");
        assertThat(faults(report)).containsExactly("3002 code DIAGNOSIS_CODE_MALFORMED");
        assertThat(codes.inShort(ada, ada.home(), "diagnosis")).containsExactly("A00 ICD-10-CM: Cholera");
        assertThat(version(house, ada.home(), CodeKind.DIAGNOSIS)).isEqualTo(1);
        assertThat(told(house, ada.home()))
                .extracting(Told::line)
                .containsExactly("CODES_IMPORTED REFUSED ada ROWS_WRONG");
        assertThat(counts(files.all(ada, ada.home(), "diagnosis", many))).isEqualTo("+2999 ~1 =0 !0");
    }

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

    @Test
    @Tag("COD-4")
    @Tag("ACC-7")
    default void the_same_file_again_changes_nothing_not_even_a_version() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Codes codes = new Codes(house);
        CodeFiles files = new CodeFiles(house);
        String file = new String(CodeFileMaker.payers(1_200), StandardCharsets.UTF_8);

        assertThat(counts(files.all(ada, ada.home(), "payers", file))).isEqualTo("+1200 ~0 =0 !0");
        assertThat(version(house, ada.home(), CodeKind.PAYERS)).isEqualTo(1);
        assertThat(counts(files.all(ada, ada.home(), "payers", file))).isEqualTo("+0 ~0 =1200 !0");
        assertThat(version(house, ada.home(), CodeKind.PAYERS)).isEqualTo(1);
        assertThat(counts(files.all(ada, ada.home(), "payers", file.replace("Mutual no. 7,", "Mutual no. 7 Inc.,"))))
                .isEqualTo("+0 ~1 =1199 !0");
        assertThat(version(house, ada.home(), CodeKind.PAYERS)).isEqualTo(2);
        assertThat(codes.show(ada, ada.home(), "payers", "P00007 availity").version())
                .isEqualTo(2);
        assertThat(codes.show(ada, ada.home(), "payers", "P00008 availity").version())
                .isEqualTo(1);
        assertThat(version(house, ada.home(), CodeKind.BILLING)).isZero();
    }

    @Test
    @Tag("COD-4")
    default void what_a_file_has_no_column_for_stays_and_what_is_blank_in_it_is_cleared() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Codes codes = new Codes(house);
        CodeFiles files = new CodeFiles(house);
        String whole = "code,modifiers,description,fee,minutes,placeOfService\n90834,95,Talk,125.00,45,11\n";
        files.all(ada, ada.home(), "billing", whole);
        files.all(bea, bea.home(), "billing", whole);
        files.all(
                ada,
                ada.home(),
                "payers",
                "name,street,city,state,zip,phone\nOld Mutual,1 Main St,Hartford,CT,06156,860-555-0100\n");

        files.all(ada, ada.home(), "billing", "code,modifiers,description,fee\n90834,95,Talk,\n");
        ImportReport payers = files.all(ada, ada.home(), "payers", "name,zip,phone\nOLD MUTUAL,06156,\n");

        assertThat(codes.content(ada, ada.home(), "billing"))
                .extracting(entry -> ((BillingCode) entry).defaults().toString())
                .containsExactly("Defaults[fee=null, minutes=45, place=11]");
        assertThat(counts(payers)).isEqualTo("+0 ~1 =0 !0");
        assertThat(codes.content(ada, ada.home(), "payers")).hasSize(1).first().satisfies(entry -> {
            Payer payer = (Payer) entry;
            assertThat(payer.name()).isEqualTo("OLD MUTUAL");
            assertThat(payer.phone()).isNull();
            assertThat(payer.address())
                    .hasToString("PostalAddress[street=1 Main St, city=Hartford, state=CT, zip=06156]");
        });
        assertThat(codes.content(bea, bea.home(), "billing"))
                .extracting(entry -> ((BillingCode) entry).defaults().toString())
                .containsExactly("Defaults[fee=125.00 USD, minutes=45, place=11]");
        assertRefused(
                Reason.FILE_HEADER, () -> files.all(ada, ada.home(), "billing", "modifiers,description\n95,Talk\n"));
    }

    @Test
    @Tag("COD-4")
    default void a_rehearsed_import_tells_all_and_leaves_nothing() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Codes codes = new Codes(house);
        CodeFiles files = new CodeFiles(house);

        house.latchkey().rehearsing(() -> {
            assertThat(files.all(ada, ada.home(), "diagnosis", FIVE_ROWS).imported())
                    .isFalse();
            assertThat(codes.all(ada, ada.home(), "diagnosis")).isEmpty();
            assertThat(counts(files.good(ada, ada.home(), "diagnosis", FIVE_ROWS)))
                    .isEqualTo("+2 ~0 =0 !3");
            assertThat(counts(files.good(ada, ada.home(), "diagnosis", FIVE_ROWS)))
                    .isEqualTo("+0 ~0 =2 !3");
            return true;
        });

        assertThat(codes.all(ada, ada.home(), "diagnosis")).isEmpty();
        assertThat(version(house, ada.home(), CodeKind.DIAGNOSIS)).isZero();
    }
}
