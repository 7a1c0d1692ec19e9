package dev.latchkey.domain.masterfile;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.latchkey.domain.shared.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("COD-3")
class CodeFormatsTest {
    @ParameterizedTest
    @CsvSource({
        "F41, F41",
        "f41.1, F41.1",
        "F411, F41.1",
        "' S72.001A ', S72.001A",
        "s72001a, S72.001A",
        "C7A.00, C7A.00",
        "U07.1, U07.1",
        "U071, U07.1",
        "Z3A.4, Z3A.4"
    })
    void a_diagnosis_code_is_shown_with_its_point_after_the_third(String typed, String shown) {
        assertThat(IcdCode.parse(typed)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "F",
                "F4",
                "41.1",
                "FA1",
                "F41.",
                "F41.12345",
                "F4112345",
                "F4.11",
                "F41..1",
                "F41 1",
                "F41.1.1",
                "F41.1é",
                "\u0391\u0664\u0661",
                "F41-1"
            })
    void what_is_no_diagnosis_code_is_refused(String typed) {
        assertThat(reasonOf(() -> IcdCode.parse(typed))).isEqualTo(Reason.DIAGNOSIS_CODE_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"90834", "00100", "0591T", "1234F", "0001U", "0001M", "J1234", "a0425", " 90837 "})
    void cpt_and_hcpcs_codes_are_read(String typed) {
        assertThat(ProcedureCode.parse(typed)).hasToString(typed.strip().toUpperCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9083", "908345", "1234X", "JJ123", "J123", "J12345", "9083 4", "1234f5"})
    void what_is_no_billing_code_is_refused(String typed) {
        assertThat(reasonOf(() -> ProcedureCode.parse(typed))).isEqualTo(Reason.BILLING_CODE_MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "' ', ''", "95, 95", "'95 gt', 95 GT", "'gt,95', GT 95", "95-GT:HO, 95 GT HO"})
    void modifiers_stay_in_their_order(String typed, String shown) {
        assertThat(Modifiers.parse(typed)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "955", "95 95", "95 GT HO U1 U2", "9é", "95_"})
    void what_are_no_modifiers_is_refused(String typed) {
        assertThat(reasonOf(() -> Modifiers.parse(typed))).isEqualTo(Reason.MODIFIER_MALFORMED);
    }

    @Test
    void a_payer_id_has_2_to_80_characters() {
        assertThat(PayerId.parse(" bcbs.tx-01 ")).hasToString("BCBS.TX-01");
        assertThat(PayerId.parse("P".repeat(80)).value()).hasSize(80);
        for (String typed : new String[] {"", "P", "P".repeat(81), "60 054", "-60054", "60054é", "6005:4"}) {
            assertThat(reasonOf(() -> PayerId.parse(typed))).as(typed).isEqualTo(Reason.PAYER_ID_MALFORMED);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "50, 50", "' 1440 ', 1440"})
    void minutes_are_of_one_day(String typed, int minutes) {
        assertThat(BillingCode.chooseMinutes(typed)).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1441", "-5", "45.5", "99999999999999999999"})
    void other_minutes_are_refused(String typed) {
        assertThat(reasonOf(() -> BillingCode.chooseMinutes(typed))).isEqualTo(Reason.MINUTES_OUT_OF_RANGE);
    }

    @Test
    void a_place_of_service_is_two_digits() {
        assertThat(BillingCode.choosePlace(" 02 ")).isEqualTo("02");
        for (String typed : new String[] {"", "2", "002", "AB"}) {
            assertThat(reasonOf(() -> BillingCode.choosePlace(typed))).isEqualTo(Reason.PLACE_OF_SERVICE_MALFORMED);
        }
    }

    @Test
    void published_descriptions_may_begin_like_formulas_and_have_angle_brackets() {
        assertThat(DiagnosisCode.chooseDescription(" Lesion <5 mm, >= 2 ")).isEqualTo("Lesion <5 mm, >= 2");
        assertThat(DiagnosisCode.chooseDescription("-other")).isEqualTo("-other");
        assertThat(reasonOf(() -> DiagnosisCode.chooseDescription("two\nlines")))
                .isEqualTo(Reason.TEXT_CHARACTERS);
        assertThat(reasonOf(() -> DiagnosisCode.chooseDescription("x".repeat(1_001))))
                .isEqualTo(Reason.TEXT_TOO_LONG);
        assertThat(reasonOf(() -> DiagnosisCode.chooseDescription(" "))).isEqualTo(Reason.REQUIRED);
    }

    @Test
    void a_million_characters_are_refused_at_once() {
        String long1 = "9".repeat(1_000_000);
        assertTimeoutPreemptively(ofSeconds(2), () -> {
            assertThat(reasonOf(() -> IcdCode.parse(long1))).isEqualTo(Reason.DIAGNOSIS_CODE_MALFORMED);
            assertThat(reasonOf(() -> ProcedureCode.parse(long1))).isEqualTo(Reason.BILLING_CODE_MALFORMED);
            assertThat(reasonOf(() -> Modifiers.parse(long1))).isEqualTo(Reason.MODIFIER_MALFORMED);
            assertThat(reasonOf(() -> PayerId.parse(long1))).isEqualTo(Reason.PAYER_ID_MALFORMED);
        });
    }

    @ParameterizedTest
    @CsvSource({"icd-10-cm, ICD_10_CM", "ICD_10_CM, ICD_10_CM", "' DSM-5-TR', DSM_5_TR"})
    void code_sets_are_named_as_their_publishers_do(String typed, CodeSet set) {
        assertThat(CodeSet.parse(typed)).isEqualTo(set);
        assertThat(reasonOf(() -> CodeSet.parse("ICD-9"))).isEqualTo(Reason.CODE_SET_UNKNOWN);
    }
}
