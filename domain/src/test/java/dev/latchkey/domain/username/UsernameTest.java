package dev.latchkey.domain.username;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.latchkey.domain.shared.Reason;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("USR-1")
class UsernameTest {
    @ParameterizedTest
    @ValueSource(strings = {"ada", "0da", "a._-@+z", "ada@example.org", "a--", "123"})
    void letters_digits_and_the_six_marks_make_a_username(String name) {
        assertThat(Username.choose(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".ada",
                "_ada",
                "-ada",
                "@ada",
                "+ada",
                "ada lovelace",
                " ada",
                "ada ",
                "ada\n",
                "ada\u0000",
                "ada!",
                "ada/lovelace",
                "ada\\",
                "ada'",
                "<ada>",
                "ada,bob"
            })
    void other_marks_or_a_mark_in_front_make_none(String name) {
        assertThat(reasonOf(() -> Username.choose(name))).isEqualTo(Reason.USERNAME_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u212aelvin",
                "\u0430da",
                "ad\u0101",
                "a\u017fa",
                "\uff41da",
                "ada\u0301",
                "\u0661\u0662\u0663",
                "ada\u200d",
                "I\u0307da",
                "\u0130da",
                "i\u0131\u0131",
                "stra\u00dfe",
                "\ufb01sh",
                "ada\ud83d",
                "ada😀"
            })
    void a_look_alike_from_outside_ascii_is_refused_before_case_is_folded(String name) {
        assertThat(reasonOf(() -> Username.choose(name))).isEqualTo(Reason.USERNAME_MALFORMED);
        assertThat(reasonOf(() -> new Username(name))).isEqualTo(Reason.USERNAME_MALFORMED);
    }

    @Test
    void it_has_3_to_64_characters() {
        assertThat(reasonOf(() -> Username.choose("ad"))).isEqualTo(Reason.USERNAME_MALFORMED);
        assertThat(Username.choose("ada").value()).hasSize(3);
        assertThat(Username.choose("a".repeat(64)).value()).hasSize(64);
        assertThat(reasonOf(() -> Username.choose("a".repeat(65)))).isEqualTo(Reason.USERNAME_MALFORMED);
    }

    @Test
    void spellings_that_differ_in_case_are_one_username() {
        assertThat(Username.choose("KELVIN.Ink"))
                .isEqualTo(Username.choose("kelvin.iNK"))
                .hasToString("kelvin.ink");
        assertThat(new Username("ADA")).isEqualByComparingTo(new Username("ada"));
    }

    @Test
    void case_is_folded_alike_wherever_the_program_runs() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Username.choose("IDA")).hasToString("ida");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void nothing_is_not_filled_in(String blank) {
        assertThat(reasonOf(() -> Username.choose(blank))).isEqualTo(Reason.REQUIRED);
    }

    @Test
    void a_million_characters_are_refused_at_once() {
        assertTimeoutPreemptively(
                ofSeconds(2),
                () -> assertThat(reasonOf(() -> Username.choose("a".repeat(1_000_000))))
                        .isEqualTo(Reason.USERNAME_MALFORMED));
    }
}
