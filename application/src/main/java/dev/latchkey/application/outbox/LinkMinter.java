package dev.latchkey.application.outbox;

import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.shared.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes the secret of the one-time link an event promises - of an invitation, of a reset - at the moment it is delivered,
 * which kills the former one: so no secret lies in an outbox.
 */
@FunctionalInterface
public interface LinkMinter {
    /** Empty for an event that promises none, or whose promise is over. */
    Optional<Minted> mint(Event event);

    /**
     * What is to be delivered to a person.
     *
     * @param secret for that person's eyes alone
     * @param to whom to send it
     * @param expiresAt when it is of no use any more
     */
    record Minted(Secret secret, EmailAddress to, Instant expiresAt) {}
}
