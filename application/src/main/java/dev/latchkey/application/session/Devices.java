package dev.latchkey.application.session;

import dev.latchkey.domain.shared.UsernameId;
import java.time.Instant;

/** Which clients have signed in as which username, so that strangers' failures do not lock a person out (USR-5). */
public interface Devices {
    /** Notes a sign-in from a client, known by the hash of its device token; a moment before the one noted changes nothing. */
    void signedIn(String deviceHash, UsernameId username, Instant at);

    /** Whether the client signed in as the username at or after a moment. */
    boolean hasSignedIn(String deviceHash, UsernameId username, Instant since);

    /** Drops what is older than a moment; returns how many, at most the limit. */
    int purge(Instant signedInBefore, int limit);
}
