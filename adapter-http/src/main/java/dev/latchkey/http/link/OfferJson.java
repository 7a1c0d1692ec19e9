package dev.latchkey.http.link;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.link.OwnershipOffers.Listed;
import dev.latchkey.domain.link.OwnershipOffer;
import dev.latchkey.domain.link.Promised;
import dev.latchkey.domain.privilege.Portions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer of ownership as JSON.
 *
 * @param stepDown the levels the giver keeps when it is accepted, or null where the giver stays an owner
 * @param state what has become of it by now
 * @param endedAt when somebody ended it, or null
 * @param meaning what it means to own the account, to be shown to people wherever ownership is offered and accepted
 */
record OfferJson(
        String id,
        String accountId,
        String practiceName,
        String giver,
        String username,
        @Nullable ImmutableMap<String, String> stepDown,
        String state,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        String meaning) {
    record PageJson(
            ImmutableList<OfferJson> offers, @Nullable String next) {}

    static OfferJson of(Listed listed, Portions portions, Instant now) {
        OwnershipOffer offer = listed.offer();
        Promised promised = offer.promised();
        return new OfferJson(
                offer.id().toString(),
                offer.account().toString(),
                listed.practice().value(),
                listed.giver().value(),
                listed.offeree().value(),
                offer.stepDown() == null ? null : LevelsJson.of(offer.stepDown(), portions),
                promised.stateAt(now).name(),
                promised.madeAt(),
                promised.expiresAt(),
                promised.end() == null ? null : promised.end().at(),
                listed.meaning());
    }
}
