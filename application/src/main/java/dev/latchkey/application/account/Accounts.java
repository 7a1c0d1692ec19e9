package dev.latchkey.application.account;

import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.StateChange;
import dev.latchkey.domain.shared.AccountId;
import java.time.Instant;
import java.util.Optional;

/** Where accounts are kept. */
public interface Accounts {
    /**
     * Adds an account with the end of its trial; false, and nothing stored, when its Account ID was ever used (ACC-3). A
     * change of its state is stored by {@link #record} alone.
     */
    boolean add(Account account);

    /** The account, its dates as of a moment: a state change recorded for later is not in force yet. */
    Optional<Account> find(AccountId account, Instant at);

    /** Locks an account to the end of the transaction; false when there is none. Everything that changes access locks it. */
    boolean lock(AccountId account);

    /**
     * Stores an edited profile and demand with their version; false, and nothing stored, unless the stored version is the one before
     * (ACC-7). The dates of the state stay as they are stored.
     */
    boolean replace(Account edited);

    /** Records a change of state, for now or later (DEC-3); a second one for the same moment replaces the first. */
    void record(AccountId account, StateChange change);
}
