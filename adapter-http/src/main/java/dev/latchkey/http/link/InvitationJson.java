package dev.latchkey.http.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.link.Invitations.Listed;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.Promised;
import dev.latchkey.domain.privilege.Portions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as JSON; its secret is no part of it.
 *
 * @param privileges what was promised: every portion of the installation with its level
 * @param state what has become of it by now
 * @param linkMade whether there is a link that accepts it
 * @param endedAt when somebody ended it, or null
 */
record InvitationJson(
        String id,
        String email,
        String inviter,
        ImmutableMap<String, String> privileges,
        @Nullable Instant from,
        @Nullable Instant until,
        String state,
        boolean linkMade,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        long version) {
    record PageJson(
            ImmutableList<InvitationJson> invitations,
            @Nullable String next) {}

    record LinkJson(String invitationId, String secret, Instant expiresAt) {}

    static InvitationJson of(Listed listed, Portions portions, Instant now) {
        Invitation invitation = listed.invitation();
        Promised promised = invitation.promised();
        return new InvitationJson(
                invitation.id().toString(),
                invitation.to().value(),
                listed.giver().value(),
                LevelsJson.of(invitation.asked().privileges(), portions),
                invitation.asked().from(),
                invitation.asked().until(),
                promised.stateAt(now).name(),
                invitation.delivery().secretHash() != null,
                promised.madeAt(),
                promised.expiresAt(),
                promised.end() == null ? null : promised.end().at(),
                invitation.version());
    }
}
