package dev.latchkey.domain.shared;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ACC-3")
class AccountIdTest {
    private static final AccountId SOME = AccountId.at(572);

    @Test
    void the_first_and_the_last_of_all_have_eight_digits_and_begin_with_1_and_9() {
        assertThat(AccountId.at(0)).hasToString("10000004");
        assertThat(AccountId.at(AccountId.COUNT - 1)).hasToString("99999992");
    }

    @Test
    void there_is_none_before_the_first_and_none_after_the_last() {
        assertThatIllegalArgumentException().isThrownBy(() -> AccountId.at(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> AccountId.at(AccountId.COUNT));
    }

    @Test
    void it_is_read_with_white_space_around_and_one_space_or_hyphen_in_the_middle() {
        String digits = SOME.toString();
        String halves = digits.substring(0, 4) + "%s" + digits.substring(4);

        assertThat(AccountId.parse("  " + digits + "\n")).isEqualTo(SOME);
        assertThat(AccountId.parse(halves.formatted("-"))).isEqualTo(SOME);
        assertThat(AccountId.parse(halves.formatted(" "))).isEqualTo(SOME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "1000000",
                "100000000",
                "00000000",
                "01000007",
                "-1000000",
                "+1000000",
                "1000000a",
                "1000--0000",
                "10-000000",
                "1000 0 000",
                "\u0661\u0660\u0660\u0660\u0660\u0660\u0660\u0660",
                "\uff11\uff10000000"
            })
    void what_is_not_eight_ascii_digits_is_refused(String text) {
        assertThat(reasonOf(() -> AccountId.parse(text))).isEqualTo(Reason.ACCOUNT_ID_MALFORMED);
    }

    @Test
    void the_check_digit_is_the_one_of_damms_published_table() {
        // By hand: 1, 0, 0, 0, 5, 7, 2 lead from 0 over 3, 1, 7, 8, 1, 8 to 3.
        assertThat(AccountId.at(572)).isEqualTo(new AccountId(10_005_723));
    }

    @Test
    void a_zero_in_front_is_refused_though_its_check_digit_is_right() {
        assertThat(reasonOf(() -> new AccountId(0))).isEqualTo(Reason.ACCOUNT_ID_MALFORMED);
        assertThat(reasonOf(() -> AccountId.parse("00005724"))).isEqualTo(Reason.ACCOUNT_ID_MALFORMED);
    }

    @Test
    void a_million_digits_are_refused_at_once() {
        assertTimeoutPreemptively(
                ofSeconds(2),
                () -> assertThat(reasonOf(() -> AccountId.parse("1".repeat(1_000_000))))
                        .isEqualTo(Reason.ACCOUNT_ID_MALFORMED));
    }

    @Test
    void they_are_ordered_as_numbers() {
        assertThat(AccountId.at(1)).isGreaterThan(AccountId.at(0)).isLessThan(AccountId.at(2));
    }
}
