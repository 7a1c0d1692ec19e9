package dev.latchkey.domain.privilege;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.shared.Reason;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("PRV-10")
class PresetTest {
    private static final Portion LAB = new Portion(31, "LAB");
    private static final Portions WITH_LAB = Portions.with(List.of(LAB));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                    portion             | MASTER | MANAGER | SCHEDULER | BILLER | VIEW_ONLY | NOTHING
                    CLIENTS             | FULL   | FULL    | FULL      | FULL   | VIEW      | NONE
                    SCHEDULE            | FULL   | FULL    | FULL      | VIEW   | VIEW      | NONE
                    CLINICAL_NOTES      | FULL   | NONE    | NONE      | NONE   | VIEW      | NONE
                    PSYCHOTHERAPY_NOTES | NONE   | NONE    | NONE      | NONE   | NONE      | NONE
                    BILLING             | FULL   | FULL    | VIEW      | FULL   | VIEW      | NONE
                    MASTER_FILES        | FULL   | FULL    | NONE      | VIEW   | VIEW      | NONE
                    REPORTS             | FULL   | VIEW    | NONE      | VIEW   | VIEW      | NONE
                    PRACTICE_SETUP      | FULL   | FULL    | NONE      | NONE   | VIEW      | NONE
                    SUBSCRIPTION        | FULL   | NONE    | NONE      | NONE   | NONE      | NONE
                    ACCOUNT_ACCESS      | FULL   | VIEW    | NONE      | NONE   | NONE      | NONE
                    ACTIVITY_LOG        | FULL   | NONE    | NONE      | NONE   | VIEW      | NONE
                    LAB                 | FULL   | NONE    | NONE      | NONE   | VIEW      | NONE
                    """)
    void each_gives_exactly_these_levels(
            String portion,
            AccessLevel master,
            AccessLevel manager,
            AccessLevel scheduler,
            AccessLevel biller,
            AccessLevel viewOnly,
            AccessLevel nothing) {
        assertThat(List.of(Preset.values()).stream()
                        .map(preset -> preset.privileges(WITH_LAB).level(WITH_LAB.require(portion))))
                .containsExactly(master, manager, scheduler, biller, viewOnly, nothing);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("PRV-7")
    void none_gives_anything_on_psychotherapy_notes(Preset preset) {
        assertThat(preset.privileges(WITH_LAB).level(Portion.PSYCHOTHERAPY_NOTES))
                .isEqualTo(AccessLevel.NONE);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("PRV-1")
    void a_portion_added_later_is_none(Preset preset) {
        assertThat(preset.privileges(Portions.BUILT_IN).level(LAB)).isEqualTo(AccessLevel.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void each_is_read_by_its_name(Preset preset) {
        assertThat(Preset.parse(preset.name())).isEqualTo(preset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "master", "OWNER"})
    void another_name_is_none(String text) {
        assertThat(reasonOf(() -> Preset.parse(text))).isEqualTo(Reason.PRESET_UNKNOWN);
    }

    @Test
    @Tag("PRV-4")
    void an_owner_holds_full_on_every_portion_psychotherapy_notes_included() {
        assertThat(WITH_LAB.everyFull().levels(WITH_LAB).values())
                .containsOnly(AccessLevel.FULL)
                .hasSize(12);
    }
}
