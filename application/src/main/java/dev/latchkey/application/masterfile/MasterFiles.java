package dev.latchkey.application.masterfile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.CodeSearch;
import dev.latchkey.domain.masterfile.Filed;
import dev.latchkey.domain.shared.AccountId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lists of codes and payers of all accounts (COD-1).
 *
 * <p>A list has a version: 0 while nothing was ever in it, greater after each change. Whoever changes entries holds the list
 * from {@link #lock} to the end of the transaction, and stores the version that follows.
 */
public interface MasterFiles {
    /** Holds a list to the end of the transaction; returns its version. Lists are locked in the order of account and kind. */
    long lock(AccountId account, CodeKind kind);

    /** The versions of lists as they are committed; one for each kind. */
    ImmutableMap<CodeKind, Long> versions(AccountId account, Set<CodeKind> kinds);

    /** Gives a locked list a version. */
    void mark(AccountId account, CodeKind kind, long version);

    /** Whether a list has no entry. */
    boolean isEmpty(AccountId account, CodeKind kind);

    Optional<Filed> find(AccountId account, CodeKey key);

    /** Those of one kind that are there, by key. */
    ImmutableMap<CodeKey, Filed> find(AccountId account, CodeKind kind, Collection<CodeKey> keys);

    /** Those that are searched for, by key, after a key, at most so many. */
    ImmutableList<Filed> page(AccountId account, CodeKind kind, CodeSearch search, @Nullable CodeKey after, int limit);

    /** Adds an entry to a locked list; false, and nothing stored, when there is one of its key. */
    boolean add(AccountId account, Filed entry);

    /**
     * Adds entries of one kind to a locked list that has none of their keys.
     *
     * @param entries gone through once, and each not held after the next is asked for; they may come from a file, but from
     *     nothing that asks the store
     */
    void addAll(AccountId account, CodeKind kind, Iterable<Filed> entries);

    /**
     * Puts an entry of a locked list in the place of one of a key, which it may leave for another.
     *
     * @return false, and nothing stored, when its new key is another's
     */
    boolean replace(AccountId account, CodeKey before, Filed after);

    /** Replaces entries of one kind in a locked list by others of their keys. */
    void replaceAll(AccountId account, CodeKind kind, Collection<Filed> entries);

    /** Takes an entry out of a locked list; one that is not there is no error. */
    void remove(AccountId account, CodeKey key);
}
