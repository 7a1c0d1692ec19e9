package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.CodeFiles.counts;
import static dev.latchkey.application.suite.CodeFiles.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.exchange.ImportReport;
import dev.latchkey.application.testkit.CodeFileMaker;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.shared.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an import does with a list, all of it or what is good of it, and what a preview tells of that (COD-4). */
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
