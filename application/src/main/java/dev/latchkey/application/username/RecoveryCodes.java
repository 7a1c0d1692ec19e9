package dev.latchkey.application.username;

import com.google.common.collect.ImmutableSet;
import dev.latchkey.domain.shared.UsernameId;

/** Where the hashes of unused recovery codes are kept (USR-7). */
public interface RecoveryCodes {
    /** Keeps the hashes of new codes; former ones of the username are gone. */
    void replace(UsernameId username, ImmutableSet<String> hashes);

    /** Whether a code is the username's, and unused. */
    boolean has(UsernameId username, String hash);

    /** Uses up a code; false where it is not the username's, or is used. */
    boolean use(UsernameId username, String hash);

    /** How many a username has left. */
    int left(UsernameId username);
}
