package dev.latchkey.application.session;

import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.LinkMinter;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.ResetId;
import dev.latchkey.domain.shared.Secret;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes a reset's link when the event that tells of it is delivered (USR-10); of events of others it makes none.
 *
 * @param address what stands before the secret in a link, or nothing
 */
record ResetMinter(MakeResetLink makeLink, String address, Origin origin) implements LinkMinter {
    @Override
    public Optional<Secret> mint(Event event) {
        String id = event.kind() == Event.Kind.RESET_ASKED ? event.facts().get("reset") : null;
        if (id == null || !makeLink.isLive(new ResetId(UUID.fromString(id)))) {
            return Optional.empty();
        }
        Secret secret = makeLink.handle(Actor.system(origin), new ResetId(UUID.fromString(id)))
                .secret();
        return Optional.of(new Secret(address + secret.reveal()));
    }
}
