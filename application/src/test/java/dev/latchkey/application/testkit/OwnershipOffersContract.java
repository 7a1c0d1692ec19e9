package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.OwnershipOffers;
import dev.latchkey.application.link.OwnershipOffers.Listed;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.OwnershipOffer;
import dev.latchkey.domain.link.PromiseEnd.How;
import dev.latchkey.domain.username.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link OwnershipOffers}. */
public interface OwnershipOffersContract extends StoreContract {
    /** Ada and Bea each own an account and have offered it to Cleo, who has a link to both. */
    record Offered(
            Given.Street street, Person cleo, Link ada, Link cleosHere, OwnershipOffer here, OwnershipOffer nextDoor) {}

    private OwnershipOffers offers() {
        return store().ownershipOffers();
    }

    private OwnershipOffer stored(OwnershipOffer offer) {
        assertThat(inTransaction(() -> offers().add(offer))).isTrue();
        return offer;
    }

    private boolean replaced(OwnershipOffer changed) {
        return inTransaction(() -> offers().replace(changed));
    }

    private Offered offered() {
        Given.Street street = given().street();
        Link ada = given().owner(street.ada(), street.home());
        Link bea = given().owner(street.bea(), street.nextDoor());
        Person cleo = given().person("cleo", street.home());
        Link here = given().link(cleo, street.home(), street.ada());
        Link nextDoor = given().link(cleo, street.nextDoor(), street.bea());
        return new Offered(
                street, cleo, ada, here, stored(Fixtures.offer(ada, here)), stored(Fixtures.offer(bea, nextDoor)));
    }

    @Test
    @Tag("PRV-5")
    default void an_offer_comes_back_as_it_was_made_with_the_names_of_both_and_of_the_practice() {
        Offered given = offered();
        Person dora = given().person("dora", given.street().home());
        Link doras = given().link(dora, given.street().home(), given.street().ada());
        OwnershipOffer steppingDown = stored(OwnershipOffer.made(
                Fixtures.offer(given.ada(), doras).id(), given.ada(), doras, Fixtures.MASTER, NOON));

        Listed here = new Listed(
                given.here(),
                given.street().ada().name(),
                given.cleo().name(),
                given.street().home().profile().practiceName());
        assertThat(offers().find(given.street().home().id(), given.here().id())).contains(here);
        assertThat(offers().find(given.cleo().id(), given.here().id())).contains(here);
        assertThat(offers().find(given.street().home().id(), steppingDown.id())
                        .orElseThrow()
                        .offer())
                .isEqualTo(steppingDown);
        assertThat(offers().find(given.street().home().id(), given.nextDoor().id()))
                .isEmpty();
        assertThat(offers().find(given.street().ada().id(), given.here().id())).isEmpty();
    }

    @Test
    @Tag("PRV-5")
    default void an_account_has_one_live_offer_for_a_username() {
        Offered given = offered();
        OwnershipOffer another = Fixtures.offer(given.ada(), given.cleosHere());

        assertThat(inTransaction(() -> offers().add(another))).isFalse();
        assertThat(offers().live(given.street().home().id(), given.cleo().id())).contains(given.here());

        OwnershipOffer ended =
                given.here().ended(How.DECLINED, hoursAfterNoon(1), given.cleo().id());
        assertThat(replaced(ended)).isTrue();
        assertThat(offers().live(given.street().home().id(), given.cleo().id())).isEmpty();
        assertThat(offers().find(given.cleo().id(), ended.id()).orElseThrow().offer())
                .isEqualTo(ended);
        stored(another);
        assertThat(offers().live(given.street().nextDoor().id(), given.cleo().id()))
                .contains(given.nextDoor());
    }

    @Test
    @Tag("PRV-5")
    default void of_many_who_offer_to_one_username_at_once_one_wins() {
        Offered given = offered();
        replaced(given.here().ended(How.WITHDRAWN, NOON, given.ada().username()));

        long winners = Race.winners(number -> {
            OwnershipOffer one = Fixtures.offer(given.ada(), given.cleosHere());
            return inTransaction(() -> offers().add(one));
        });

        assertThat(winners).isOne();
        assertThat(offers().live(given.street().nextDoor().id(), given.cleo().id()))
                .contains(given.nextDoor());
    }

    @Test
    @Tag("PRV-5")
    default void of_an_acceptance_and_a_withdrawal_at_once_one_wins() {
        Offered given = offered();

        long winners = Race.winners(number ->
                replaced(given.here().ended(number % 2 == 0 ? How.ACCEPTED : How.WITHDRAWN, NOON, null)));

        assertThat(winners).isOne();
        assertThat(offers().live(given.street().nextDoor().id(), given.cleo().id()))
                .contains(given.nextDoor());
    }

    @Test
    default void who_offered_what_to_whom_and_when_never_changes() {
        Offered given = offered();
        OwnershipOffer here = given.here();
        OwnershipOffer forged = new OwnershipOffer(
                here.id(),
                here.giver(),
                here.offeree(),
                Fixtures.MASTER,
                here.promised().again(hoursAfterNoon(9)),
                here.version() + 1);

        assertThat(replaced(forged)).isTrue();

        assertThat(offers().find(given.cleo().id(), here.id()).orElseThrow().offer())
                .isEqualTo(new OwnershipOffer(
                        here.id(), here.giver(), here.offeree(), null, here.promised(), here.version() + 1));
    }

    @Test
    @Tag("PRV-5")
    default void lists_of_an_account_and_of_a_username_go_on_where_they_ended() {
        Offered given = offered();
        Person dora = given().person("dora", given.street().home());
        OwnershipOffer toDora = stored(Fixtures.offer(
                given.ada(),
                given().link(dora, given.street().home(), given.street().ada())));

        assertThat(offers().newest(given.street().home().id(), null, 1))
                .extracting(Listed::offer)
                .containsExactly(toDora);
        assertThat(offers().newest(given.street().home().id(), toDora.id(), 5))
                .extracting(Listed::offer)
                .containsExactly(given.here());
        assertThat(offers().newest(given.cleo().id(), null, 5))
                .extracting(Listed::offer)
                .containsExactly(given.nextDoor(), given.here());
        assertThat(offers().newest(given.cleo().id(), given.nextDoor().id(), 5))
                .extracting(Listed::offer)
                .containsExactly(given.here());
        assertThat(offers().newest(given.street().ada().id(), null, 5)).isEmpty();
    }

    @Test
    @Tag("LNK-15")
    default void what_concerns_a_link_is_found_while_it_lives() {
        Offered given = offered();
        Person dora = given().person("dora", given.street().home());
        Link doras = given().link(dora, given.street().home(), given.street().ada());
        OwnershipOffer toDora = stored(Fixtures.offer(given.ada(), doras));

        assertThat(offers().concerning(given.ada().key())).containsExactly(given.here(), toDora);
        assertThat(offers().concerning(doras.key())).containsExactly(toDora);
        replaced(given.here().ended(How.LAPSED, NOON, null));
        assertThat(offers().concerning(given.ada().key())).containsExactly(toDora);
        assertThat(offers().concerning(given.cleosHere().key())).isEmpty();
    }

    @Test
    @Tag("PRV-5")
    default void a_purge_drops_what_was_over_before_a_moment_whoever_ended_it_and_no_more_than_its_limit() {
        Offered given = offered();
        replaced(given.here().ended(How.WITHDRAWN, NOON, null));
        Person dora = given().person("dora", given.street().home());
        OwnershipOffer late = stored(Fixtures.offer(
                given.ada(),
                given().link(dora, given.street().home(), given.street().ada())));
        replaced(late.ended(How.REPLACED, hoursAfterNoon(73), null));

        assertThat(inTransaction(() -> offers().purge(hoursAfterNoon(72), 9))).isZero();
        assertThat(inTransaction(() -> offers().purge(hoursAfterNoon(73), 1))).isOne();
        assertThat(inTransaction(() -> offers().purge(hoursAfterNoon(73), 9))).isOne();
        assertThat(offers().newest(given.cleo().id(), null, 9)).isEmpty();
        assertThat(offers().find(given.street().home().id(), late.id())).isPresent();
    }
}
