package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.link.Findable;
import dev.latchkey.application.session.ChangePassword;
import dev.latchkey.application.session.SessionStart;
import dev.latchkey.application.session.SignIn;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.decision.Decision;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The story of the help pages, through the library, start to finish. */
public interface LibraryStory extends StoreContract {
    @Test
    @Tag("ACC-1")
    @Tag("LNK-1")
    @Tag("LNK-4")
    @Tag("LNK-5")
    @Tag("LNK-8")
    @Tag("LNK-13")
    @Tag("PRV-6")
    @Tag("USR-3")
    @Tag("ACT-1")
    @Tag("ACT-3")
    default void a_front_desk_runs_three_practices_with_one_username() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody cy = house.signUp("cy-provider");

        Somebody desk = house.allow(ada, "front.desk", preset("MASTER"));
        SignIn.SignedIn first = house.signIn(desk);
        assertThat(first.advice().changeDue()).isTrue();
        assertNothingElseIsPossible(house, desk, ada.home());

        house.clock().advance(Duration.ofMinutes(1));
        Secret own = House.passwordOf("front.desk");
        SessionStart.Begun begun = house.latchkey()
                .changePassword()
                .handle(desk.actor(), new ChangePassword.Command(desk.password(), own));
        desk = desk.with(own);
        assertRefused(
                Reason.SESSION_ENDED, () -> house.latchkey().authenticate().handle(first.token(), Somebody.ORIGIN));
        Actor session = house.latchkey()
                .authenticate()
                .handle(begun.token(), Somebody.ORIGIN)
                .actor();

        for (Somebody provider : ImmutableList.of(bea, cy)) {
            house.clock().advance(Duration.ofMinutes(1));
            FindAccounts.Ticket ticket = house.find(desk, provider);
            assertThat(ticket.accounts()).extracting(Findable.Found::account).containsExactly(provider.home());
            house.join(desk, ticket, provider.home());
        }
        assertThat(house.dropDown(desk))
                .extracting(AccountsOf.Entry::account)
                .containsExactlyInAnyOrder(ada.home(), bea.home(), cy.home());

        AccountsOf.Entry entered = house.latchkey().switching().handle(session, bea.home());
        assertThat(entered.practiceName().value()).isEqualTo("Practice of bea");
        assertThat(entered.state()).isEqualTo(AccountState.TRIAL);
        assertThat(house.dropDown(desk).get(0).account()).isEqualTo(bea.home());

        assertLimitsAreObeyedAtOnce(house, session, desk, bea);
        assertUnusedUsernameIsDeleted(house, ada);
        assertLogsTellItAll(house, ada, bea, cy);
    }

    private static void assertNothingElseIsPossible(House house, Somebody desk, AccountId account) {
        Actor actor = desk.actor();
        assertRefused(Reason.PASSWORD_CHANGE_DUE, () -> house.dropDown(desk));
        assertRefused(
                Reason.PASSWORD_CHANGE_DUE, () -> house.latchkey().switching().handle(actor, account));
        assertRefused(
                Reason.PASSWORD_CHANGE_DUE,
                () -> house.latchkey().practice().show().handle(actor, account));
        assertRefused(Reason.PASSWORD_CHANGE_DUE, () -> house.find(desk, desk));
    }

    private static void assertLimitsAreObeyedAtOnce(House house, Actor session, Somebody desk, Somebody bea) {
        assertThat(mayChange(house, session, desk, bea.home(), "BILLING")).isTrue();

        house.limit(bea, desk, bea.home(), levels("BILLING", "VIEW", "CLINICAL_NOTES", "NONE"));

        assertThat(mayChange(house, session, desk, bea.home(), "BILLING")).isFalse();
        Decision seen = house.decide(desk, bea.home(), Portion.BILLING, Action.VIEW);
        assertThat(seen).isEqualTo(new Decision(true, AccessLevel.VIEW, DecisionReason.LINK));
        Decision notes = house.decide(desk, bea.home(), Portion.CLINICAL_NOTES, Action.VIEW);
        assertThat(notes).isEqualTo(new Decision(false, AccessLevel.NONE, DecisionReason.LEVEL_TOO_LOW));
        assertThat(house.decide(desk, bea.home(), Portion.SCHEDULE, Action.CHANGE)
                        .allowed())
                .isTrue();
    }

    private static boolean mayChange(House house, Actor asker, Somebody whom, AccountId account, String portion) {
        return house.latchkey()
                .decisions()
                .handle(asker, Questions.question(whom.name(), account, portion, "CHANGE"))
                .allowed();
    }

    private static void assertUnusedUsernameIsDeleted(House house, Somebody ada) {
        Somebody temp = house.allow(ada, "temp", preset("VIEW_ONLY"));
        house.clock().advance(Duration.ofMinutes(1));
        house.end(ada, temp, ada.home());
        assertThat(house.decide(temp, ada.home(), Portion.CLIENTS, Action.VIEW).reason())
                .isEqualTo(DecisionReason.LINK_ENDED);
        house.clock().advance(Duration.ofDays(30));
        assertThat(house.decide(temp, ada.home(), Portion.CLIENTS, Action.VIEW).reason())
                .isEqualTo(DecisionReason.USERNAME_RETIRED);
    }

    private static void assertLogsTellItAll(House house, Somebody ada, Somebody bea, Somebody cy) {
        assertThat(house.log(ada.home()))
                .extracting(Told::line)
                .contains(
                        "SIGN_UP DONE ada",
                        "ACCESS_ALLOWED DONE ada",
                        "SIGN_IN DONE front.desk",
                        "PASSWORD_CHANGED DONE front.desk",
                        "FIND DONE front.desk",
                        "JOINED DONE front.desk",
                        "ACCESS_ENDED DONE ada");
        assertThat(house.log(bea.home()))
                .extracting(Told::line)
                .containsExactly(
                        "SIGN_UP DONE bea",
                        "FIND DONE front.desk",
                        "JOINED DONE front.desk",
                        "SWITCHED DONE front.desk",
                        "PRIVILEGES_CHANGED DONE bea");
        assertThat(house.log(cy.home()))
                .extracting(Told::line)
                .containsExactly("SIGN_UP DONE cy-provider", "FIND DONE front.desk", "JOINED DONE front.desk");
        for (Somebody owner : ImmutableList.of(ada, bea, cy)) {
            assertThat(house.isWhole(owner)).isTrue();
            assertThat(house.latchkey()
                            .activity()
                            .read()
                            .ofAccount(
                                    owner.actor(),
                                    owner.home(),
                                    dev.latchkey.application.account.Activity.Wanted.ALL,
                                    Page.Wanted.FIRST)
                            .items())
                    .hasSameSizeAs(house.log(owner.home()));
        }
    }
}
