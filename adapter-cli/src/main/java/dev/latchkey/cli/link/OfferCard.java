package dev.latchkey.cli.link;

import dev.latchkey.application.Latchkey;
import dev.latchkey.application.link.OwnershipOffers.Listed;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Shapes;
import dev.latchkey.domain.link.OwnershipOffer;
import dev.latchkey.domain.link.Promised;
import dev.latchkey.domain.privilege.AccessLevel;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An offer of ownership as it is answered, with what it means (PRV-5). */
final class OfferCard {
    private OfferCard() {}

    static Card of(Latchkey latchkey, Listed listed) {
        OwnershipOffer offer = listed.offer();
        return members(latchkey, listed)
                .text("Offer", offer.id())
                .text("Account", offer.account())
                .text("Practice", listed.practice())
                .text("Offered by", listed.giver())
                .text("Offered to", listed.offeree())
                .text("Giver keeps", keeps(latchkey, offer))
                .text("State", offer.promised().stateAt(latchkey.clock().now()))
                .text("Runs out", offer.promised().expiresAt())
                .text("Means", listed.meaning());
    }

    static Card row(Latchkey latchkey, Listed listed) {
        OwnershipOffer offer = listed.offer();
        return members(latchkey, listed)
                .text("OFFER", offer.id())
                .text("ACCOUNT", offer.account())
                .text("PRACTICE", listed.practice())
                .text("OFFERED BY", listed.giver())
                .text("OFFERED TO", listed.offeree())
                .text("STATE", offer.promised().stateAt(latchkey.clock().now()))
                .text("RUNS OUT", offer.promised().expiresAt());
    }

    private static Card members(Latchkey latchkey, Listed listed) {
        OwnershipOffer offer = listed.offer();
        Promised promised = offer.promised();
        return new Card()
                .json("id", offer.id())
                .json("accountId", offer.account())
                .json("practiceName", listed.practice().value())
                .json("giver", listed.giver())
                .json("username", listed.offeree())
                .json("stepDown", stepDown(latchkey, offer))
                .json("state", promised.stateAt(latchkey.clock().now()))
                .json("madeAt", promised.madeAt())
                .json("expiresAt", promised.expiresAt())
                .json("endedAt", endedAt(promised))
                .json("meaning", listed.meaning());
    }

    private static @Nullable Map<String, AccessLevel> stepDown(Latchkey latchkey, OwnershipOffer offer) {
        return offer.stepDown() == null ? null : Shapes.privileges(latchkey, offer.stepDown());
    }

    private static String keeps(Latchkey latchkey, OwnershipOffer offer) {
        Map<String, AccessLevel> kept = stepDown(latchkey, offer);
        return kept == null ? "ownership" : Shapes.written(kept);
    }

    private static @Nullable Instant endedAt(Promised promised) {
        return promised.end() == null ? null : promised.end().at();
    }
}
