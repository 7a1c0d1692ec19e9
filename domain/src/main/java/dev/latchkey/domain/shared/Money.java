package dev.latchkey.domain.shared;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An amount of money, in the smallest unit of its currency (cents of USD): nothing is ever rounded.
 *
 * @param minor 0 to {@link #MOST}
 * @param currency one of ISO 4217 that has coins
 */
public record Money(long minor, Currency currency) {
    public static final Currency DOLLARS = Currency.getInstance("USD");

    /** Ten million dollars, less a cent. */
    public static final long MOST = 999_999_999;

    private static final Pattern AMOUNT = Pattern.compile("\\$?([0-9]{1,9}(?:\\.[0-9]{1,3})?)");
    private static final Pattern MINOR = Pattern.compile("[0-9]{1,10}");

    /** @throws Rejected with AMOUNT_MALFORMED */
    public Money {
        if (minor < 0 || minor > MOST) {
            throw new Rejected(Reason.AMOUNT_MALFORMED);
        }
    }

    /**
     * An amount as a person writes it: {@code 125}, {@code 125.00}, {@code $125.00}.
     *
     * @throws Rejected with AMOUNT_MALFORMED, also when it is finer than the currency
     */
    public static Money parse(String typed, Currency currency) {
        String text = typed.length() > 64 ? typed : typed.strip().replace(",", "");
        var matcher = AMOUNT.matcher(text);
        if (!matcher.matches()) {
            throw new Rejected(Reason.AMOUNT_MALFORMED);
        }
        try {
            BigDecimal minor = new BigDecimal(matcher.group(1)).movePointRight(currency.getDefaultFractionDigits());
            return new Money(minor.longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw new Rejected(Reason.AMOUNT_MALFORMED);
        }
    }

    /** @throws Rejected with AMOUNT_MALFORMED */
    public static Money ofMinor(String typed, Currency currency) {
        if (!MINOR.matcher(typed).matches()) {
            throw new Rejected(Reason.AMOUNT_MALFORMED);
        }
        return new Money(Long.parseLong(typed), currency);
    }

    /** @throws Rejected with CURRENCY_UNKNOWN */
    public static Currency currency(String typed) {
        try {
            Currency currency = Currency.getInstance(typed.strip().toUpperCase(Locale.ROOT));
            if (currency.getDefaultFractionDigits() < 0) {
                throw new Rejected(Reason.CURRENCY_UNKNOWN);
            }
            return currency;
        } catch (IllegalArgumentException e) {
            throw new Rejected(Reason.CURRENCY_UNKNOWN);
        }
    }

    /** The amount without its currency, with as many decimals as that has: {@code 125.00}. */
    public String amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }

    @Override
    public String toString() {
        return amount() + " " + currency.getCurrencyCode();
    }
}
