package dev.latchkey.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 8785, as far as they are about texts and whole numbers. */
@Tag("ACT-3")
class CanonicalJsonTest {
    @Test
    void texts_are_written_as_section_3_2_2_shows() {
        assertThat(json("\u20ac$\u000f\nA'B\"\\\\\"/"))
                .isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void members_are_ordered_by_utf_16_units_as_section_3_2_3_shows() {
        ImmutableSortedMap<String, String> members = ImmutableSortedMap.of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "\ufb33", "Hebrew Letter Dalet With Dagesh",
                "1", "One",
                "\ud83d\ude00", "Emoji: Grinning Face",
                "\u0080", "Control",
                "\u00f6", "Latin Small Letter O With Diaeresis");

        assertThat(CanonicalJson.write(members))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void control_characters_have_their_short_escape_or_four_small_digits() {
        StringBuilder controls = new StringBuilder();
        for (char c = 0; c < 0x20; c++) {
            controls.append(c);
        }

        assertThat(json(controls.append('\u007f').toString()))
                .isEqualTo(
                        "{\"string\":\"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r"
                                + "\\u000e\\u000f\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001a"
                                + "\\u001b\\u001c\\u001d\\u001e\\u001f\u007f\"}");
    }

    @Test
    void objects_lie_in_objects_and_numbers_are_whole() {
        ImmutableSortedMap<String, Object> inner = ImmutableSortedMap.of("sequence", 42L, "at", "noon");

        assertThat(CanonicalJson.write(
                        ImmutableSortedMap.of("z", "last", "copies", inner, "empty", ImmutableSortedMap.of())))
                .isEqualTo("{\"copies\":{\"at\":\"noon\",\"sequence\":42},\"empty\":{},\"z\":\"last\"}");
        assertThat(CanonicalJson.write(ImmutableSortedMap.of("n", Long.MIN_VALUE)))
                .isEqualTo("{\"n\":-9223372036854775808}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"high \ud83d", "\ude00 low", "\ude00\ud83d", "\ud83d\ud83d\ude00"})
    void half_a_surrogate_pair_is_an_error_as_section_3_2_2_2_wants(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> json(text)).withMessageNotContaining(text);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.write(ImmutableSortedMap.of(text, "value")));
    }

    private static String json(String text) {
        return CanonicalJson.write(ImmutableSortedMap.of("string", text));
    }
}
