package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.link.EndAccess;
import dev.latchkey.application.link.SuspendAccess;
import dev.latchkey.application.link.TermForm;
import dev.latchkey.application.link.Withdrawal;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.OfferId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A practice runs its accounts' access without a shared password and without calling anybody, through the library. */
public interface AccessStory extends StoreContract {
    private static DecisionReason reason(House house, Somebody whom, AccountId account) {
        return house.decide(whom, account, Portion.BILLING, Action.VIEW).reason();
    }

    @Test
    @Tag("LNK-2")
    @Tag("LNK-9")
    @Tag("LNK-10")
    @Tag("LNK-15")
    @Tag("PRV-9")
    default void a_biller_comes_by_invitation_pauses_and_stays_when_the_manager_who_invited_her_is_dismissed() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        house.clock().set(Instant.parse("2026-04-20T09:00:00Z"));
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody manager = house.member(ada, "manager", preset("MASTER"));
        Somebody keeper = house.member(ada, "keeper", preset("MASTER"));

        TermForm june = new TermForm(null, "2026-06-30");
        Secret link = hands.link(manager, hands.invite(manager, "grace@person.example", preset("BILLER"), june));
        Somebody grace = hands.acceptAsNew("grace", link);
        hands.accept(grace, hands.invited(bea, "grace@person.example", preset("BILLER")));
        assertThat(house.dropDown(grace))
                .extracting(AccountsOf.Entry::account)
                .containsExactlyInAnyOrder(ada.home(), bea.home());

        house.clock().set(Instant.parse("2026-05-11T09:00:00Z"));
        house.latchkey()
                .links()
                .suspend()
                .handle(
                        manager.actor(),
                        new SuspendAccess.Command(ada.home(), grace.username(), "On leave", false, null));
        assertThat(reason(house, grace, ada.home())).isEqualTo(DecisionReason.LINK_SUSPENDED);
        assertThat(reason(house, grace, bea.home())).isEqualTo(DecisionReason.LINK);
        house.clock().set(Instant.parse("2026-05-18T09:00:00Z"));
        house.resume(manager, grace, ada.home());
        assertThat(reason(house, grace, ada.home())).isEqualTo(DecisionReason.LINK);

        house.end(bea, grace, bea.home());
        assertThat(house.dropDown(grace)).extracting(AccountsOf.Entry::account).containsExactly(ada.home());

        Invitation pending = hands.invite(manager, "next@person.example", preset("SCHEDULER"));
        Secret next = hands.link(manager, pending);
        Invitation others = hands.invite(keeper, "other@person.example", preset("SCHEDULER"));
        Secret other = hands.link(keeper, others);
        assertThat(house.latchkey()
                        .links()
                        .given()
                        .handle(ada.actor(), ada.home(), manager.username(), Page.Wanted.FIRST)
                        .items())
                .hasSize(2);
        Withdrawal dismissed = house.latchkey()
                .endAccess()
                .handle(ada.actor(), new EndAccess.Command(ada.home(), manager.username(), true, null));

        assertThat(dismissed.took()).isEqualTo(1);
        assertThat(reason(house, grace, ada.home())).isEqualTo(DecisionReason.LINK_ENDED);
        assertRefused(Reason.GIVER_MAY_NOT, () -> hands.acceptAsNew("newcomer", next));
        assertThat(hands.acceptAsNew("othercomer", other).home()).isEqualTo(ada.home());
        assertThat(house.isWhole(ada)).isTrue();
    }

    @Test
    @Tag("LNK-9")
    default void an_invitation_until_the_end_of_june_ends_with_june_and_with_nobody_doing_anything() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        house.clock().set(Instant.parse("2026-06-29T09:00:00Z"));
        Somebody ada = house.signUp("ada");
        Somebody neighbour = house.member(ada, "neighbour", preset("BILLER"));
        TermForm june = new TermForm(null, "2026-06-30");
        Somebody grace = hands.acceptAsNew(
                "grace", hands.link(ada, hands.invite(ada, "grace@person.example", preset("BILLER"), june)));

        house.clock().set(Instant.parse("2026-06-30T23:59:59.999999Z"));
        assertThat(reason(house, grace, ada.home())).isEqualTo(DecisionReason.LINK);
        house.clock().set(Instant.parse("2026-07-01T00:00:00Z"));
        assertThat(reason(house, grace, ada.home())).isEqualTo(DecisionReason.LINK_ENDED);
        assertThat(reason(house, neighbour, ada.home())).isEqualTo(DecisionReason.LINK);
    }

    @Test
    @Tag("PRV-5")
    @Tag("PRV-4")
    default void a_sole_owner_hands_over_the_practice() {
        House house = House.over(store());
        Promising hands = new Promising(house);
        Somebody ada = house.signUp("ada");
        Somebody successor = house.member(ada, "successor", preset("MASTER"));
        assertRefused(Reason.LAST_OWNER, () -> house.end(ada, ada, ada.home()));

        OfferId offer = hands.offer(ada, successor, preset("VIEW_ONLY")).offer().id();
        hands.acceptOwnership(successor, offer);

        assertThat(house.linkOf(successor, ada.home()).owner()).isTrue();
        assertThat(house.linkOf(ada, ada.home()).owner()).isFalse();
        assertThat(house.decide(ada, ada.home(), Portion.BILLING, Action.CHANGE).allowed())
                .isFalse();
        assertThat(house.decide(successor, ada.home(), Portion.PSYCHOTHERAPY_NOTES, Action.VIEW)
                        .reason())
                .isEqualTo(DecisionReason.OWNER);
        house.end(ada, ada, ada.home());
        assertThat(house.dropDown(ada)).isEmpty();
        assertRefused(Reason.LAST_OWNER, () -> house.end(successor, successor, ada.home()));
    }
}
