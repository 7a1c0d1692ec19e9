package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.LevelsForm;
import dev.latchkey.application.link.OwnershipOffers;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.application.username.Notices;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.OwnershipOffer;
import dev.latchkey.domain.link.PromiseState;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ownership takes effect when it is accepted, whatever the giver keeps, and whoever is concerned is told (PRV-5). */
public interface OwnershipRules extends StoreContract {
    @Test
    @Tag("PRV-5")
    @Tag("PRV-4")
    @Tag("LNK-8")
    default void a_sole_owner_hands_the_practice_over_and_steps_down_in_one_act() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", levels("BILLING", "VIEW"));
        Somebody neighbour = house.signUp("neighbour");
        house.date(
                ada,
                desk,
                ada.home(),
                null,
                house.clock().now().plus(Duration.ofDays(9)).toString());

        OwnershipOffers.Listed offer = hands.offer(ada, desk, LevelsForm.UNSAID);
        assertThat(house.linkOf(desk, ada.home()).owner()).isFalse();
        assertThat(house.linkOf(ada, ada.home()).owner()).isTrue();
        OwnershipOffers.Listed accepted =
                hands.acceptOwnership(desk, offer.offer().id());

        Link owner = house.linkOf(desk, ada.home());
        assertThat(owner.owner()).isTrue();
        assertThat(owner.term().until()).isNull();
        Link plain = house.linkOf(ada, ada.home());
        assertThat(plain.owner()).isFalse();
        assertThat(plain.level(Portion.ACCOUNT_ACCESS)).isEqualTo(AccessLevel.FULL);
        assertThat(plain.level(Portion.PSYCHOTHERAPY_NOTES)).isEqualTo(AccessLevel.NONE);
        assertThat(house.decide(desk, ada.home(), Portion.PSYCHOTHERAPY_NOTES, Action.VIEW)
                        .reason())
                .isEqualTo(DecisionReason.OWNER);
        assertThat(accepted.meaning()).isEqualTo(OwnershipOffer.MEANING).contains("psychotherapy notes");
        assertThat(offer.meaning()).isEqualTo(accepted.meaning());
        assertThat(hands.state(offer)).isEqualTo(PromiseState.ACCEPTED);
        assertThat(house.linkOf(neighbour, neighbour.home()).version()).isZero();
        assertRefused(Reason.LAST_OWNER, () -> house.end(desk, desk, ada.home()));
    }

    @Test
    @Tag("PRV-5")
    default void the_giver_may_stay_an_owner_or_state_what_it_keeps() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody second = hands.master(ada, "second");
        Somebody third = hands.master(ada, "third");

        hands.acceptOwnership(second, hands.offer(ada, second, null).offer().id());
        assertThat(house.linkOf(ada, ada.home()).owner()).isTrue();
        hands.acceptOwnership(
                third,
                hands.offer(ada, third, levels("BILLING", "VIEW")).offer().id());

        assertThat(house.linkOf(ada, ada.home()).owner()).isFalse();
        assertThat(house.linkOf(ada, ada.home()).level(Portion.BILLING)).isEqualTo(AccessLevel.VIEW);
        assertThat(house.linkOf(ada, ada.home()).level(Portion.CLIENTS)).isEqualTo(AccessLevel.NONE);
        assertThat(store().links().owners(ada.home())).hasSize(2);
    }

    @Test
    @Tag("PRV-5")
    @Tag("DEC-3")
    default void ownership_changes_hands_in_every_state_but_closed() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody desk = hands.master(ada, "desk");
        Somebody other = hands.master(ada, "other");
        house.state(ada.home(), AccountState.INACTIVE);
        OwnershipOffers.Listed offer = hands.offer(ada, desk, null);
        OwnershipOffers.Listed late = hands.offer(ada, other, null);

        hands.acceptOwnership(desk, offer.offer().id());
        house.clock().advance(Duration.ofSeconds(1));
        house.state(ada.home(), AccountState.CLOSED);

        assertThat(house.linkOf(desk, ada.home()).owner()).isTrue();
        assertRefused(
                Reason.ACCOUNT_CLOSED,
                () -> hands.acceptOwnership(other, late.offer().id()));
        assertRefused(Reason.ACCOUNT_CLOSED, () -> hands.withdraw(ada, late));
        assertRefused(Reason.ACCOUNT_CLOSED, () -> hands.offer(ada, other, null));
    }

    @Test
    @Tag("PRV-5")
    @Tag("PRV-4")
    default void whoever_is_concerned_is_told_and_the_log_tells_all_of_it() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody second = house.owner(ada, "second");
        Somebody desk = hands.master(ada, "desk");
        Somebody master = hands.master(ada, "master");
        long before = hands.told(second, Notices.Kind.OWNER_CHANGED, ada.home());

        OwnershipOffers.Listed offer = hands.offer(ada, desk, preset("MANAGER"));
        assertThat(hands.told(desk, Notices.Kind.OWNERSHIP_OFFERED, ada.home())).isOne();
        hands.acceptOwnership(desk, offer.offer().id());

        assertThat(hands.told(second, Notices.Kind.OWNER_CHANGED, ada.home()) - before)
                .as("one became an owner, one is none any more")
                .isEqualTo(2);
        assertThat(hands.told(desk, Notices.Kind.OWNER_CHANGED, ada.home())).isEqualTo(2);
        assertThat(hands.told(master, Notices.Kind.OWNER_CHANGED, ada.home())).isZero();
        assertThat(house.log(ada.home()))
                .filteredOn(told -> told.act() == Act.OWNERSHIP_OFFERED || told.act() == Act.OWNERSHIP_ACCEPTED)
                .filteredOn(
                        told -> told.record().text().contains(offer.offer().id().toString()))
                .extracting(Told::line)
                .containsExactly("OWNERSHIP_OFFERED DONE ada", "OWNERSHIP_ACCEPTED DONE desk");
    }
}
