package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Promising.GRACE;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.MakeInvitationLink;
import dev.latchkey.application.link.ShowInvitation;
import dev.latchkey.application.link.TermForm;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.PromiseState;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The link of an invitation is good once and for 72 hours, and only the last one made (LNK-2). */
public interface InvitationLinkRules extends StoreContract {
    @Test
    @Tag("LNK-2")
    default void an_invitation_can_be_accepted_for_72_hours_and_not_a_moment_longer() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody grace = house.signUp("grace");
        Somebody ida = house.signUp("ida");
        Instant over = house.clock().now().plus(Duration.ofHours(72));
        Secret inTime = hands.invited(ada, GRACE, preset("BILLER"));
        Invitation invitation = hands.invite(ada, "ida@person.example", preset("BILLER"));
        Secret late = hands.link(ada, invitation);

        house.clock().set(over.minusNanos(1000));
        hands.accept(grace, inTime);
        assertThat(hands.state(invitation)).isEqualTo(PromiseState.PENDING);
        house.clock().set(over);

        assertThat(hands.state(invitation)).isEqualTo(PromiseState.EXPIRED);
        assertRefused(Reason.INVITATION_OVER, () -> hands.accept(ida, late));
        assertRefused(Reason.INVITATION_OVER, () -> hands.acceptAsNew("ida2", late));
        assertRefused(Reason.INVITATION_OVER, () -> hands.decline(late));
        assertRefused(
                Reason.INVITATION_OVER,
                () -> house.latchkey().invitations().show().handle(late));
        assertRefused(Reason.INVITATION_OVER, () -> hands.link(ada, invitation));
        assertThat(house.dropDown(ida)).hasSize(1);
    }

    @Test
    @Tag("LNK-2")
    default void sent_again_the_former_link_is_dead_and_the_time_begins_anew() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody grace = house.signUp("grace");
        Invitation invitation = hands.invite(ada, GRACE, preset("BILLER"));
        Secret former = hands.link(ada, invitation);
        house.clock().advance(Duration.ofHours(80));

        Invitation again = hands.resend(ada, invitation);

        assertThat(again.promised().expiresAt()).isEqualTo(house.clock().now().plus(Duration.ofHours(72)));
        assertRefused(Reason.INVITATION_OVER, () -> hands.accept(grace, former));
        Secret present = hands.link(ada, again);
        house.clock().advance(Duration.ofHours(72).minusNanos(1000));
        assertThat(hands.accept(grace, present).isStanding()).isTrue();
        assertRefused(Reason.INVITATION_OVER, () -> hands.resend(ada, invitation));
    }

    @Test
    @Tag("LNK-2")
    default void another_link_kills_the_former_one() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody grace = house.signUp("grace");
        Invitation invitation = hands.invite(ada, GRACE, preset("BILLER"));
        Secret former = house.latchkey()
                .invitations()
                .makeLink()
                .deliver(House.NOBODY, new MakeInvitationLink.Command(ada.home(), invitation.id()))
                .orElseThrow()
                .secret();
        Secret handed = hands.link(ada, invitation);

        assertThat(handed.reveal()).hasSize(43);
        assertRefused(Reason.INVITATION_OVER, () -> hands.accept(grace, former));
        hands.accept(grace, handed);
        assertThat(house.log(ada.home()))
                .filteredOn(told -> told.act() == Act.INVITATION_LINK_MADE)
                .extracting(Told::by)
                .containsExactly("", "ada");
        assertThat(house.log(ada.home()))
                .noneMatch(told -> told.record().text().contains(handed.reveal())
                        || told.record().text().contains(former.reveal()));
    }

    @Test
    @Tag("LNK-2")
    default void a_secret_that_was_used_declined_withdrawn_or_never_made_is_refused_alike() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody grace = house.signUp("grace");
        Somebody ida = house.signUp("ida");
        Secret used = hands.invited(ada, GRACE, preset("BILLER"));
        hands.accept(grace, used);
        Secret declined = hands.invited(ada, "declined@person.example", preset("BILLER"));
        hands.decline(declined);
        Invitation back = hands.invite(ada, "back@person.example", preset("BILLER"));
        Secret withdrawn = hands.link(ada, back);
        hands.withdraw(ada, back);

        for (Secret secret : new Secret[] {used, declined, withdrawn, new Secret("never made"), new Secret("")}) {
            assertRefused(Reason.INVITATION_OVER, () -> hands.accept(ida, secret));
            assertRefused(Reason.INVITATION_OVER, () -> hands.acceptAsNew("ida2", secret));
            assertRefused(Reason.INVITATION_OVER, () -> hands.decline(secret));
            assertRefused(
                    Reason.INVITATION_OVER,
                    () -> house.latchkey().invitations().show().handle(secret));
        }
        assertThat(house.dropDown(ida)).hasSize(1);
        assertThat(house.logOf(ida).stream().filter(told -> told.act() == Act.INVITATION_ACCEPTED))
                .hasSize(5)
                .extracting(told -> told.line() + told.says("asked"))
                .containsOnly("INVITATION_ACCEPTED REFUSED ida INVITATION_OVER");
    }

    @Test
    @Tag("LNK-2")
    default void what_is_promised_until_a_moment_is_over_then() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody grace = house.signUp("grace");
        Instant until = house.clock().now().plus(Duration.ofHours(2));
        Invitation invitation = hands.invite(ada, GRACE, preset("BILLER"), new TermForm(null, until.toString()));
        Secret secret = hands.link(ada, invitation);
        Secret neighbours = hands.invited(ada, "ida@person.example", preset("BILLER"));

        assertThat(invitation.promised().expiresAt()).isEqualTo(until);
        house.clock().set(until);

        assertRefused(Reason.INVITATION_OVER, () -> hands.accept(grace, secret));
        assertRefused(Reason.INVITATION_OVER, () -> hands.resend(ada, invitation));
        hands.accept(grace, neighbours);
    }

    @Test
    @Tag("LNK-2")
    default void whoever_has_the_link_sees_what_it_lets_into_before_accepting() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Secret secret = hands.invited(ada, GRACE, preset("BILLER"));
        int records = house.log(ada.home()).size();

        ShowInvitation.Shown shown = house.latchkey().invitations().show().handle(secret);

        assertThat(shown.practice().account()).isEqualTo(ada.home());
        assertThat(shown.practice().name().value()).isEqualTo("Practice of ada");
        assertThat(shown.practice().provider().toString()).contains("Orr");
        assertThat(shown.inviter()).isEqualTo(ada.username());
        assertThat(shown.to().value()).isEqualTo("Grace@person.example");
        assertThat(shown.privileges().level(Portion.BILLING)).isEqualTo(AccessLevel.FULL);
        assertThat(shown.dates()).isEqualTo(new ShowInvitation.Dates(null, null));
        assertThat(shown.expiresAt()).isEqualTo(house.clock().now().plus(Duration.ofHours(72)));
        assertThat(house.log(ada.home())).hasSize(records);
    }
}
