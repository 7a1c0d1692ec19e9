package dev.latchkey.domain.username;

import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The password of a username as it is kept, and what is to be said about it.
 *
 * @param hash the hash in PHC string form (Argon2id); never shown
 * @param setAt when this password was set; join tickets made before with it are dead (LNK-15)
 * @param firstUntil until when a password chosen by somebody else may be used, or null when the person chose it (USR-3,
 *     LNK-1)
 * @param knownToAnother whether somebody else has used it to join an account, so that a change is asked for (LNK-5)
 * @param disabledAt since when too many failures disabled it, or null (USR-5)
 */
public record Credential(
        UsernameId username,
        String hash,
        Instant setAt,
        @Nullable Instant firstUntil,
        boolean knownToAnother,
        @Nullable Instant disabledAt) {

    public static Credential own(UsernameId username, String hash, Instant now) {
        return new Credential(username, hash, now, null, false, null);
    }

    public static Credential first(UsernameId username, String hash, Instant now, Instant until) {
        return new Credential(username, hash, now, until, false, null);
    }

    /** Must be changed before anything else is possible (USR-3). */
    public boolean changeDue() {
        return firstUntil != null;
    }

    /** Whether signing in with it is possible at all at a moment. */
    public boolean usableAt(Instant moment) {
        return disabledAt == null && (firstUntil == null || moment.isBefore(firstUntil));
    }

    /** The same password under stronger parameters; it counts as no change. */
    public Credential rehashed(String stronger) {
        return new Credential(username, stronger, setAt, firstUntil, knownToAnother, disabledAt);
    }

    public Credential disabled(Instant now) {
        return new Credential(username, hash, setAt, firstUntil, knownToAnother, now);
    }

    public Credential usedByAnother() {
        return new Credential(username, hash, setAt, firstUntil, true, disabledAt);
    }

    @Override
    public String toString() {
        return "Credential[" + username + "]";
    }
}
