package dev.latchkey.domain.privilege;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.shared.Reason;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("PRV-1")
class PortionTest {
    private static final Portion LAB = new Portion(11, "LAB");
    private static final Portion FAX = new Portion(12, "FAX");

    @Test
    void eleven_are_always_there_at_the_positions_they_are_stored_by() {
        assertThat(Portions.BUILT_IN.all().stream().map(Portion::name))
                .containsExactly(
                        "CLIENTS",
                        "SCHEDULE",
                        "CLINICAL_NOTES",
                        "PSYCHOTHERAPY_NOTES",
                        "BILLING",
                        "MASTER_FILES",
                        "REPORTS",
                        "PRACTICE_SETUP",
                        "SUBSCRIPTION",
                        "ACCOUNT_ACCESS",
                        "ACTIVITY_LOG");
        assertThat(Portions.BUILT_IN.all().stream().map(Portion::position))
                .containsExactlyElementsOf(IntStream.range(0, 11).boxed().toList());
    }

    @Test
    void a_host_adds_its_own_in_order_of_their_positions() {
        Portions portions = Portions.with(List.of(FAX, LAB));

        assertThat(portions.all()).hasSize(13).endsWith(LAB, FAX);
        assertThat(portions.require("LAB")).isEqualTo(LAB);
        assertThat(portions.contains(FAX)).isTrue();
        assertThat(Portions.BUILT_IN.contains(FAX)).isFalse();
    }

    @Test
    void there_are_32_in_all() {
        List<Portion> own = IntStream.range(11, 32)
                .mapToObj(at -> new Portion(at, "OWN_" + at))
                .toList();

        assertThat(Portions.with(own).all()).hasSize(32);
        assertThat(reasonOf(() -> new Portion(32, "ONE_MORE"))).isEqualTo(Reason.PORTIONS_CONTRADICT);
        assertThat(reasonOf(() -> new Portion(-1, "ONE_LESS"))).isEqualTo(Reason.PORTIONS_CONTRADICT);
    }

    @Test
    void a_built_in_position_or_name_cannot_be_claimed() {
        assertThat(reasonOf(() -> Portions.with(List.of(new Portion(10, "LAB")))))
                .isEqualTo(Reason.PORTIONS_CONTRADICT);
        assertThat(reasonOf(() -> Portions.with(List.of(new Portion(11, "BILLING")))))
                .isEqualTo(Reason.PORTIONS_CONTRADICT);
        assertThat(reasonOf(() -> Portions.with(List.of(Portion.BILLING)))).isEqualTo(Reason.PORTIONS_CONTRADICT);
    }

    @Test
    void two_cannot_share_a_position_or_a_name() {
        assertThat(reasonOf(() -> Portions.with(List.of(LAB, new Portion(11, "FAX")))))
                .isEqualTo(Reason.PORTIONS_CONTRADICT);
        assertThat(reasonOf(() -> Portions.with(List.of(LAB, new Portion(12, "LAB")))))
                .isEqualTo(Reason.PORTIONS_CONTRADICT);
    }

    @Test
    void a_built_in_name_at_another_position_is_not_the_built_in_one() {
        assertThat(Portions.BUILT_IN.contains(new Portion(5, "CLIENTS"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lab", "1LAB", "_LAB", "LAB-X", "LAB X", "L\u00c4B", "LAB\n"})
    void a_name_is_capital_letters_digits_and_underscores(String name) {
        assertThat(reasonOf(() -> new Portion(11, name))).isEqualTo(Reason.PORTIONS_CONTRADICT);
    }

    @Test
    void a_name_has_at_most_40_characters() {
        assertThat(new Portion(11, "L".repeat(40))).hasToString("L".repeat(40));
        assertThat(reasonOf(() -> new Portion(11, "L".repeat(41)))).isEqualTo(Reason.PORTIONS_CONTRADICT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clients", "LAB", "CLIENTS "})
    @Tag("DEC-1")
    void a_name_that_is_none_is_unknown(String name) {
        assertThat(Portions.BUILT_IN.named(name)).isEmpty();
        assertThat(reasonOf(() -> Portions.BUILT_IN.require(name))).isEqualTo(Reason.PORTION_UNKNOWN);
    }
}
