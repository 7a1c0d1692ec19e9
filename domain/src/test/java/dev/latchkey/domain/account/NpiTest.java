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

@Tag("ACC-4")
class NpiTest {
    @ParameterizedTest
    @ValueSource(strings = {"1234567893", "1245319599", "1003000126", "2000000002"})
    void the_valid_ones_of_the_rule_are_read(String npi) {
        assertThat(Npi.parse(" " + npi + "\n")).hasToString(npi);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "2234567892", "0123456789"})
    void the_invalid_ones_of_the_rule_are_refused(String npi) {
        assertThat(reasonOf(() -> Npi.parse(npi))).isEqualTo(Reason.NPI_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "123456789",
                "12345678931",
                "3000000000",
                "123456-7893",
                "1234 567893",
                "123456789X",
                "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0663"
            })
    void what_is_not_ten_ascii_digits_is_refused(String text) {
        assertThat(reasonOf(() -> Npi.parse(text))).isEqualTo(Reason.NPI_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(ints = {100_300_012, 123_456_789, 199_999_999, 200_000_000, 234_567_891, 299_999_999})
    void the_check_digit_is_luhns_over_80840_and_the_number(int nine) {
        for (int check = 0; check < 10; check++) {
            String npi = nine + "" + check;
            if (luhnHolds("80840" + npi)) {
                assertThat(Npi.parse(npi)).hasToString(npi);
            } else {
                assertThat(reasonOf(() -> Npi.parse(npi))).isEqualTo(Reason.NPI_MALFORMED);
            }
        }
    }

    @Test
    void a_million_digits_are_refused_at_once() {
        assertTimeoutPreemptively(
                ofSeconds(2),
                () -> assertThat(reasonOf(() -> Npi.parse("1".repeat(1_000_000))))
                        .isEqualTo(Reason.NPI_MALFORMED));
    }

    private static boolean luhnHolds(String number) {
        int sum = 0;
        boolean doubled = false;
        for (char c : new StringBuilder(number).reverse().toString().toCharArray()) {
            int digit = Character.digit(c, 10) * (doubled ? 2 : 1);
            sum += digit / 10 + digit % 10;
            doubled = !doubled;
        }
        return sum % 10 == 0;
    }
}
