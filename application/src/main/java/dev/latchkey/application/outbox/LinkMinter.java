package dev.latchkey.application.outbox;

import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.shared.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes the secret of the one-time link an event promises - of an invitation, of a reset - at the moment it is delivered:
 * so no secret lies in an outbox. It kills the former one a deliverer made, and none that a person was handed.
 */
@FunctionalInterface
public interface LinkMinter {
    /** Empty for an event that promises none, whose promise is over, or whose link a person was handed to deliver it. */
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
