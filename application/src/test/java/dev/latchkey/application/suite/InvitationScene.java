package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Username;
import java.time.Duration;
import java.time.Instant;

/** Ada owns the account, desk runs its access and has invited Grace. An invitation of Ada's is the neighbour. */
record InvitationScene(
        House house,
        Promising hands,
        Somebody ada,
        Somebody desk,
        Somebody grace,
        Invitation invitation,
        Secret secret,
        Secret neighbours) {
    static InvitationScene in(House house) {
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody desk = hands.master(ada, "desk");
        Invitation invitation = hands.invite(desk, "grace@person.example", preset("BILLER"));
        InvitationScene scene = new InvitationScene(
                house,
                hands,
                ada,
                desk,
                house.signUp("grace"),
                invitation,
                hands.link(desk, invitation),
                hands.invited(ada, "ida@person.example", preset("BILLER")));
        house.clock().advance(Duration.ofSeconds(1));
        return scene;
    }

    void date(Somebody whom, Instant until) {
        house.date(ada, whom, ada.home(), null, until.toString());
    }

    void refusedEverywhere(Reason reason) {
        assertRefused(reason, () -> hands.accept(grace, secret));
        assertRefused(reason, () -> hands.acceptAsNew("grace2", secret));
        assertRefused(reason, () -> house.latchkey().invitations().show().handle(secret));
        assertThat(house.store().links().standing(ada.home(), grace.id())).isEmpty();
        assertThat(house.store().persons().named(new Username("grace2"))).isEmpty();
    }
}
