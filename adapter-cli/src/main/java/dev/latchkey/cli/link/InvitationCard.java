package dev.latchkey.cli.link;

import dev.latchkey.application.Latchkey;
import dev.latchkey.application.link.Invitations.Listed;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Shapes;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.Promised;
import dev.latchkey.domain.privilege.AccessLevel;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An invitation as it is answered; its secret is no part of it. */
final class InvitationCard {
    private InvitationCard() {}

    static Card of(Latchkey latchkey, Listed listed) {
        Invitation invitation = listed.invitation();
        Promised promised = invitation.promised();
        return members(latchkey, listed)
                .text("Invitation", invitation.id())
                .text("E-mail", invitation.to())
                .text("Invited by", listed.giver())
                .text("State", promised.stateAt(latchkey.clock().now()))
                .text("Privileges", Shapes.written(privileges(latchkey, invitation)))
                .text("From", invitation.asked().from())
                .text("Until", invitation.asked().until())
                .text("Link", invitation.delivery().secretHash() == null ? "not made yet" : "made")
                .text("Made", promised.madeAt())
                .text("Runs out", promised.expiresAt())
                .text("Ended", endedAt(promised))
                .text("Version", invitation.version());
    }

    static Card row(Latchkey latchkey, Listed listed) {
        Invitation invitation = listed.invitation();
        return members(latchkey, listed)
                .text("INVITATION", invitation.id())
                .text("E-MAIL", invitation.to())
                .text("INVITED BY", listed.giver())
                .text("STATE", invitation.promised().stateAt(latchkey.clock().now()))
                .text("RUNS OUT", invitation.promised().expiresAt())
                .text("PRIVILEGES", Shapes.written(privileges(latchkey, invitation)));
    }

    private static Card members(Latchkey latchkey, Listed listed) {
        Invitation invitation = listed.invitation();
        Promised promised = invitation.promised();
        return new Card()
                .json("id", invitation.id())
                .json("email", invitation.to())
                .json("inviter", listed.giver())
                .json("privileges", privileges(latchkey, invitation))
                .json("from", invitation.asked().from())
                .json("until", invitation.asked().until())
                .json("state", promised.stateAt(latchkey.clock().now()))
                .json("linkMade", invitation.delivery().secretHash() != null)
                .json("madeAt", promised.madeAt())
                .json("expiresAt", promised.expiresAt())
                .json("endedAt", endedAt(promised))
                .json("version", invitation.version());
    }

    private static Map<String, AccessLevel> privileges(Latchkey latchkey, Invitation invitation) {
        return Shapes.privileges(latchkey, invitation.asked().privileges());
    }

    private static @Nullable Instant endedAt(Promised promised) {
        return promised.end() == null ? null : promised.end().at();
    }
}
