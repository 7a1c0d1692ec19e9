package dev.latchkey.domain.masterfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("COD-6")
class FateTest {
    private static final CodeEntry SOURCE = entry("Generalized anxiety");
    private static final CodeEntry OTHER = entry("Anxiety");

    private static CodeEntry entry(String description) {
        return new DiagnosisCode(IcdCode.parse("F41.1"), CodeSet.ICD_10_CM, description);
    }

    @ParameterizedTest
    @EnumSource(ConflictPolicy.class)
    void an_entry_is_added_where_there_is_none_and_left_where_it_is_the_same(ConflictPolicy policy) {
        assertThat(Fate.of(SOURCE, null, policy)).isEqualTo(Fate.ADDED);
        assertThat(Fate.of(SOURCE, entry("Generalized anxiety"), policy)).isEqualTo(Fate.SAME);
        assertThat(Fate.of(null, OTHER, policy)).isEqualTo(Fate.INVALID);
        assertThat(Fate.of(null, null, policy)).isEqualTo(Fate.INVALID);
    }

    @ParameterizedTest
    @EnumSource(ConflictPolicy.class)
    void other_content_gives_way_to_overwrite_alone(ConflictPolicy policy) {
        Fate expected = policy == ConflictPolicy.OVERWRITE ? Fate.CHANGED : Fate.CONFLICTING;

        assertThat(Fate.of(SOURCE, OTHER, policy)).isEqualTo(expected);
    }
}
