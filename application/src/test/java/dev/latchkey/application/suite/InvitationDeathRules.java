package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.PromiseState;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An invitation dies when its giver loses the right to give it, and stays dead (LNK-15). */
public interface InvitationDeathRules extends StoreContract {
    /** What happens to the giver. */
    @FunctionalInterface
    interface Losing {
        void happensIn(InvitationScene scene);
    }

    private void kills(Losing losing) {
        InvitationScene scene = InvitationScene.in(House.over(store()));

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
    default void an_invitation_is_judged_by_its_givers_link_of_the_moment_though_nothing_marked_it_dead() {
        InvitationScene scene = InvitationScene.in(House.over(store()));
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
        InvitationScene scene = InvitationScene.in(House.over(store()));
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
        InvitationScene scene = InvitationScene.in(House.over(store()));
        scene.house().retire(scene.desk());

        scene.refusedEverywhere(Reason.GIVER_MAY_NOT);
        assertRefused(Reason.GIVER_MAY_NOT, () -> scene.hands().resend(scene.ada(), scene.invitation()));
        scene.hands().accept(scene.grace(), scene.neighbours());
    }
}
