package dev.latchkey.application.lifecycle;

import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.LinkMinter;
import dev.latchkey.application.session.MakeResetLink;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.ResetId;
import java.util.Optional;
import java.util.UUID;

/** Makes what resets promise (USR-10), for a deliverer of this process. Safe for many threads. */
public final class OneTimeLinks implements LinkMinter {
    private final MakeResetLink resets;
    private final Actor self;

    /** @param origin of the records this leaves */
    public OneTimeLinks(MakeResetLink resets, Origin origin) {
        this.resets = resets;
        this.self = Actor.system(origin);
    }

    @Override
    public Optional<Minted> mint(Event event) {
        try {
            return event.kind() == Event.Kind.RESET_ASKED ? id(event, "reset").map(this::ofReset) : Optional.empty();
        } catch (Rejected over) {
            // used, replaced or run out since: there is nothing to deliver but that it was asked for
            return Optional.empty();
        }
    }

    private Minted ofReset(UUID id) {
        MakeResetLink.Minted minted = resets.handle(self, new ResetId(id));
        return new Minted(minted.secret(), minted.to(), minted.expiresAt());
    }

    private static Optional<UUID> id(Event event, String fact) {
        return Optional.ofNullable(event.facts().get(fact)).map(UUID::fromString);
    }
}
