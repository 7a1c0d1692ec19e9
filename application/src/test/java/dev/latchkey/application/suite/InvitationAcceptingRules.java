package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Promising.GRACE;
import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.AcceptAsNew;
import dev.latchkey.application.link.AcceptInvitation;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.application.username.Notices;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.link.PromiseState;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Means;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.shared.TokenId;
import dev.latchkey.domain.username.Username;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Accepting with the username one has or with a new one (LNK-2, LNK-6, LNK-7). */
public interface InvitationAcceptingRules extends StoreContract {
    @Test
    @Tag("LNK-2")
    @Tag("LNK-6")
    @Tag("LNK-8")
    default void an_invited_person_comes_in_with_the_username_it_has_and_without_anybodys_password() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody grace = house.signUp("grace");
        Somebody neighbour = house.signUp("neighbour");
        Secret secret = hands.invited(ada, GRACE, preset("BILLER"));

        Link link = hands.accept(grace, secret);

        assertThat(link.grant())
                .isEqualTo(new Link.Grant(
                        LinkOrigin.INVITED, ada.id(), house.clock().now()));
        assertThat(link.level(Portion.BILLING)).isEqualTo(AccessLevel.FULL);
        assertThat(link.level(Portion.PSYCHOTHERAPY_NOTES)).isEqualTo(AccessLevel.NONE);
        assertThat(house.decide(grace, ada.home(), Portion.BILLING, Action.CHANGE)
                        .allowed())
                .isTrue();
        assertThat(house.dropDown(grace)).hasSize(2);
        assertThat(house.dropDown(neighbour)).hasSize(1);
        assertRefused(Reason.INVITATION_OVER, () -> hands.accept(neighbour, secret));
    }

    @Test
    @Tag("LNK-2")
    @Tag("USR-3")
    default void a_new_username_chooses_its_own_password_and_gets_the_address_and_the_account_as_home() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Secret secret = hands.invited(ada, GRACE, preset("SCHEDULER"));

        assertFaults(
                () -> house.latchkey()
                        .invitations()
                        .acceptAsNew()
                        .handle(House.NOBODY, new AcceptAsNew.Command(secret, "g", new Secret("the practice of ada"))),
                fault("username", Reason.USERNAME_MALFORMED),
                fault("password", Reason.PASSWORD_TELLS_NAME));
        assertRefused(Reason.USERNAME_TAKEN, () -> hands.acceptAsNew("ada", secret));
        Somebody grace = hands.acceptAsNew("grace", secret);

        assertThat(house.signIn(grace).advice().changeDue()).isFalse();
        assertThat(house.store().persons().find(grace.id()).orElseThrow()).satisfies(person -> {
            assertThat(String.valueOf(person.email())).isEqualTo("Grace@person.example");
            assertThat(person.home()).isEqualTo(ada.home());
        });
        assertThat(house.linkOf(grace, ada.home()).level(Portion.SCHEDULE)).isEqualTo(AccessLevel.FULL);
        assertRefused(Reason.INVITATION_OVER, () -> hands.acceptAsNew("grace2", secret));
        assertThat(house.store().persons().named(new Username("grace2"))).isEmpty();
    }

    @Test
    @Tag("LNK-7")
    default void whoever_is_in_already_is_told_so_and_the_invitation_stays() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody grace = house.signUp("grace");
        Somebody desk = house.member(ada, "desk", preset("NOTHING"));
        Invitation invitation = hands.invite(ada, GRACE, preset("BILLER"));
        Secret secret = hands.link(ada, invitation);

        assertRefused(Reason.ALREADY_JOINED, () -> hands.accept(desk, secret));
        assertRefused(Reason.ALREADY_JOINED, () -> hands.accept(ada, secret));
        house.suspend(ada, desk, ada.home());
        assertRefused(Reason.ALREADY_JOINED, () -> hands.accept(desk, secret));

        assertThat(hands.state(invitation)).isEqualTo(PromiseState.PENDING);
        hands.accept(grace, secret);
    }

    @Test
    @Tag("LNK-7")
    @Tag("LNK-9")
    default void a_link_that_is_over_by_its_date_makes_way() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("VIEW_ONLY"));
        Link old = house.linkOf(desk, ada.home());
        house.replace(
                RareLinks.dated(old, old.term().from(), house.clock().now().plus(Duration.ofHours(1))));
        Secret secret = hands.invited(ada, "desk@person.example", preset("BILLER"));
        house.clock().advance(Duration.ofHours(1));

        Link link = hands.accept(desk, secret);

        assertThat(link.id()).isNotEqualTo(old.id());
        assertThat(house.store().accessFacts().links(desk.username(), ada.home()))
                .hasSize(2);
        assertThat(house.decide(desk, ada.home(), Portion.BILLING, Action.CHANGE)
                        .allowed())
                .isTrue();
    }

    @Test
    @Tag("LNK-2")
    default void the_giver_and_the_owners_are_told_and_the_log_tells_all_of_it() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody desk = hands.master(ada, "desk");
        Somebody grace = house.signUp("grace");
        Invitation invitation = hands.invite(desk, GRACE, preset("BILLER"));
        hands.resend(desk, invitation);
        hands.accept(grace, hands.link(desk, invitation));
        hands.decline(hands.invited(desk, "ida@person.example", preset("BILLER")));

        assertThat(hands.told(desk, Notices.Kind.INVITATION_ACCEPTED, ada.home()))
                .isOne();
        assertThat(hands.told(desk, Notices.Kind.ACCOUNT_JOINED, ada.home())).isZero();
        assertThat(hands.told(ada, Notices.Kind.ACCOUNT_JOINED, ada.home())).isOne();
        assertThat(hands.told(grace, Notices.Kind.INVITATION_ACCEPTED, ada.home()))
                .isZero();
        assertThat(house.log(ada.home()))
                .extracting(Told::line)
                .containsSubsequence(
                        "INVITED DONE desk",
                        "INVITATION_RESENT DONE desk",
                        "INVITATION_LINK_MADE DONE desk",
                        "INVITATION_ACCEPTED DONE grace",
                        "INVITED DONE desk",
                        "INVITATION_LINK_MADE DONE desk",
                        "INVITATION_DECLINED DONE");
        assertThat(house.logOf(grace)).extracting(Told::line).contains("INVITATION_ACCEPTED DONE grace");
    }

    @Test
    @Tag("LNK-2")
    @Tag("USR-3")
    @Tag("USR-11")
    default void an_invitation_is_accepted_in_person_by_who_has_a_password_of_its_own() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody fresh = house.allow(bea, "fresh", preset("NOTHING"));
        Secret secret = hands.invited(ada, GRACE, preset("BILLER"));
        AcceptInvitation.Command command = new AcceptInvitation.Command(secret);
        Actor program = Actor.token(bea.id(), Means.token(new TokenId(new UUID(7, 7)), null), Somebody.ORIGIN);

        assertRefused(Reason.PASSWORD_CHANGE_DUE, () -> hands.accept(fresh, secret));
        assertRefused(
                Reason.TOKEN_NOT_PERMITTED,
                () -> house.latchkey().invitations().accept().handle(program, command));
        assertRefused(
                Reason.NOT_SIGNED_IN,
                () -> house.latchkey().invitations().accept().handle(House.NOBODY, command));
        hands.accept(bea, secret);
    }
}
