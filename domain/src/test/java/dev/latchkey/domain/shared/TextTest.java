package dev.latchkey.domain.shared;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ACC-2")
class TextTest {
    private static final int MAX = 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace",
                "O'Neill & Söhne, LLC",
                "心理療法",
                "Praxis für Therapie (2. OG)",
                "a+b=c @ home - here",
                "می\u200cخواهم",
                "👩\u200d⚕️ Dr. Fox",
                "/bin/sh",
                "\"quoted\""
            })
    void what_people_are_called_is_kept_as_typed(String name) {
        assertThat(Text.line(name, 40)).isEqualTo(name);
    }

    @Test
    void white_space_of_every_kind_at_both_ends_is_gone() {
        assertThat(Text.line(" \t\u00a0\u3000Ada\u2007\u202f\u00a0\r\n", MAX)).isEqualTo("Ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\u3000\u2003", "\u200d", "\u200c \u200d"})
    void what_shows_nothing_counts_as_not_filled_in(String blank) {
        assertThat(reasonOf(() -> Text.line(blank, MAX))).isEqualTo(Reason.REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nul \u0000 inside",
                "tab\tinside",
                "two\nlines",
                "escape \u001b[31m",
                "next\u0085line",
                "line\u2028separator",
                "paragraph\u2029separator",
                "soft\u00adhyphen",
                "byte order \ufeff mark",
                "private \ue000 use",
                "not a character \ufffe"
            })
    void control_and_other_characters_that_cannot_be_seen_are_refused(String text) {
        assertThat(reasonOf(() -> Text.line(text, 60))).isEqualTo(Reason.TEXT_CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"high \ud83d", "\ude00 low", "wrong \ude00\ud83d way round"})
    void half_a_surrogate_pair_is_refused(String text) {
        assertThat(reasonOf(() -> Text.line(text, 60))).isEqualTo(Reason.TEXT_CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u200e",
                "\u200f", "\u061c"
            })
    void nothing_may_turn_the_direction_of_the_line(String mark) {
        assertThat(reasonOf(() -> Text.line("Ada " + mark + "ecalevoL", MAX))).isEqualTo(Reason.TEXT_CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                " =1+1",
                "\t=1+1",
                "\u00a0=1+1",
                "\u200d=1+1",
                "\uff1d1+1",
                "\uff0b1",
                "\uff0d1",
                "\uff20SUM"
            })
    void what_a_spreadsheet_would_run_is_refused(String formula) {
        assertThat(reasonOf(() -> Text.line(formula, MAX))).isEqualTo(Reason.TEXT_CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "a < b", "a > b"})
    void angle_brackets_are_refused(String text) {
        assertThat(reasonOf(() -> Text.line(text, MAX))).isEqualTo(Reason.TEXT_CHARACTERS);
    }

    @Test
    void one_character_has_one_spelling() {
        assertThat(Text.line("Zoe\u0308", MAX)).isEqualTo("Zo\u00eb");
        assertThat(Text.line("\u212bngstr\u00f6m", MAX)).isEqualTo("\u00c5ngstr\u00f6m");
    }

    @Test
    void length_is_counted_in_characters_as_people_count_them() {
        assertThat(Text.line("😀".repeat(MAX), MAX)).hasSize(2 * MAX);
        assertThat(Text.line("e\u0301".repeat(MAX), MAX)).hasSize(MAX);
        assertThat(Text.line("   " + "a".repeat(MAX) + "   ", MAX)).hasSize(MAX);
    }

    @Test
    void one_character_more_is_too_long() {
        assertThat(reasonOf(() -> Text.line("a".repeat(MAX + 1), MAX))).isEqualTo(Reason.TEXT_TOO_LONG);
        assertThat(reasonOf(() -> Text.line("😀".repeat(MAX + 1), MAX))).isEqualTo(Reason.TEXT_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "\u0000", "e\u0301", "\ud83d", "<"})
    void a_million_characters_are_refused_at_once(String piece) {
        assertTimeoutPreemptively(
                ofSeconds(2),
                () -> assertThat(reasonOf(() -> Text.line(piece.repeat(1_000_000), MAX)))
                        .isEqualTo(Reason.TEXT_TOO_LONG));
    }
}
