package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.Given;
import dev.latchkey.application.link.TermForm;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An invitation gives no more, and for no longer, than its giver's link does when it is used (LNK-15, PRV-9). */
public interface InvitationGiverRules extends StoreContract {
    @Test
    @Tag("LNK-15")
    @Tag("PRV-4")
    @Tag("PRV-7")
    default void an_owner_made_plain_with_the_right_gives_no_more_than_a_plain_one() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody second = house.owner(ada, "second");
        Somebody grace = house.signUp("grace");
        Secret secret =
                hands.invited(second, "grace@person.example", levels("PSYCHOTHERAPY_NOTES", "FULL", "BILLING", "FULL"));

        house.makePlain(ada, second, ada.home(), preset("MASTER"));
        Link link = hands.accept(grace, secret);

        assertThat(link.level(Portion.PSYCHOTHERAPY_NOTES)).isEqualTo(AccessLevel.NONE);
        assertThat(link.level(Portion.BILLING)).isEqualTo(AccessLevel.FULL);
    }

    @Test
    @Tag("LNK-15")
    default void levels_are_cut_to_the_givers_of_the_moment_and_grow_no_more_after_it() {
        InvitationScene scene = InvitationScene.in(House.over(store()));
        House house = scene.house();
        house.limit(scene.ada(), scene.desk(), scene.ada().home(), levels("BILLING", "VIEW", "CLIENTS", "NONE"));

        Link link = scene.hands().accept(scene.grace(), scene.secret());
        house.limit(scene.ada(), scene.desk(), scene.ada().home(), levels("BILLING", "FULL", "CLIENTS", "FULL"));

        assertThat(link.level(Portion.BILLING)).isEqualTo(AccessLevel.VIEW);
        assertThat(link.level(Portion.CLIENTS)).isEqualTo(AccessLevel.NONE);
        assertThat(link.level(Portion.SCHEDULE)).isEqualTo(AccessLevel.VIEW);
        assertThat(house.linkOf(scene.grace(), scene.ada().home()).privileges()).isEqualTo(link.privileges());
    }

    @Test
    @Tag("LNK-15")
    default void levels_lowered_and_raised_again_before_the_use_are_as_they_were_promised_and_no_higher() {
        InvitationScene scene = InvitationScene.in(House.over(store()));
        House house = scene.house();
        house.limit(scene.ada(), scene.desk(), scene.ada().home(), levels("BILLING", "VIEW"));
        house.limit(scene.ada(), scene.desk(), scene.ada().home(), levels("BILLING", "FULL"));

        Link link = scene.hands().accept(scene.grace(), scene.secret());

        assertThat(link.level(Portion.BILLING)).isEqualTo(AccessLevel.FULL);
        assertThat(link.level(Portion.SUBSCRIPTION)).isEqualTo(AccessLevel.NONE);
    }

    @Test
    @Tag("LNK-15")
    @Tag("PRV-9")
    default void what_is_given_ends_no_later_than_the_givers_link_of_the_moment() {
        InvitationScene scene = InvitationScene.in(House.over(store()));
        Instant until = scene.house().clock().now().plus(Duration.ofDays(10));
        scene.date(scene.desk(), until);

        Link link = scene.hands().accept(scene.grace(), scene.secret());
        scene.date(scene.desk(), until.plus(Duration.ofDays(10)));

        assertThat(link.term().until()).isEqualTo(until);
        assertThat(scene.house()
                        .linkOf(scene.grace(), scene.ada().home())
                        .term()
                        .until())
                .isEqualTo(until);
    }

    @Test
    @Tag("LNK-15")
    @Tag("PRV-9")
    default void an_invitation_is_over_with_the_givers_own_link_though_that_be_given_more_time() {
        InvitationScene scene = InvitationScene.in(House.over(store()));
        Instant until = scene.house().clock().now().plus(Duration.ofHours(5));
        scene.date(scene.desk(), until);
        assertThat(scene.hands().stored(scene.invitation()).promised().expiresAt())
                .isEqualTo(until);
        scene.date(scene.desk(), until.plus(Duration.ofDays(10)));

        scene.house().clock().set(until);

        scene.refusedEverywhere(Reason.INVITATION_OVER);
        scene.hands().accept(scene.grace(), scene.neighbours());
    }

    @Test
    @Tag("LNK-15")
    @Tag("PRV-9")
    default void a_giver_with_an_end_invites_for_no_longer_than_that() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody desk = hands.master(ada, "desk");
        Somebody grace = house.signUp("grace");
        Instant until = house.clock().now().plus(Duration.ofHours(5));
        house.date(ada, desk, ada.home(), null, until.toString());

        Invitation invitation = hands.invite(desk, "grace@person.example", preset("BILLER"));
        assertThat(invitation.promised().expiresAt()).isEqualTo(until);
        assertRefused(
                Reason.TERM_BEYOND_OWN,
                () -> hands.invite(
                        desk,
                        "x@person.example",
                        preset("BILLER"),
                        new TermForm(null, until.plusSeconds(1).toString())));
        Secret secret = hands.link(desk, invitation);
        house.clock().set(until.minusNanos(1000));
        assertThat(hands.accept(grace, secret).term().until()).isEqualTo(until);
        house.clock().set(until);
        assertThat(house.dropDown(grace)).hasSize(1);
    }

    @Test
    @Tag("LNK-15")
    @Tag("PRV-9")
    default void dates_of_which_the_givers_link_leaves_nothing_give_nothing() {
        InvitationScene scene = InvitationScene.in(House.over(store()));
        Instant from = scene.house().clock().now().plus(Duration.ofDays(20));
        Secret toCome = scene.hands()
                .link(
                        scene.desk(),
                        scene.hands()
                                .invite(
                                        scene.desk(),
                                        "x@person.example",
                                        preset("BILLER"),
                                        new TermForm(from.toString(), null)));
        scene.date(scene.desk(), from);

        assertRefused(Reason.GIVER_MAY_NOT, () -> scene.hands().accept(scene.grace(), toCome));
        scene.hands().accept(scene.grace(), scene.secret());
    }

    @Test
    @Tag("LNK-15")
    default void another_who_runs_access_can_send_it_again_and_it_stays_the_givers() {
        InvitationScene scene = InvitationScene.in(House.over(store()));
        scene.hands().resend(scene.ada(), scene.invitation());
        Secret secret = scene.hands().link(scene.ada(), scene.invitation());

        assertThat(scene.hands().accept(scene.grace(), secret).grant().by())
                .isEqualTo(scene.desk().id());
    }

    @Test
    @Tag("PRV-9")
    default void what_is_pending_is_told_among_what_a_username_gave_until_it_is_over() {
        InvitationScene scene = InvitationScene.in(House.over(store()));
        assertThat(scene.house()
                        .latchkey()
                        .links()
                        .given()
                        .handle(
                                scene.ada().actor(),
                                scene.ada().home(),
                                scene.desk().username(),
                                Page.Wanted.FIRST)
                        .items())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(Given.Kind.INVITATION);
                    assertThat(entry.to()).isEqualTo("grace@person.example");
                    assertThat(entry.giver()).isEqualTo(scene.desk().username());
                });
        scene.house().clock().advance(Duration.ofHours(72));
        assertThat(scene.house()
                        .latchkey()
                        .links()
                        .given()
                        .handle(
                                scene.ada().actor(),
                                scene.ada().home(),
                                scene.desk().username(),
                                Page.Wanted.FIRST)
                        .items())
                .isEmpty();
    }
}
