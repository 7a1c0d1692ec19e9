package dev.latchkey.domain.username;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.FactorCode.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("USR-7")
class FactorCodeTest {
    private static FactorCode typed(String text) {
        return FactorCode.typed(new Secret(text));
    }

    @ParameterizedTest
    @CsvSource({
        "123456, DIGITS, 123456",
        "123 456, DIGITS, 123456",
        "123-456, DIGITS, 123456",
        "abcd-efgh-ijkl-2345, RECOVERY, ABCDEFGHIJKL2345",
        "ABCD EFGH IJKL MNOP, RECOVERY, ABCDEFGHIJKLMNOP"
    })
    void a_code_is_read_as_people_type_it(String text, Kind kind, String read) {
        assertThat(typed(text)).isEqualTo(new FactorCode(kind, new Secret(read)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12345", "1234567", "12345a", "\u0661\u0662\u0663\u0664\u0665\u0666", "ABCDEFGHIJKLMNO1", "ABCD"
            })
    void what_is_no_code_is_neither(String text) {
        assertThat(typed(text).kind()).isEqualTo(Kind.NEITHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t - \n"})
    void blank_is_nothing(String text) {
        assertThat(typed(text)).isEqualTo(new FactorCode(Kind.NOTHING, new Secret("")));
    }

    @Test
    void what_is_too_long_is_not_even_looked_at() {
        assertThat(typed("123456" + " ".repeat(59))).isEqualTo(new FactorCode(Kind.NEITHER, new Secret("")));
        assertThat(typed("9".repeat(10_000_000)).kind()).isEqualTo(Kind.NEITHER);
        assertThat(typed("123456" + " ".repeat(58)).kind()).isEqualTo(Kind.DIGITS);
    }

    @Test
    @Tag("ACT-6")
    void it_shows_nothing() {
        assertThat(typed("123456").toString()).doesNotContain("123456");
    }
}
