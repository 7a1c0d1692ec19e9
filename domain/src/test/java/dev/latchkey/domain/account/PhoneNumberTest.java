package dev.latchkey.domain.account;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.latchkey.domain.shared.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ACC-2")
class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "5550100",
                "555-0100",
                "(555) 555-0100",
                "+1 (555) 555-0100",
                "+1.555.555.0100",
                "555/555-0100",
                "15555550100",
                "+49 30 901820",
                "123456789012345",
                "555-555-0100 x12",
                "555-555-0100 ext. 123456",
                "5555550100x1"
            })
    void what_people_write_is_kept(String number) {
        assertThat(PhoneNumber.choose(" " + number + " ").value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "555",
                "555010",
                "1234567890123456",
                "call me",
                "555-CALL-NOW",
                "++15555550100",
                "=5550100",
                "-5550100",
                "5550100 x",
                "5550100 x1234567",
                "555    0100000",
                "5550100\n5550101",
                "5550100;ext=1",
                "\u0665\u0665\u0665\u0660\u0661\u0660\u0660"
            })
    void anything_else_is_refused(String text) {
        assertThat(reasonOf(() -> PhoneNumber.choose(text))).isEqualTo(Reason.PHONE_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 ", "1-", "(", "1   ", "+"})
    void a_million_characters_are_refused_at_once(String piece) {
        assertTimeoutPreemptively(
                ofSeconds(2),
                () -> assertThat(reasonOf(() -> PhoneNumber.choose(piece.repeat(1_000_000))))
                        .isEqualTo(Reason.PHONE_MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 ", "1-", "1   ", "1x"})
    void the_longest_text_that_is_looked_at_is_refused_at_once(String piece) {
        String text = piece.repeat(40).substring(0, 39) + "!";

        assertTimeoutPreemptively(
                ofSeconds(2),
                () -> assertThat(reasonOf(() -> PhoneNumber.choose(text))).isEqualTo(Reason.PHONE_MALFORMED));
    }
}
