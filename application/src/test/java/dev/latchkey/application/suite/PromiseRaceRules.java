package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.link.AllowAccess;
import dev.latchkey.application.link.OwnershipOffers;
import dev.latchkey.application.testkit.Race;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.PromiseState;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Person;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Promises that many take at the same time are taken once, and never after they are dead. */
public interface PromiseRaceRules extends StoreContract {
    @Test
    @Tag("LNK-2")
    default void one_invitation_is_accepted_once_by_one_of_32() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        List<Somebody> many = new ArrayList<>();
        for (int i = 0; i < Race.THREADS; i++) {
            many.add(house.signUp("somebody" + i));
        }
        Invitation invitation = hands.invite(ada, "grace@person.example", preset("BILLER"));
        Secret secret = hands.link(ada, invitation);

        ImmutableList<String> outcomes = Race.of(number -> Outcomes.of(() -> hands.accept(many.get(number), secret)));

        assertThat(outcomes)
                .containsOnlyOnce("DONE")
                .allMatch(outcome -> outcome.equals("DONE") || outcome.equals(Reason.INVITATION_OVER.name()));
        assertThat(store().links().usernames(ada.home(), null, 100)).hasSize(2);
        assertThat(hands.state(invitation)).isEqualTo(PromiseState.ACCEPTED);
    }

    @Test
    @Tag("LNK-2")
    default void one_invitation_is_accepted_once_by_one_username_and_by_new_ones() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody grace = house.signUp("grace");
        Secret secret = hands.invited(ada, "grace@person.example", preset("BILLER"));

        ImmutableList<String> outcomes = Race.of(number -> number % 2 == 0
                ? Outcomes.of(() -> hands.accept(grace, secret))
                : Outcomes.of(() -> hands.acceptAsNew("grace" + number, secret)));

        assertThat(outcomes).containsOnlyOnce("DONE");
        assertThat(store().links().usernames(ada.home(), null, 100)).hasSize(2);
        assertThat(store().persons().addressed(EmailAddress.choose("grace@person.example")))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    @Tag("LNK-2")
    @Tag("LNK-15")
    default void an_invitation_is_not_accepted_after_the_givers_right_is_gone() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody desk = hands.master(ada, "desk");
        Somebody grace = house.signUp("grace");
        Invitation invitation = hands.invite(desk, "grace@person.example", preset("BILLER"));
        Secret secret = hands.link(desk, invitation);

        ImmutableList<String> outcomes = Race.of(
                2,
                number -> number == 0
                        ? Outcomes.of(() -> hands.accept(grace, secret))
                        : Outcomes.of(() -> house.suspend(ada, desk, ada.home())));

        assertThat(outcomes.get(1)).isEqualTo("DONE");
        boolean accepted = outcomes.get(0).equals("DONE");
        assertThat(hands.state(invitation)).isEqualTo(accepted ? PromiseState.ACCEPTED : PromiseState.LAPSED);
        assertThat(store().links().standing(ada.home(), grace.id()).isPresent()).isEqualTo(accepted);
    }

    @Test
    @Tag("LNK-3")
    default void of_many_who_invite_one_address_one_does() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody desk = hands.master(ada, "desk");
        Somebody bea = house.signUp("bea");

        ImmutableList<String> outcomes = Race.of(number -> Outcomes.of(() -> hands.invite(
                number % 2 == 0 ? ada : desk,
                number % 4 < 2 ? "grace@person.example" : "GRACE@person.example",
                preset("BILLER"))));

        assertThat(outcomes).containsOnlyOnce("DONE").contains(Reason.INVITATION_PENDING.name());
        assertThat(Outcomes.of(() -> hands.invite(bea, "grace@person.example", preset("BILLER"))))
                .isEqualTo("DONE");
    }

    @Test
    @Tag("PRV-5")
    default void of_accepting_and_withdrawing_an_offer_one_wins() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody desk = hands.master(ada, "desk");
        Somebody bea = house.signUp("bea");
        OwnershipOffers.Listed offer = hands.offer(ada, desk, preset("MASTER"));

        ImmutableList<String> outcomes = Race.of(number -> number % 2 == 0
                ? Outcomes.of(() -> hands.acceptOwnership(desk, offer.offer().id()))
                : Outcomes.of(() -> hands.withdraw(ada, offer)));

        assertThat(outcomes).containsOnlyOnce("DONE");
        boolean accepted = hands.state(offer) == PromiseState.ACCEPTED;
        assertThat(house.linkOf(desk, ada.home()).owner()).isEqualTo(accepted);
        assertThat(house.linkOf(ada, ada.home()).owner()).isNotEqualTo(accepted);
        assertThat(store().links().owners(bea.home())).hasSize(1);
    }

    @Test
    @Tag("PRV-5")
    @Tag("PRV-4")
    default void two_owners_who_each_hand_over_and_step_down_leave_owners_who_can_act() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody second = house.owner(ada, "second");
        Somebody desk = hands.master(ada, "desk");
        OwnershipOffers.Listed offer = hands.offer(ada, desk, preset("MASTER"));

        Race.of(
                2,
                number -> number == 0
                        ? Outcomes.of(
                                () -> hands.acceptOwnership(desk, offer.offer().id()))
                        : Outcomes.of(() -> house.end(second, ada, ada.home())));
        Outcomes.of(() -> house.end(second, second, ada.home()));

        assertThat(store().links().owners(ada.home())).isNotEmpty();
    }

    @Test
    @Tag("PRV-6")
    @Tag("LNK-2")
    default void deletion_and_acceptance_exclude_each_other() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        for (int round = 0; round < 8; round++) {
            Somebody ada = house.signUp("ada" + round);
            Somebody bea = house.signUp("bea" + round);
            Somebody desk = house.member(ada, "desk" + round, preset("BILLER"));
            Secret secret = hands.invited(bea, "desk@person.example", preset("BILLER"));

            ImmutableList<String> outcomes = Race.of(
                    2,
                    number -> number == 0
                            ? Outcomes.of(() -> house.end(ada, desk, ada.home()))
                            : Outcomes.of(() -> hands.accept(desk, secret)));

            assertThat(outcomes).containsOnly("DONE");
            assertThat(person(desk).retiresAt()).isNull();
        }
    }

    @Test
    @Tag("PRV-6")
    @Tag("LNK-2")
    default void deletion_sees_an_invitation_or_is_seen_by_it() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        for (int round = 0; round < 8; round++) {
            Somebody ada = house.signUp("ada" + round);
            Somebody bea = house.signUp("bea" + round);
            String name = "desk" + round;
            house.latchkey()
                    .allowAccess()
                    .handle(
                            ada.actor(),
                            new AllowAccess.Command(
                                    ada.home(),
                                    name,
                                    House.firstPasswordOf(name),
                                    name + "@person.example",
                                    preset("BILLER")));
            Somebody desk = new Somebody(name, house.idOf(name), ada.home(), House.firstPasswordOf(name));

            ImmutableList<String> outcomes = Race.of(
                    2,
                    number -> number == 0
                            ? Outcomes.of(() -> house.end(ada, desk, ada.home()))
                            : Outcomes.of(() -> hands.invite(bea, name + "@person.example", preset("BILLER"))));

            assertThat(outcomes).containsOnly("DONE");
            assertThat(person(desk).retiresAt()).isNull();
        }
    }

    private Person person(Somebody somebody) {
        return store().persons().find(somebody.id()).orElseThrow();
    }
}
