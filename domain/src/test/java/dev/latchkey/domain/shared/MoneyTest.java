package dev.latchkey.domain.shared;

import static dev.latchkey.domain.shared.Refusals.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("COD-1")
class MoneyTest {
    @ParameterizedTest
    @CsvSource({"125, 12500", "125.5, 12550", "$125.00, 12500", "' 0.01 ', 1", "'1,250.00', 125000", "0, 0"})
    void an_amount_is_kept_in_cents(String typed, long cents) {
        assertThat(Money.parse(typed, Money.DOLLARS)).isEqualTo(new Money(cents, Money.DOLLARS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.005", "1e3", "ten", "1.", ".5", "10000000", "999999999999", "1 0"})
    void what_is_no_amount_is_refused(String typed) {
        assertThat(reasonOf(() -> Money.parse(typed, Money.DOLLARS))).isEqualTo(Reason.AMOUNT_MALFORMED);
    }

    @Test
    void an_amount_is_written_as_its_currency_is() {
        assertThat(new Money(12_500, Money.DOLLARS)).hasToString("125.00 USD");
        assertThat(new Money(12_500, Currency.getInstance("JPY")).amount()).isEqualTo("12500");
        assertThat(Money.parse("1.005", Money.currency("kwd")).minor()).isEqualTo(1_005);
        assertThat(reasonOf(() -> Money.parse("1.5", Money.currency("JPY")))).isEqualTo(Reason.AMOUNT_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "US", "USDD", "XXX", "$"})
    void what_is_no_currency_is_refused(String typed) {
        assertThat(reasonOf(() -> Money.currency(typed))).isEqualTo(Reason.CURRENCY_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.0", "1000000000", "99999999999999999999"})
    void what_is_no_number_of_cents_is_refused(String typed) {
        assertThat(reasonOf(() -> Money.ofMinor(typed, Money.DOLLARS))).isEqualTo(Reason.AMOUNT_MALFORMED);
    }
}
