package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the state of an account hinders of its invitations, which are none the worse for it (LNK-15, DEC-3). */
public interface InvitationStateRules extends StoreContract {
    /** The account's state hinders, and the invitation is none the worse for it when the account runs again. */
    private void hinders(AccountState state, Reason reason) {
        InvitationScene scene = InvitationScene.in(House.over(store()));
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
        InvitationScene scene = InvitationScene.in(House.over(store()));
        scene.house().state(scene.ada().home(), AccountState.CLOSED);

        scene.refusedEverywhere(Reason.ACCOUNT_CLOSED);
    }
}
