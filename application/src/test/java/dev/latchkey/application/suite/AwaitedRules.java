package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.latchkey.application.link.AllowAccess;
import dev.latchkey.application.outbox.Event;
import dev.latchkey.application.outbox.LinkMinter;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.shared.EventId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever is awaited somewhere is not retired (PRV-6); and what other systems are told of invitations. */
public interface AwaitedRules extends StoreContract {
    /** A username with an address on record. */
    private static Somebody reachable(House house, Somebody by, String name) {
        Secret first = House.firstPasswordOf(name);
        house.latchkey()
                .allowAccess()
                .handle(
                        by.actor(),
                        new AllowAccess.Command(by.home(), name, first, name + "@person.example", preset("MASTER")));
        return house.changePassword(new Somebody(name, house.idOf(name), by.home(), first), House.passwordOf(name));
    }

    private static @Nullable Instant retiresAt(House house, Somebody whom) {
        return house.store().persons().find(whom.id()).orElseThrow().retiresAt();
    }

    /** What a deliverer is told of an invitation, again and again if need be. */
    private static Event invited(House house, Invitation invitation) {
        Map<String, String> facts = Map.of("invitation", invitation.id().toString());
        return new Event(
                new EventId(new UUID(1, 1)),
                new Event.Place(Ledger.of(invitation.account()), 1),
                invitation.account(),
                Event.Kind.INVITED,
                house.clock().now(),
                ImmutableSortedMap.copyOf(facts));
    }

    @Test
    @Tag("PRV-6")
    default void a_pending_invitation_to_its_address_keeps_a_deleted_username() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = reachable(house, ada, "desk");
        Somebody other = reachable(house, ada, "other");
        house.state(bea.home(), AccountState.ACTIVE);
        hands.invite(bea, "DESK@person.example", preset("BILLER"));

        house.end(ada, desk, ada.home());
        house.end(ada, other, ada.home());

        assertThat(retiresAt(house, desk)).isNull();
        assertThat(retiresAt(house, other)).isNotNull();
        house.clock().advance(Duration.ofDays(30));
        assertThat(house.dropDown(desk)).isEmpty();
        assertRefused(Reason.USERNAME_RETIRED, () -> house.dropDown(other));
    }

    @Test
    @Tag("PRV-6")
    default void one_that_has_run_out_or_ended_keeps_nobody() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody late = reachable(house, ada, "late");
        Somebody back = reachable(house, ada, "back");
        Somebody own = reachable(house, ada, "own");
        hands.withdraw(bea, hands.invite(bea, "back@person.example", preset("BILLER")));
        hands.invite(bea, "late@person.example", preset("BILLER"));
        house.clock().advance(Duration.ofHours(72));
        hands.invite(own, "own@person.example", preset("BILLER"));

        for (Somebody one : List.of(late, back, own)) {
            house.end(ada, one, ada.home());
            assertThat(retiresAt(house, one)).as(one.name()).isNotNull();
        }
    }

    @Test
    @Tag("PRV-6")
    @Tag("LNK-2")
    default void a_new_invitation_in_time_revives_and_so_does_accepting_one() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody invited = reachable(house, ada, "invited");
        Somebody accepting = reachable(house, ada, "accepting");
        Somebody late = reachable(house, ada, "late");
        house.state(bea.home(), AccountState.ACTIVE);
        for (Somebody one : List.of(invited, accepting, late)) {
            house.end(ada, one, ada.home());
        }
        house.clock().advance(Duration.ofDays(30).minusNanos(1000));

        hands.invite(bea, "Invited@person.example", preset("BILLER"));
        hands.accept(accepting, hands.invited(bea, "elsewhere@person.example", preset("BILLER")));
        Secret tooLate = hands.invited(bea, "late2@person.example", preset("BILLER"));
        house.clock().advance(Duration.ofNanos(1000));
        hands.invite(bea, "late@person.example", preset("BILLER"));

        assertThat(retiresAt(house, invited)).isNull();
        assertThat(house.dropDown(accepting)).hasSize(1);
        assertRefused(Reason.USERNAME_RETIRED, () -> hands.accept(late, tooLate));
        assertRefused(Reason.USERNAME_RETIRED, () -> house.dropDown(late));
        assertThat(retiresAt(house, late)).isNotNull();
    }

    @Test
    @Tag("LNK-2")
    default void the_link_is_made_by_whoever_delivers_the_event_and_by_nobody_once_it_is_over() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody grace = house.signUp("grace");
        Invitation invitation = hands.invite(ada, "grace@person.example", preset("BILLER"));
        Courier courier = new Courier();
        house.latchkey().chores(courier).run();
        LinkMinter minter = house.latchkey().linkMinter(Somebody.ORIGIN);

        Event event = courier.taken().stream()
                .filter(one -> one.kind() == Event.Kind.INVITED)
                .findFirst()
                .orElseThrow();
        assertThat(event.facts()).containsEntry("invitation", invitation.id().toString());
        assertThat(event.facts()).containsEntry("to", "grace@person.example");
        LinkMinter.Minted minted = minter.mint(event).orElseThrow();

        assertThat(minted.to()).isEqualTo(invitation.to());
        assertThat(minted.expiresAt()).isEqualTo(invitation.promised().expiresAt());
        hands.accept(grace, minted.secret());
        assertThat(minter.mint(event)).isEqualTo(Optional.empty());
        assertThat(courier.taken().stream()
                        .filter(one -> one.kind() != Event.Kind.INVITED)
                        .map(minter::mint))
                .allMatch(Optional::isEmpty);
    }

    @Test
    @Tag("LNK-15")
    default void other_systems_are_told_when_an_invitation_dies_with_its_givers_right() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody desk = hands.master(ada, "desk");
        Invitation pending = hands.invite(desk, "grace@person.example", preset("BILLER"));
        hands.withdraw(desk, hands.invite(desk, "back@person.example", preset("BILLER")));
        hands.invite(ada, "neighbour@person.example", preset("BILLER"));

        house.end(ada, desk, ada.home());
        Courier courier = new Courier();
        house.latchkey().chores(courier).run();

        assertThat(courier.taken())
                .filteredOn(event -> event.kind() == Event.Kind.INVITATION_LAPSED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.account()).isEqualTo(ada.home());
                    assertThat(event.facts())
                            .containsEntry("invitation", pending.id().toString());
                });
    }

    @Test
    @Tag("LNK-2")
    default void no_deliverer_kills_a_link_that_a_person_was_handed() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody grace = house.signUp("grace");
        Somebody ida = house.signUp("ida");
        Invitation invitation = hands.invite(ada, "grace@person.example", preset("BILLER"));
        Invitation neighbour = hands.invite(ada, "ida@person.example", preset("BILLER"));
        Secret handed = hands.link(ada, invitation);
        LinkMinter minter = house.latchkey().linkMinter(Somebody.ORIGIN);

        Event event = invited(house, invitation);
        assertThat(minter.mint(event)).isEmpty();
        assertThat(event.facts()).containsEntry("invitation", invitation.id().toString());
        assertThat(minter.mint(invited(house, neighbour))).isPresent();
        assertThat(house.log(ada.home()))
                .filteredOn(told -> told.act() == Act.INVITATION_LINK_MADE)
                .extracting(Told::line)
                .containsExactly("INVITATION_LINK_MADE DONE ada", "INVITATION_LINK_MADE DONE");

        hands.accept(grace, handed);
        Secret again = minter.mint(invited(house, neighbour)).orElseThrow().secret();
        hands.accept(ida, again);
    }

    @Test
    @Tag("LNK-2")
    default void sending_an_invitation_again_lets_a_deliverer_make_its_link_again() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody grace = house.signUp("grace");
        Invitation invitation = hands.invite(ada, "grace@person.example", preset("BILLER"));
        Secret dead = hands.link(ada, invitation);
        hands.resend(ada, invitation);

        LinkMinter.Minted minted = house.latchkey()
                .linkMinter(Somebody.ORIGIN)
                .mint(invited(house, invitation))
                .orElseThrow();

        assertRefused(Reason.INVITATION_OVER, () -> hands.accept(grace, dead));
        hands.accept(grace, minted.secret());
    }
}
