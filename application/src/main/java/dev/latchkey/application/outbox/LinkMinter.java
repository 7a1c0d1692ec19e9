package dev.latchkey.application.outbox;

import dev.latchkey.domain.shared.Secret;
import java.util.Optional;

/**
 * Makes the one-time link an event promises - to an invitation, to a reset - at the moment it is delivered, which kills the
 * former one: so the secret lies in no outbox.
 */
@FunctionalInterface
public interface LinkMinter {
    /** No event promises anything. */
    LinkMinter NONE = event -> Optional.empty();

    /** The address with the secret in it; empty for an event that promises none, or whose promise is over. */
    Optional<Secret> mint(Event event);
}
