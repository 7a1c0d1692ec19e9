package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.Given;
import dev.latchkey.application.link.OwnershipOffers;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.PromiseState;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.privilege.Preset;
import dev.latchkey.domain.shared.Reason;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An offer of ownership is worth what its giver's link is worth when it is accepted (LNK-15, PRV-5). */
public interface OwnershipGiverRules extends StoreContract {
    private void kills(Consumer<OfferScene> losing) {
        OfferScene scene = OfferScene.in(House.over(store()));

        losing.accept(scene);

        scene.refused(Reason.GIVER_MAY_NOT);
        assertThat(scene.hands().state(scene.offer())).isEqualTo(PromiseState.LAPSED);
        assertRefused(Reason.OFFER_OVER, () -> scene.hands().withdraw(scene.ada(), scene.offer()));
        scene.hands().acceptOwnership(scene.other(), scene.neighbour().offer().id());
    }

    @Test
    @Tag("LNK-15")
    @Tag("PRV-5")
    default void an_offer_dies_when_the_givers_link_is_ended() {
        kills(scene ->
                scene.house().end(scene.ada(), scene.second(), scene.ada().home()));
    }

    @Test
    @Tag("LNK-15")
    @Tag("PRV-5")
    default void an_offer_dies_when_the_giver_un_joins() {
        kills(scene ->
                scene.house().end(scene.second(), scene.second(), scene.ada().home()));
    }

    @Test
    @Tag("LNK-15")
    @Tag("PRV-5")
    default void an_offer_dies_when_the_giver_is_made_plain_whatever_it_keeps() {
        kills(scene ->
                scene.house().makePlain(scene.ada(), scene.second(), scene.ada().home(), preset("MASTER")));
    }

    @Test
    @Tag("LNK-15")
    @Tag("PRV-5")
    default void an_offer_stays_dead_when_the_giver_becomes_an_owner_again() {
        kills(scene -> {
            scene.house().makePlain(scene.ada(), scene.second(), scene.ada().home(), preset("MASTER"));
            scene.hands().owner(scene.ada(), scene.second());
        });
    }

    @Test
    @Tag("LNK-15")
    @Tag("PRV-5")
    default void an_offer_dies_when_the_giver_has_stepped_down_by_another_offer() {
        kills(scene -> {
            Somebody third = scene.hands().master(scene.ada(), "third");
            scene.hands()
                    .acceptOwnership(
                            third,
                            scene.hands()
                                    .offer(scene.second(), third, preset("MASTER"))
                                    .offer()
                                    .id());
        });
    }

    @Test
    @Tag("LNK-15")
    @Tag("PRV-5")
    @Tag("LNK-10")
    default void an_offer_dies_when_the_giver_is_suspended() {
        kills(scene ->
                scene.house().suspend(scene.ada(), scene.second(), scene.ada().home()));
    }

    @Test
    @Tag("LNK-15")
    @Tag("PRV-5")
    @Tag("LNK-10")
    default void an_offer_stays_dead_when_the_giver_is_resumed() {
        kills(scene -> {
            scene.house().suspend(scene.ada(), scene.second(), scene.ada().home());
            scene.house().resume(scene.ada(), scene.second(), scene.ada().home());
        });
    }

    @Test
    @Tag("LNK-15")
    @Tag("PRV-5")
    @Tag("USR-9")
    default void a_retired_owner_hands_over_nothing() {
        OfferScene scene = OfferScene.in(House.over(store()));
        scene.house().retire(scene.second());

        scene.refused(Reason.GIVER_MAY_NOT);
        scene.hands().acceptOwnership(scene.other(), scene.neighbour().offer().id());
    }

    @Test
    @Tag("LNK-15")
    @Tag("PRV-5")
    default void an_offer_is_judged_by_its_givers_link_of_the_moment_though_nothing_marked_it_dead() {
        OfferScene scene = OfferScene.in(House.over(store()));
        Link owner = scene.house().linkOf(scene.second(), scene.ada().home());
        scene.house().replace(owner.madePlain(Preset.MASTER.privileges(Portions.BUILT_IN)));

        scene.refused(Reason.GIVER_MAY_NOT);
        assertThat(scene.hands().state(scene.offer())).isEqualTo(PromiseState.PENDING);
        scene.hands().acceptOwnership(scene.other(), scene.neighbour().offer().id());
    }

    @Test
    @Tag("PRV-9")
    default void what_is_offered_is_told_among_what_an_owner_gave() {
        OfferScene scene = OfferScene.in(House.over(store()));

        assertThat(scene.house()
                        .latchkey()
                        .links()
                        .given()
                        .handle(
                                scene.ada().actor(),
                                scene.ada().home(),
                                scene.second().username(),
                                Page.Wanted.FIRST)
                        .items())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(Given.Kind.OFFER);
                    assertThat(entry.to()).isEqualTo("desk");
                });
    }

    @Test
    @Tag("LNK-15")
    default void other_systems_are_told_when_an_offer_dies_with_its_givers_right() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody second = house.owner(ada, "second");
        OwnershipOffers.Listed pending = hands.offer(second, hands.master(ada, "desk"), null);
        hands.withdraw(ada, hands.offer(ada, hands.master(ada, "back"), null));
        hands.offer(ada, hands.master(ada, "neighbour"), null);

        house.makePlain(ada, second, ada.home(), preset("MASTER"));
        Courier courier = new Courier();
        house.latchkey().chores(courier).run();

        assertThat(courier.taken())
                .filteredOn(event -> event.kind() == Event.Kind.OWNERSHIP_LAPSED)
                .singleElement()
                .satisfies(event -> assertThat(event.facts())
                        .containsEntry("offer", pending.offer().id().toString()));
    }
}
