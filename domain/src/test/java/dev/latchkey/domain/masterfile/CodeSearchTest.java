package dev.latchkey.domain.masterfile;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.shared.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("COD-4")
class CodeSearchTest {
    private static final CodeEntry ANXIETY =
            new DiagnosisCode(IcdCode.parse("F41.1"), CodeSet.ICD_10_CM, "Generalized anxiety disorder (GAD)");
    private static final CodeEntry THERAPY = new BillingCode(
            ProcedureCode.parse("90834"), Modifiers.parse("95"), "Psychotherapy, 45 min", BillingCode.Defaults.UNSAID);
    private static final CodeEntry AETNA =
            new Payer("Aetna Life", new Payer.Electronic(PayerId.parse("60054"), "Availity"), null, null);

    private static boolean finds(CodeKind kind, String typed, CodeEntry entry) {
        return CodeSearch.typed(kind, typed).finds(entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "F4", "f41", "F41.", "F411", "f41.1", "anx", "ANXIETY gen", "F41 disorder", "gad"})
    void a_diagnosis_is_found_by_the_beginnings_of_its_code_and_words(String typed) {
        assertThat(finds(CodeKind.DIAGNOSIS, typed, ANXIETY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"F42", "41", "xiety", "F41.1 depressive", "F41.11", "anxiety phobia"})
    void what_a_diagnosis_does_not_begin_with_does_not_find_it(String typed) {
        assertThat(finds(CodeKind.DIAGNOSIS, typed, ANXIETY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"BILLING, 908", "BILLING, psycho 45", "BILLING, 90834 min"})
    void a_billing_code_is_found(CodeKind kind, String typed) {
        assertThat(finds(kind, typed, THERAPY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6005", "avail", "life aetna"})
    void a_payer_is_found_by_id_clearinghouse_and_name(String typed) {
        assertThat(finds(CodeKind.PAYERS, typed, AETNA)).isTrue();
    }

    @Test
    void signs_that_mean_something_to_databases_mean_nothing_here() {
        assertThat(finds(CodeKind.PAYERS, "aet% li_e", AETNA)).isFalse();
        assertThat(reasonOf(() -> CodeSearch.typed(CodeKind.PAYERS, "% _"))).isEqualTo(Reason.FILTER_MALFORMED);
    }

    @Test
    void too_much_is_refused() {
        assertThat(reasonOf(() -> CodeSearch.typed(CodeKind.PAYERS, "x".repeat(201))))
                .isEqualTo(Reason.FILTER_MALFORMED);
        assertThat(reasonOf(() -> CodeSearch.typed(CodeKind.PAYERS, "a b c d e f g h i")))
                .isEqualTo(Reason.FILTER_MALFORMED);
    }
}
