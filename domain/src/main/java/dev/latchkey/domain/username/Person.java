package dev.latchkey.domain.username;

import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one person a username belongs to.
 *
 * @param email the person's own address on record, or null where none was given (LNK-1)
 * @param home the account the username was created in; gives no extra right
 * @param retiresAt from when the username is retired, or null while nothing retires it (PRV-6); judged by the clock
 */
public record Person(
        UsernameId id,
        Username name,
        @Nullable EmailAddress email,
        AccountId home,
        Instant createdAt,
        @Nullable Instant retiresAt) {

    /** A retired username can do nothing; its history stays readable under its name (USR-9). */
    public boolean isRetiredAt(Instant moment) {
        return retiresAt != null && !moment.isBefore(retiresAt);
    }

    public Person retiringAt(Instant moment) {
        return new Person(id, name, email, home, createdAt, moment);
    }

    /** No longer about to retire: somebody let the username in again in time (PRV-6). */
    public Person revived() {
        return new Person(id, name, email, home, createdAt, null);
    }
}
