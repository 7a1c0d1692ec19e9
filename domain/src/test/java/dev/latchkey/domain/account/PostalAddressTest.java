package dev.latchkey.domain.account;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.latchkey.domain.shared.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ACC-2")
class PostalAddressTest {
    @Test
    void a_zip_code_has_five_digits_or_five_and_four() {
        assertThat(PostalAddress.chooseZip(" 02139 ")).isEqualTo("02139");
        assertThat(PostalAddress.chooseZip("02139-4307")).isEqualTo("02139-4307");
        assertThat(PostalAddress.chooseZip("021394307")).isEqualTo("02139-4307");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2139",
                "021390",
                "02139-",
                "02139-430",
                "02139-43071",
                "02139 4307",
                "0213-94307",
                "0213A",
                "=02139",
                "\u0660\u0661\u0662\u0663\u0664"
            })
    void another_zip_code_is_refused(String text) {
        assertThat(reasonOf(() -> PostalAddress.chooseZip(text))).isEqualTo(Reason.ZIP_MALFORMED);
    }

    @Test
    void a_state_is_two_letters_kept_as_capitals() {
        assertThat(PostalAddress.chooseState(" ma ")).isEqualTo("MA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M", "Mass", "M1", "\u00c4B", "m\u0131", "M A"})
    void another_state_is_refused(String text) {
        assertThat(reasonOf(() -> PostalAddress.chooseState(text))).isEqualTo(Reason.STATE_MALFORMED);
    }

    @Test
    void street_and_city_are_lines_of_text() {
        assertThat(PostalAddress.chooseStreet("77 Massachusetts Ave")).isEqualTo("77 Massachusetts Ave");
        assertThat(PostalAddress.chooseCity("Cambridge")).isEqualTo("Cambridge");
        assertThat(reasonOf(() -> PostalAddress.chooseStreet(" "))).isEqualTo(Reason.REQUIRED);
        assertThat(reasonOf(() -> PostalAddress.chooseStreet("s".repeat(121)))).isEqualTo(Reason.TEXT_TOO_LONG);
        assertThat(reasonOf(() -> PostalAddress.chooseCity("c".repeat(61)))).isEqualTo(Reason.TEXT_TOO_LONG);
        assertThat(reasonOf(() -> PostalAddress.chooseCity("=HYPERLINK(1)"))).isEqualTo(Reason.TEXT_CHARACTERS);
    }

    @Test
    void a_million_characters_are_refused_at_once() {
        String text = "1".repeat(1_000_000);

        assertTimeoutPreemptively(ofSeconds(2), () -> {
            assertThat(reasonOf(() -> PostalAddress.chooseZip(text))).isEqualTo(Reason.ZIP_MALFORMED);
            assertThat(reasonOf(() -> PostalAddress.chooseState(text))).isEqualTo(Reason.STATE_MALFORMED);
        });
    }
}
