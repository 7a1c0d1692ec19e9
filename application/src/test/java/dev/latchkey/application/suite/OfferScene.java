package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.OwnershipOffers;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;

/** Ada and second own the account; second has offered it to desk. An offer of Ada's is the neighbour. */
record OfferScene(
        House house,
        Promising hands,
        Somebody ada,
        Somebody second,
        Somebody desk,
        Somebody other,
        OwnershipOffers.Listed offer,
        OwnershipOffers.Listed neighbour) {
    static OfferScene in(House house) {
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody second = house.owner(ada, "second");
        Somebody desk = hands.master(ada, "desk");
        Somebody other = hands.master(ada, "other");
        OfferScene scene = new OfferScene(
                house, hands, ada, second, desk, other, hands.offer(second, desk, null), hands.offer(ada, other, null));
        house.clock().advance(Duration.ofSeconds(1));
        return scene;
    }

    void refused(Reason reason) {
        assertRefused(reason, () -> hands.acceptOwnership(desk, offer.offer().id()));
        assertThat(house.store().links().owners(ada.home()))
                .noneMatch(owner -> owner.person().id().equals(desk.id()));
    }
}
