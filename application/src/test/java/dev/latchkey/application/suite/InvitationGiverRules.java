package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.Given;
import dev.latchkey.application.link.TermForm;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.PromiseState;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Username;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An invitation is worth what its giver's link is worth when it is used (LNK-15, PRV-9). */
public interface InvitationGiverRules extends StoreContract {
    /** Ada owns the account, desk runs its access and has invited Grace. An invitation of Ada's is the neighbour. */
    record Scene(
            House house,
            Promising hands,
            Somebody ada,
            Somebody desk,
            Somebody grace,
            Invitation invitation,
            Secret secret,
            Secret neighbours) {
        static Scene in(House house) {
            Promising hands = new Promising(house);
            Somebody ada = house.signUp("ada");
            Somebody desk = hands.master(ada, "desk");
            Invitation invitation = hands.invite(desk, "grace@person.example", preset("BILLER"));
            Scene scene = new Scene(
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

    /** What happens to the giver. */
    @FunctionalInterface
    interface Losing {
        void happensIn(Scene scene);
    }

    private void kills(Losing losing) {
        Scene scene = Scene.in(House.over(store()));

        losing.happensIn(scene);

        scene.refusedEverywhere(Reason.GIVER_MAY_NOT);
        assertThat(scene.hands().state(scene.invitation())).isEqualTo(PromiseState.LAPSED);
        assertRefused(Reason.INVITATION_OVER, () -> scene.hands().resend(scene.ada(), scene.invitation()));
        assertRefused(Reason.INVITATION_OVER, () -> scene.hands().link(scene.ada(), scene.invitation()));
        scene.hands().accept(scene.grace(), scene.neighbours());
        scene.hands().invite(scene.ada(), "grace@person.example", preset("BILLER"));
    }

    @Test
    @Tag("LNK-15")
    default void an_invitation_dies_with_the_givers_link() {
        kills(scene -> scene.house().end(scene.ada(), scene.desk(), scene.ada().home()));
    }

    @Test
    @Tag("LNK-15")
    default void an_invitation_dies_when_the_giver_un_joins() {
        kills(scene -> scene.house().end(scene.desk(), scene.desk(), scene.ada().home()));
    }

    @Test
    @Tag("LNK-15")
    default void an_invitation_stays_dead_when_the_giver_is_let_in_again() {
        kills(scene -> {
            scene.house().end(scene.ada(), scene.desk(), scene.ada().home());
            scene.hands()
                    .accept(scene.desk(), scene.hands().invited(scene.ada(), "desk@person.example", preset("MASTER")));
        });
    }

    @Test
    @Tag("LNK-15")
    default void an_invitation_dies_when_the_giver_no_longer_runs_access() {
        kills(scene ->
                scene.house().limit(scene.ada(), scene.desk(), scene.ada().home(), levels("ACCOUNT_ACCESS", "VIEW")));
    }

    @Test
    @Tag("LNK-15")
    default void a_right_given_back_brings_nothing_back() {
        kills(scene -> {
            scene.house().limit(scene.ada(), scene.desk(), scene.ada().home(), levels("ACCOUNT_ACCESS", "NONE"));
            scene.house().limit(scene.ada(), scene.desk(), scene.ada().home(), levels("ACCOUNT_ACCESS", "FULL"));
        });
    }

    @Test
    @Tag("LNK-15")
    @Tag("LNK-10")
    default void an_invitation_dies_when_the_giver_is_suspended() {
        kills(scene ->
                scene.house().suspend(scene.ada(), scene.desk(), scene.ada().home()));
    }

    @Test
    @Tag("LNK-15")
    @Tag("LNK-10")
    default void an_invitation_stays_dead_when_the_giver_is_resumed() {
        kills(scene -> {
            scene.house().suspend(scene.ada(), scene.desk(), scene.ada().home());
            scene.house().resume(scene.ada(), scene.desk(), scene.ada().home());
        });
    }

    @Test
    @Tag("LNK-15")
    @Tag("LNK-9")
    default void an_invitation_dies_when_the_giver_is_dated_out_and_stays_dead_when_dated_in_again() {
        kills(scene -> {
            Instant now = scene.house().clock().now();
            scene.date(scene.desk(), now.plusSeconds(1));
            scene.house().clock().set(now.plusSeconds(1));
            scene.date(scene.desk(), now.plus(Duration.ofDays(9)));
        });
    }

    @Test
    @Tag("LNK-15")
    @Tag("LNK-9")
    default void an_invitation_dies_when_the_givers_beginning_is_moved_into_the_time_to_come() {
        kills(scene -> scene.house()
                .date(
                        scene.ada(),
                        scene.desk(),
                        scene.ada().home(),
                        scene.house().clock().now().plus(Duration.ofHours(1)).toString(),
                        null));
    }

    @Test
    @Tag("LNK-15")
    @Tag("PRV-4")
    default void an_invitation_dies_when_an_owner_is_made_plain_without_the_right() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody second = house.owner(ada, "second");
        Somebody grace = house.signUp("grace");
        Secret lost = hands.invited(second, "grace@person.example", preset("BILLER"));
        Secret kept = hands.invited(ada, "ida@person.example", preset("BILLER"));

        house.makePlain(ada, second, ada.home(), preset("BILLER"));

        assertRefused(Reason.GIVER_MAY_NOT, () -> hands.accept(grace, lost));
        hands.accept(grace, kept);
    }

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
    default void an_invitation_is_judged_by_its_givers_link_of_the_moment_though_nothing_marked_it_dead() {
        Scene scene = Scene.in(House.over(store()));
        House house = scene.house();
        Link own = house.linkOf(scene.desk(), scene.ada().home());
        house.replace(own.withPrivileges(own.privileges().with(Portion.ACCOUNT_ACCESS, AccessLevel.VIEW)));
        scene.refusedEverywhere(Reason.GIVER_MAY_NOT);
        house.replace(RareLinks.suspended(
                house.linkOf(scene.desk(), scene.ada().home()), house.clock().now()));
        scene.refusedEverywhere(Reason.GIVER_MAY_NOT);

        assertThat(scene.hands().state(scene.invitation())).isEqualTo(PromiseState.PENDING);
        scene.hands().accept(scene.grace(), scene.neighbours());
    }

    @Test
    @Tag("LNK-15")
    default void another_link_of_the_same_giver_bears_no_earlier_invitation() {
        Scene scene = Scene.in(House.over(store()));
        House house = scene.house();
        Link own = house.linkOf(scene.desk(), scene.ada().home());
        house.replace(own.ended(house.clock().now()));
        scene.hands().accept(scene.desk(), scene.hands().invited(scene.ada(), "desk@x.example", preset("MASTER")));

        scene.refusedEverywhere(Reason.GIVER_MAY_NOT);
        assertThat(scene.hands().state(scene.invitation())).isEqualTo(PromiseState.PENDING);
        scene.hands().accept(scene.grace(), scene.neighbours());
    }

    @Test
    @Tag("LNK-15")
    @Tag("USR-9")
    default void a_retired_giver_gives_nothing() {
        Scene scene = Scene.in(House.over(store()));
        House house = scene.house();
        house.store()
                .transactions()
                .run(() -> house.store()
                        .persons()
                        .replace(house.store()
                                .persons()
                                .find(scene.desk().id())
                                .orElseThrow()
                                .retiringAt(house.clock().now())));

        scene.refusedEverywhere(Reason.GIVER_MAY_NOT);
        assertRefused(Reason.GIVER_MAY_NOT, () -> scene.hands().resend(scene.ada(), scene.invitation()));
        scene.hands().accept(scene.grace(), scene.neighbours());
    }

    /** The account's state hinders, and the invitation is none the worse for it when the account runs again. */
    private void hinders(AccountState state, Reason reason) {
        Scene scene = Scene.in(House.over(store()));
        scene.house().state(scene.ada().home(), state);

        scene.refusedEverywhere(reason);
        scene.house().clock().advance(Duration.ofSeconds(1));
        scene.house().state(scene.ada().home(), AccountState.ACTIVE);
        assertThat(scene.hands().accept(scene.grace(), scene.secret()).isStanding())
                .isTrue();
    }

    @Test
    @Tag("LNK-15")
    @Tag("DEC-3")
    @Tag("LNK-7")
    default void an_account_that_does_not_run_lets_nobody_in_until_it_runs_again() {
        hinders(AccountState.INACTIVE, Reason.ACCOUNT_INACTIVE);
    }

    @Test
    @Tag("LNK-15")
    @Tag("DEC-3")
    @Tag("LNK-7")
    default void an_archived_account_lets_nobody_in_until_it_runs_again() {
        hinders(AccountState.ARCHIVED, Reason.ACCOUNT_READ_ONLY);
    }

    @Test
    @Tag("LNK-15")
    @Tag("DEC-3")
    default void an_account_whose_trial_is_over_lets_nobody_in() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody grace = house.signUp("grace");
        house.clock().advance(Duration.ofDays(30).minusSeconds(1));
        Secret secret = hands.invited(ada, "grace@person.example", preset("BILLER"));
        house.state(bea.home(), AccountState.ACTIVE);
        Secret neighbours = hands.invited(bea, "grace@person.example", preset("BILLER"));
        house.clock().advance(Duration.ofSeconds(1));

        assertRefused(Reason.ACCOUNT_READ_ONLY, () -> hands.accept(grace, secret));
        hands.accept(grace, neighbours);
    }

    @Test
    @Tag("LNK-15")
    @Tag("DEC-3")
    default void a_closed_account_lets_nobody_in() {
        Scene scene = Scene.in(House.over(store()));
        scene.house().state(scene.ada().home(), AccountState.CLOSED);

        scene.refusedEverywhere(Reason.ACCOUNT_CLOSED);
    }

    @Test
    @Tag("LNK-15")
    default void levels_are_cut_to_the_givers_of_the_moment_and_grow_no_more_after_it() {
        Scene scene = Scene.in(House.over(store()));
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
        Scene scene = Scene.in(House.over(store()));
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
        Scene scene = Scene.in(House.over(store()));
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
        Scene scene = Scene.in(House.over(store()));
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
        Scene scene = Scene.in(House.over(store()));
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
        Scene scene = Scene.in(House.over(store()));
        scene.hands().resend(scene.ada(), scene.invitation());
        Secret secret = scene.hands().link(scene.ada(), scene.invitation());

        assertThat(scene.hands().accept(scene.grace(), secret).grant().by())
                .isEqualTo(scene.desk().id());
    }

    @Test
    @Tag("PRV-9")
    default void what_is_pending_is_told_among_what_a_username_gave_until_it_is_over() {
        Scene scene = Scene.in(House.over(store()));
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
