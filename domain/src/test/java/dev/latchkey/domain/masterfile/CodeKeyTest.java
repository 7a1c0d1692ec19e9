package dev.latchkey.domain.masterfile;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.PostalAddress;
import dev.latchkey.domain.shared.Reason;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("COD-2")
class CodeKeyTest {
    private static final PostalAddress HARTFORD = new PostalAddress("1 Main St", "Hartford", "CT", "06156");

    private static DiagnosisCode diagnosis(String code, CodeSet set, String description) {
        return new DiagnosisCode(IcdCode.parse(code), set, description);
    }

    private static BillingCode billing(String code, String modifiers) {
        return new BillingCode(
                ProcedureCode.parse(code), Modifiers.parse(modifiers), "Therapy", BillingCode.Defaults.UNSAID);
    }

    private static Payer electronic(String id, String clearinghouse, String name) {
        return new Payer(name, new Payer.Electronic(PayerId.parse(id), clearinghouse), null, null);
    }

    @Test
    void a_diagnosis_is_known_by_code_and_code_set() {
        CodeKey key = diagnosis("f411", CodeSet.ICD_10_CM, "Anxiety").key();

        assertThat(key).hasToString("F41.1 ICD-10-CM");
        assertThat(key)
                .isEqualTo(diagnosis("F41.1", CodeSet.ICD_10_CM, "other words").key());
        assertThat(key)
                .isNotEqualTo(diagnosis("F41.1", CodeSet.DSM_5_TR, "Anxiety").key());
    }

    @Test
    void a_billing_code_is_known_by_code_and_modifiers_in_their_order() {
        assertThat(billing("90834", "").key()).hasToString("90834");
        assertThat(billing("90834", "95,gt").key()).hasToString("90834 95 GT");
        assertThat(billing("90834", "95 GT").key())
                .isNotEqualTo(billing("90834", "GT 95").key());
    }

    @Test
    void a_payer_is_known_by_payer_id_and_clearinghouse_whatever_their_case() {
        CodeKey key = electronic("60054", "Availity", "Aetna").key();

        assertThat(key).hasToString("60054 availity");
        assertThat(key).isEqualTo(electronic("60054", "AVAILITY", "Aetna Life").key());
        assertThat(key).isNotEqualTo(electronic("60054", "Waystar", "Aetna").key());
    }

    @Test
    void a_paper_payer_is_known_by_name_and_zip() {
        CodeKey key = new Payer("Aetna", null, HARTFORD, null).key();

        assertThat(key).hasToString("paper:aetna 06156");
        assertThat(key).isEqualTo(new Payer("AETNA", null, HARTFORD, null).key());
        assertThat(reasonOf(() -> new Payer("Aetna", null, null, null))).isEqualTo(Reason.REQUIRED);
    }

    @Test
    void keys_sort_by_code_a_shorter_one_before_those_it_begins() {
        assertThat(Stream.of("F41.1", "F41.9", "F41", "F410", "F40.1")
                        .map(code -> diagnosis(code, CodeSet.ICD_10_CM, "x").key())
                        .sorted()
                        .map(CodeKey::text))
                .containsExactly(
                        "F40.1 ICD-10-CM", "F41 ICD-10-CM", "F41.0 ICD-10-CM", "F41.1 ICD-10-CM", "F41.9 ICD-10-CM");
    }

    @Test
    void names_in_keys_sort_the_same_by_code_point_and_by_unit() {
        assertThat(Payer.chooseName("Crédit Médical")).isEqualTo("Crédit Médical");
        assertThat(reasonOf(() -> Payer.chooseName("Payer \ud83d\ude00"))).isEqualTo(Reason.TEXT_CHARACTERS);
        assertThat(reasonOf(() -> Payer.chooseClearinghouse("\uff21vaility"))).isEqualTo(Reason.TEXT_CHARACTERS);
    }

    @ParameterizedTest
    @CsvSource({
        "DIAGNOSIS, f411, F41.1 ICD-10-CM",
        "DIAGNOSIS, F41.1 dsm-5-tr, F41.1 DSM-5-TR",
        "DIAGNOSIS, no code, no code",
        "BILLING, 90834, 90834",
        "BILLING, 90834-95-gt, 90834 95 GT",
        "BILLING, '90834 95 GT', 90834 95 GT",
        "BILLING, 9083, 9083",
        "PAYERS, 60054 Availity, 60054 availity",
        "PAYERS, paper:Aetna 06156, paper:aetna 06156"
    })
    void a_key_is_understood_as_people_type_it(CodeKind kind, String typed, String key) {
        assertThat(CodeKey.typed(kind, typed)).isEqualTo(new CodeKey(kind, key));
    }

    @Test
    void what_is_shown_as_a_key_is_understood_as_that_key() {
        Stream.of(
                        diagnosis("F41.1", CodeSet.DSM_5_TR, "x"),
                        billing("90834", "95 GT"),
                        electronic("B.C-1", "Change Healthcare, Inc", "x"),
                        new Payer("The 1st Payer", null, HARTFORD, null))
                .map(CodeEntry::key)
                .forEach(
                        key -> assertThat(CodeKey.typed(key.kind(), key.text())).isEqualTo(key));
    }
}
