package dev.latchkey.application.lifecycle;

import dev.latchkey.application.link.MakeInvitationLink;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.LinkMinter;
import dev.latchkey.application.session.MakeResetLink;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.InvitationId;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.ResetId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Makes what invitations (LNK-2) and resets (USR-10) promise, for a deliverer of this process. Safe for many threads. */
public final class OneTimeLinks implements LinkMinter {
    private final MakeInvitationLink invitations;
    private final MakeResetLink resets;
    private final Actor self;

    /** @param origin of the records this leaves */
    public OneTimeLinks(MakeInvitationLink invitations, MakeResetLink resets, Origin origin) {
        this.invitations = invitations;
        this.resets = resets;
        this.self = Actor.system(origin);
    }

    @Override
    public Optional<Minted> mint(Event event) {
        try {
            return switch (event.kind()) {
                case INVITED, INVITATION_RESENT -> id(event, "invitation").flatMap(id -> ofInvitation(event, id));
                case RESET_ASKED -> id(event, "reset").map(this::ofReset);
                default -> Optional.empty();
            };
        } catch (Rejected over) {
            // used, taken back, replaced or run out since: there is nothing to deliver but that it was
            return Optional.empty();
        }
    }

    private Optional<Minted> ofInvitation(Event event, UUID id) {
        MakeInvitationLink.Command command =
                new MakeInvitationLink.Command(Objects.requireNonNull(event.account()), new InvitationId(id));
        return invitations.deliver(self, command).map(made -> {
            Invitation invitation = made.listed().invitation();
            return new Minted(
                    made.secret(), invitation.to(), invitation.promised().expiresAt());
        });
    }

    private Minted ofReset(UUID id) {
        MakeResetLink.Minted minted = resets.handle(self, new ResetId(id));
        return new Minted(minted.secret(), minted.to(), minted.expiresAt());
    }

    private static Optional<UUID> id(Event event, String fact) {
        return Optional.ofNullable(event.facts().get(fact)).map(UUID::fromString);
    }
}
