package dev.latchkey.domain.shared;

/**
 * An account's public number: 8 digits, the first 1-9, the last a Damm check digit (ACC-3).
 *
 * <p>A mistyped digit or two neighbours exchanged never give another Account ID. Permanent, never reused.
 *
 * @param value 10,000,000 to 99,999,999
 */
public record AccountId(int value) implements Comparable<AccountId> {
    /** How many Account IDs there are, one for each choice of the first seven digits. */
    public static final int COUNT = 9_000_000;

    /** A totally anti-symmetric quasigroup of order 10 (H. M. Damm, 2004). */
    private static final int[][] QUASIGROUP = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    public AccountId {
        if (value < 10_000_000 || value > 99_999_999 || interim(value) != 0) {
            throw new Rejected(Reason.ACCOUNT_ID_MALFORMED);
        }
    }

    /** Reads the 8 digits a person types; white space around them and one space or hyphen in the middle are let pass. */
    public static AccountId parse(String text) {
        String digits = text.strip();
        if (digits.length() == 9 && (digits.charAt(4) == '-' || digits.charAt(4) == ' ')) {
            digits = digits.substring(0, 4) + digits.substring(5);
        }
        if (digits.length() != 8 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Rejected(Reason.ACCOUNT_ID_MALFORMED);
        }
        return new AccountId(Integer.parseInt(digits));
    }

    /**
     * The Account ID at a place of the list of all of them, with its check digit.
     *
     * @param index 0 to {@link #COUNT} - 1
     */
    public static AccountId at(int index) {
        if (index < 0 || index >= COUNT) {
            throw new IllegalArgumentException("index " + index);
        }
        int seven = 1_000_000 + index;
        return new AccountId(seven * 10 + interim(seven));
    }

    private static int interim(int number) {
        int digit = 0;
        for (int power = powerOfTen(number); power > 0; power /= 10) {
            digit = QUASIGROUP[digit][number / power % 10];
        }
        return digit;
    }

    private static int powerOfTen(int number) {
        return number >= 10_000_000 ? 10_000_000 : 1_000_000;
    }

    @Override
    public int compareTo(AccountId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
