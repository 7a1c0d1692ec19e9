package dev.latchkey.domain.username;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("USR-2")
class PasswordRulesTest {
    private static final Set<String> COMMON = Set.of("correcthorsebattery", "password1", "trustno1");
    private static final PasswordRules RULES = new PasswordRules(15, COMMON::contains);
    private static final List<String> NAMES = List.of("ada.lovelace", "Lovelace Family Therapy");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven quiet lanterns",
                "aaaaaaaaaaaaaab1",
                "  leading and trailing  ",
                "これはとても長い合言葉なのです。",
                "\u00e9t\u00e9 comme hiver",
                "lower case words only",
                "1 2 3 4 5 6 7 8 9",
                "<script>alert(1)",
                "=1+1 is a formula"
            })
    void a_long_one_is_taken_whatever_it_is_composed_of(String password) {
        assertThat(chosen(password)).isEqualTo(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f is my flag today",
                "\u200fright to left passes",
                "\ue000 private use area",
                "newer than Java: \ud83e\udee0\ud83e\udfe6",
                "soft\u00adhyphens count"
            })
    void any_unicode_will_do(String password) {
        assertThat(chosen(password)).isEqualTo(password);
    }

    @Test
    void length_is_counted_in_code_points() {
        String emoji = "😀😁😂😃😄😅😆😇😈😉😊😋😌😍";

        assertThat(refusal(emoji)).isEqualTo(Reason.PASSWORD_TOO_SHORT);
        assertThat(chosen(emoji + "😎")).hasSize(30);
        assertThat(refusal("exactly14chars")).isEqualTo(Reason.PASSWORD_TOO_SHORT);
        assertThat(chosen("exactly 15 char")).hasSize(15);
    }

    @Test
    void length_is_counted_after_composing() {
        assertThat(refusal("e\u0301a\u0301o\u0301u\u0301i\u0301 abcdefg")).isEqualTo(Reason.PASSWORD_TOO_SHORT);
        assertThat(chosen("e\u0301a\u0301o\u0301u\u0301i\u0301 abcdefghi")).isEqualTo("éáóúí abcdefghi");
    }

    @Test
    void it_has_at_most_128_characters() {
        String long127 = "seven quiet lanterns ".repeat(7).substring(0, 127);

        assertThat(chosen(long127 + "x")).hasSize(128);
        assertThat(chosen(long127 + "😀")).hasSize(129);
        assertThat(refusal(long127 + "xy")).isEqualTo(Reason.PASSWORD_TOO_LONG);
        assertThat(chosen("\u03b1\u0313\u0300\u0345" + "\u03b1\u0313\u0300\u0345q".repeat(25) + "w".repeat(77)))
                .hasSize(128);
    }

    @Test
    void a_million_characters_are_refused_at_once() {
        assertTimeoutPreemptively(
                ofSeconds(2),
                () -> assertThat(refusal("a\u0301\u0000".repeat(1_000_000))).isEqualTo(Reason.PASSWORD_TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nul \u0000 in the middle of it", "half a \ud83d surrogate pair", "bell \u0007 rings and rings"})
    void what_cannot_be_typed_is_refused(String password) {
        assertThat(refusal(password)).isEqualTo(Reason.PASSWORD_CHARACTERS);
    }

    @Test
    void nothing_is_not_filled_in() {
        assertThat(refusal("")).isEqualTo(Reason.REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada.lovelace and more",
                "my name is ADA.Lovelace",
                "lovelace family therapy",
                "1 LovelaceFamilyTherapy 1",
                "Lovelace  Family\u00a0Therapy!",
                "L O V E L A C E F A M I L Y T H E R A P Y"
            })
    void it_must_not_contain_a_name_whatever_case_and_white_space(String password) {
        assertThat(refusal(password)).isEqualTo(Reason.PASSWORD_TELLS_NAME);
    }

    @Test
    void a_greek_name_is_known_in_any_case() {
        Secret password = new Secret("my λογοσpractice 77");

        assertThat(reasonOf(() -> RULES.choose(password, List.of("ΛΟΓΟΣ")))).isEqualTo(Reason.PASSWORD_TELLS_NAME);
    }

    @Test
    void words_that_only_together_give_a_username_do_not_count() {
        assertThat(RULES.choose(new Secret("such a bad algorithm"), List.of("hab"))
                        .reveal())
                .isEqualTo("such a bad algorithm");
    }

    @Test
    void a_name_too_short_to_tell_anything_does_not_count() {
        assertThat(RULES.choose(new Secret("seven quiet lanterns"), List.of("se", "v e", ""))
                        .reveal())
                .isEqualTo("seven quiet lanterns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correcthorsebattery",
                "CorrectHorseBattery",
                "password1password1",
                "Trustno1Trustno1Trustno1",
                "password1password",
                "trustno1trustno"
            })
    void one_that_is_tried_first_is_refused_also_repeated_and_in_capitals(String password) {
        assertThat(refusal(password)).isEqualTo(Reason.PASSWORD_COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaaaaa",
                "abababababababab",
                "xyzxyzxyzxyzxyz",
                "xyzxyzxyzxyzxyzx",
                "😀😁😀😁😀😁😀😁😀😁😀😁😀😁😀😁"
            })
    void one_short_piece_again_and_again_is_refused(String password) {
        assertThat(refusal(password)).isEqualTo(Reason.PASSWORD_COMMON);
    }

    @Test
    void four_characters_repeated_are_left_to_the_list() {
        assertThat(chosen("kqzwkqzwkqzwkqzw")).isEqualTo("kqzwkqzwkqzwkqzw");
    }

    @Test
    void one_password_has_one_spelling() {
        assertThat(chosen("cafe\u0301 au lait le soir")).isEqualTo("caf\u00e9 au lait le soir");
        assertThat(PasswordRules.normalized(new Secret("cafe\u0301"))).isEqualTo(new Secret("caf\u00e9"));
    }

    @Test
    @Tag("USR-7")
    void with_a_second_factor_eight_code_points_are_enough_whatever_the_setting() {
        assertThat(RULES.choose(new Secret("lamp\ud83d\udd11orb"), List.of(), true)
                        .reveal())
                .isEqualTo("lamp\ud83d\udd11orb");
        assertThat(reasonOf(() -> RULES.choose(new Secret("lamp orb".substring(1)), List.of(), true)))
                .isEqualTo(Reason.PASSWORD_TOO_SHORT);
        assertThat(reasonOf(() -> RULES.choose(new Secret("lamp orb"), List.of(), false)))
                .isEqualTo(Reason.PASSWORD_TOO_SHORT);
        assertThat(RULES.needsSecondFactor(new Secret("fourteen chars"))).isTrue();
        assertThat(RULES.needsSecondFactor(new Secret("fifteen letters"))).isFalse();
    }

    @Test
    void the_least_length_is_settable_between_8_and_128() {
        PasswordRules eight = new PasswordRules(8, COMMON::contains);

        assertThat(eight.choose(new Secret("lantern7"), NAMES).reveal()).isEqualTo("lantern7");
        assertThat(reasonOf(() -> eight.choose(new Secret("lanter7"), NAMES))).isEqualTo(Reason.PASSWORD_TOO_SHORT);
        assertThat(new PasswordRules(128, COMMON::contains).minLength()).isEqualTo(128);
        assertThat(reasonOf(() -> new PasswordRules(7, COMMON::contains))).isEqualTo(Reason.SETTING_INVALID);
        assertThat(reasonOf(() -> new PasswordRules(129, COMMON::contains))).isEqualTo(Reason.SETTING_INVALID);
    }

    private static String chosen(String password) {
        return RULES.choose(new Secret(password), NAMES).reveal();
    }

    private static Reason refusal(String password) {
        return reasonOf(() -> chosen(password));
    }
}
