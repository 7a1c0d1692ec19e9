package dev.latchkey.domain.activity;

import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import java.util.regex.Pattern;

/**
 * The chain a record lies in: an account's, a username's, or one of the installation's (ACT-3).
 *
 * <p>Ledgers are locked in the order of their text.
 */
public record Ledger(String value) implements Comparable<Ledger> {
    /** How many chains the installation has, so that strangers do not wait for each other. */
    public static final int SYSTEM_LEDGERS = 16;

    private static final Pattern SHAPE = Pattern.compile("(account|username|system):[0-9a-f-]{1,36}");

    public Ledger {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("no ledger: " + value);
        }
    }

    public static Ledger of(AccountId account) {
        return new Ledger("account:" + account);
    }

    public static Ledger of(UsernameId username) {
        return new Ledger("username:" + username);
    }

    /** The installation's chain for something that hashes to a number. */
    public static Ledger system(int hash) {
        return new Ledger("system:" + Math.floorMod(hash, SYSTEM_LEDGERS));
    }

    /** Whether it is a username's own. */
    public boolean isOfUsername() {
        return value.startsWith("username:");
    }

    @Override
    public int compareTo(Ledger other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
