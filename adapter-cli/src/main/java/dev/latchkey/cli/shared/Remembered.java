package dev.latchkey.cli.shared;

import dev.latchkey.domain.shared.Secret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered from one command to the next.
 *
 * @param session whose session it is, and the token that proves it; null while nobody is signed in
 * @param device tells that this client has signed in before, so that failures of strangers do not slow it down
 * @param account the account commands act in where none is named
 * @param ticket what Find gave, to be redeemed by Join
 */
public record Remembered(
        @Nullable Session session,
        @Nullable Secret device,
        @Nullable String account,
        @Nullable Secret ticket) {
    public static final Remembered NOTHING = new Remembered(null, null, null, null);

    /** A session that was begun here. */
    public record Session(String username, Secret token) {}

    public Optional<Session> signedIn() {
        return Optional.ofNullable(session);
    }

    /** After a sign-in: nothing stays of what another username did here. */
    public Remembered signedInAs(Session begun, Secret newDevice, @Nullable String start) {
        return new Remembered(begun, newDevice, start, null);
    }

    public Remembered signedOut() {
        return new Remembered(null, device, null, null);
    }

    public Remembered with(Session begun) {
        return new Remembered(begun, device, account, null);
    }

    public Remembered in(String chosen) {
        return new Remembered(session, device, chosen, ticket);
    }

    public Remembered withTicket(@Nullable Secret found) {
        return new Remembered(session, device, account, found);
    }
}
