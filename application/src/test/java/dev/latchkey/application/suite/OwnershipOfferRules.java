package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.AcceptOwnership;
import dev.latchkey.application.link.DeclineOwnership;
import dev.latchkey.application.link.OwnershipOffers;
import dev.latchkey.application.link.WithdrawOffer;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.link.PromiseState;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Means;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.TokenId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ownership is offered by an owner, for 72 hours, to somebody who is there already (PRV-5). */
public interface OwnershipOfferRules extends StoreContract {
    @Test
    @Tag("PRV-5")
    default void an_offer_can_be_accepted_for_72_hours_and_not_a_moment_longer() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody inTime = hands.master(ada, "in.time");
        Somebody late = hands.master(ada, "late");
        Instant over = house.clock().now().plus(Duration.ofHours(72));
        OwnershipOffers.Listed first = hands.offer(ada, inTime, null);
        OwnershipOffers.Listed second = hands.offer(ada, late, null);

        house.clock().set(over.minusNanos(1000));
        hands.acceptOwnership(inTime, first.offer().id());
        house.clock().set(over);

        assertThat(hands.state(second)).isEqualTo(PromiseState.EXPIRED);
        assertRefused(
                Reason.OFFER_OVER,
                () -> hands.acceptOwnership(late, second.offer().id()));
        assertThat(house.linkOf(late, ada.home()).owner()).isFalse();
        OwnershipOffers.Listed anew = hands.offer(ada, late, null);
        assertThat(hands.state(second)).isEqualTo(PromiseState.REPLACED);
        hands.acceptOwnership(late, anew.offer().id());
    }

    @Test
    @Tag("PRV-5")
    default void only_an_owner_offers_and_only_to_who_has_a_plain_link_in_force() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody master = hands.master(ada, "master");
        Somebody desk = hands.master(ada, "desk");
        Somebody second = house.owner(ada, "second");
        Somebody suspended = hands.master(ada, "suspended");
        house.suspend(ada, suspended, ada.home());

        assertRefused(Reason.PRIVILEGE_MISSING, () -> hands.offer(master, desk, null));
        assertRefused(Reason.USERNAME_UNKNOWN, () -> hands.offer(ada, bea, null));
        assertRefused(Reason.ALREADY_OWNER, () -> hands.offer(ada, second, null));
        assertRefused(Reason.ALREADY_OWNER, () -> hands.offer(ada, ada, null));
        assertRefused(Reason.LINK_NOT_IN_FORCE, () -> hands.offer(ada, suspended, null));
        OwnershipOffers.Listed pending = hands.offer(ada, desk, null);
        assertRefused(Reason.OFFER_PENDING, () -> hands.offer(second, desk, null));
        assertRefused(Reason.FIELDS_INVALID, () -> hands.offer(ada, master, preset("BOSS")));
        assertThat(hands.state(pending)).isEqualTo(PromiseState.PENDING);
    }

    @Test
    @Tag("PRV-5")
    default void any_owner_withdraws_it_and_the_one_it_is_made_to_declines_it() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody second = house.owner(ada, "second");
        Somebody master = hands.master(ada, "master");
        Somebody desk = hands.master(ada, "desk");
        OwnershipOffers.Listed withdrawn = hands.offer(ada, desk, null);

        assertRefused(Reason.PRIVILEGE_MISSING, () -> hands.withdraw(master, withdrawn));
        assertRefused(
                Reason.OFFER_UNKNOWN,
                () -> hands.acceptOwnership(master, withdrawn.offer().id()));
        hands.withdraw(second, withdrawn);
        assertRefused(Reason.OFFER_OVER, () -> hands.withdraw(ada, withdrawn));
        assertRefused(
                Reason.OFFER_OVER,
                () -> hands.acceptOwnership(desk, withdrawn.offer().id()));

        OwnershipOffers.Listed declined = hands.offer(ada, desk, null);
        house.latchkey()
                .ownership()
                .decline()
                .handle(
                        desk.actor(),
                        new DeclineOwnership.Command(declined.offer().id()));
        assertThat(hands.state(declined)).isEqualTo(PromiseState.DECLINED);
        assertRefused(
                Reason.OFFER_OVER,
                () -> hands.acceptOwnership(desk, declined.offer().id()));
        assertThat(house.linkOf(desk, ada.home()).owner()).isFalse();
        Somebody bea = house.signUp("bea");
        assertRefused(
                Reason.OFFER_UNKNOWN,
                () -> house.latchkey()
                        .ownership()
                        .withdraw()
                        .handle(
                                bea.actor(),
                                new WithdrawOffer.Command(
                                        bea.home(), declined.offer().id())));
    }

    @Test
    @Tag("PRV-5")
    @Tag("USR-11")
    default void an_offer_is_seen_and_taken_in_person_by_who_is_signed_in() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody desk = hands.master(ada, "desk");
        OwnershipOffers.Listed offer = hands.offer(ada, desk, null);
        AcceptOwnership.Command command =
                new AcceptOwnership.Command(offer.offer().id());
        Actor program = Actor.token(desk.id(), Means.token(new TokenId(new UUID(7, 7)), null), Somebody.ORIGIN);

        assertRefused(
                Reason.NOT_SIGNED_IN,
                () -> house.latchkey().ownership().accept().handle(House.NOBODY, command));
        assertRefused(
                Reason.TOKEN_NOT_PERMITTED,
                () -> house.latchkey().ownership().accept().handle(program, command));
        assertRefused(
                Reason.TOKEN_NOT_PERMITTED,
                () -> house.latchkey().ownership().list().own(program, Page.Wanted.FIRST));
        assertThat(hands.state(offer)).isEqualTo(PromiseState.PENDING);
        assertThat(house.latchkey()
                        .ownership()
                        .list()
                        .own(desk.actor(), Page.Wanted.FIRST)
                        .items())
                .containsExactly(offer);
    }

    @Test
    @Tag("PRV-5")
    default void offers_are_listed_to_those_who_may_see_access_and_ones_own_to_oneself() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = hands.master(ada, "desk");
        Somebody viewer = house.member(ada, "viewer", levels("ACCOUNT_ACCESS", "VIEW"));
        Somebody biller = house.member(ada, "biller", preset("BILLER"));
        OwnershipOffers.Listed first = hands.offer(ada, desk, null);
        OwnershipOffers.Listed second = hands.offer(ada, viewer, null);
        house.join(desk, bea);
        OwnershipOffers.Listed elsewhere = hands.offer(bea, desk, null);

        assertThat(house.latchkey()
                        .ownership()
                        .list()
                        .ofAccount(viewer.actor(), ada.home(), Page.Wanted.FIRST)
                        .items())
                .containsExactly(second, first);
        Page<OwnershipOffers.Listed> page =
                house.latchkey().ownership().list().own(desk.actor(), new Page.Wanted(1, null));
        assertThat(page.items()).containsExactly(elsewhere);
        assertThat(house.latchkey()
                        .ownership()
                        .list()
                        .own(desk.actor(), new Page.Wanted(1, page.next()))
                        .items())
                .containsExactly(first);
        assertThat(elsewhere.practice().value()).isEqualTo("Practice of bea");
        assertRefused(
                Reason.PRIVILEGE_MISSING,
                () -> house.latchkey().ownership().list().ofAccount(biller.actor(), ada.home(), Page.Wanted.FIRST));
        assertRefused(
                Reason.ACCOUNT_UNKNOWN,
                () -> house.latchkey().ownership().list().ofAccount(bea.actor(), ada.home(), Page.Wanted.FIRST));
    }
}
