package dev.latchkey.application.link;

import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.LinkMinter;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.domain.link.PromiseState;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.InvitationId;
import dev.latchkey.domain.shared.Origin;
import dev.latchkey.domain.shared.Secret;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes an invitation's link when the event that tells of it is delivered (LNK-2); of events of others it makes none. Safe for
 * many threads.
 */
public final class InvitationMinter implements LinkMinter {
    private final Invitations invitations;
    private final MakeInvitationLink makeLink;
    private final Clock clock;
    private final String address;
    private final Origin origin;

    /** @param address what stands before the secret in a link, or nothing */
    public InvitationMinter(
            Invitations invitations, MakeInvitationLink makeLink, Clock clock, String address, Origin origin) {
        this.invitations = invitations;
        this.makeLink = makeLink;
        this.clock = clock;
        this.address = address;
        this.origin = origin;
    }

    @Override
    public Optional<Secret> mint(Event event) {
        AccountId account = event.account();
        InvitationId invitation = invitation(event);
        if (account == null || invitation == null || !isPending(account, invitation)) {
            return Optional.empty();
        }
        Secret secret = makeLink.handle(Actor.system(origin), new MakeInvitationLink.Command(account, invitation))
                .secret();
        return Optional.of(new Secret(address + secret.reveal()));
    }

    private boolean isPending(AccountId account, InvitationId invitation) {
        return invitations
                .find(account, invitation)
                .filter(one -> one.invitation().promised().stateAt(clock.now()) == PromiseState.PENDING)
                .isPresent();
    }

    private static @Nullable InvitationId invitation(Event event) {
        boolean promises = event.kind() == Event.Kind.INVITED || event.kind() == Event.Kind.INVITATION_RESENT;
        String id = event.facts().get("invitation");
        return promises && id != null ? new InvitationId(UUID.fromString(id)) : null;
    }
}
