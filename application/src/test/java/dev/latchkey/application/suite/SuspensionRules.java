package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.link.ResumeAccess;
import dev.latchkey.application.link.SuspendAccess;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.application.username.Notices;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Access can be taken out of force for a time, with a reason, and given back (LNK-10). */
public interface SuspensionRules extends StoreContract {
    private static DecisionReason reason(House house, Somebody whom) {
        return house.decide(whom, whom.home(), Portion.BILLING, Action.VIEW).reason();
    }

    /** How often an owner's change was told at this very moment. */
    private static long told(House house, Somebody whom) {
        return house.latchkey().me().notices(whom.actor(), Page.Wanted.FIRST).items().stream()
                .filter(notice -> notice.kind() == Notices.Kind.OWNER_CHANGED
                        && notice.at().equals(house.clock().now()))
                .count();
    }

    @Test
    @Tag("LNK-10")
    @Tag("LNK-8")
    default void a_suspended_username_gets_in_nowhere_until_it_is_resumed() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("BILLER"));
        Somebody neighbour = house.member(ada, "neighbour", preset("BILLER"));
        Link before = house.linkOf(desk, ada.home());

        Link suspended = house.suspend(ada, desk, ada.home()).listed().link();

        assertThat(suspended).isEqualTo(house.linkOf(desk, ada.home()));
        assertThat(suspended.term().suspension())
                .isEqualTo(new Link.Suspension(house.clock().now(), "On leave"));
        assertThat(suspended.privileges()).isEqualTo(before.privileges());
        assertThat(reason(house, desk)).isEqualTo(DecisionReason.LINK_SUSPENDED);
        assertThat(house.dropDown(desk)).isEmpty();
        assertThat(house.signIn(desk).start()).isNull();
        assertRefused(
                Reason.PRIVILEGE_MISSING, () -> house.latchkey().switching().handle(desk.actor(), ada.home()));
        assertThat(reason(house, neighbour)).isEqualTo(DecisionReason.LINK);

        Link resumed = house.resume(ada, desk, ada.home()).link();

        assertThat(resumed.term()).isEqualTo(before.term());
        assertThat(resumed.version()).isEqualTo(2);
        assertThat(reason(house, desk)).isEqualTo(DecisionReason.LINK);
        assertThat(house.log(ada.home()))
                .filteredOn(told ->
                        told.says("target").equals("desk") && !told.says("why").isEmpty())
                .extracting(told -> told.act() + " " + told.says("why"))
                .containsExactly("ACCESS_SUSPENDED On leave", "ACCESS_RESUMED Back again");
    }

    @Test
    @Tag("LNK-10")
    default void what_is_suspended_or_resumed_already_stays_as_it_is() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("BILLER"));
        Link plain = house.linkOf(desk, ada.home());
        assertThat(house.resume(ada, desk, ada.home()).link()).isEqualTo(plain);
        Link suspended = house.suspend(ada, desk, ada.home()).listed().link();
        int records = house.log(ada.home()).size();
        house.clock().advance(Duration.ofDays(1));

        assertThat(house.suspend(ada, desk, ada.home()).listed().link()).isEqualTo(suspended);

        assertThat(house.linkOf(desk, ada.home())).isEqualTo(suspended);
        assertThat(house.log(ada.home())).hasSize(records);
    }

    @Test
    @Tag("LNK-10")
    @Tag("ACC-2")
    @Tag("ACC-7")
    default void a_reason_is_needed_and_the_version_that_was_seen() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("BILLER"));

        assertFaults(
                () -> house.latchkey()
                        .links()
                        .suspend()
                        .handle(ada.actor(), new SuspendAccess.Command(ada.home(), desk.username(), " ", false, null)),
                fault("why", Reason.REQUIRED));
        assertFaults(
                () -> house.latchkey()
                        .links()
                        .resume()
                        .handle(
                                ada.actor(),
                                new ResumeAccess.Command(ada.home(), desk.username(), "x".repeat(201), null)),
                fault("why", Reason.TEXT_TOO_LONG));
        assertRefused(
                Reason.STALE,
                () -> house.latchkey()
                        .links()
                        .suspend()
                        .handle(
                                ada.actor(),
                                new SuspendAccess.Command(ada.home(), desk.username(), "On leave", false, 7L)));
        assertThat(house.linkOf(desk, ada.home()).version()).isZero();
    }

    @Test
    @Tag("LNK-10")
    @Tag("PRV-3")
    default void whoever_runs_access_suspends_others_and_gives_back_no_level_above_their_own() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody manager = house.member(ada, "manager", levels("ACCOUNT_ACCESS", "FULL", "BILLING", "VIEW"));
        Somebody desk = house.member(ada, "desk", levels("BILLING", "FULL"));
        Somebody clerk = house.member(ada, "clerk", levels("BILLING", "VIEW"));

        assertRefused(Reason.OWN_PRIVILEGES, () -> house.suspend(manager, manager, ada.home()));
        assertRefused(Reason.OWNER_UNTOUCHABLE, () -> house.suspend(manager, ada, ada.home()));
        assertRefused(Reason.PRIVILEGE_MISSING, () -> house.suspend(clerk, desk, ada.home()));
        house.suspend(manager, desk, ada.home());
        house.suspend(manager, clerk, ada.home());
        house.resume(manager, clerk, ada.home());
        assertRefused(Reason.LEVEL_ABOVE_OWN, () -> house.resume(manager, desk, ada.home()));

        house.suspend(ada, manager, ada.home());
        assertRefused(Reason.PRIVILEGE_MISSING, () -> house.resume(manager, manager, ada.home()));
        assertRefused(Reason.PRIVILEGE_MISSING, () -> house.suspend(manager, clerk, ada.home()));
        house.resume(ada, desk, ada.home());
    }

    @Test
    @Tag("DEC-3")
    @Tag("LNK-10")
    default void no_state_but_closed_hinders_suspending_and_only_a_running_account_resumes() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("BILLER"));
        Somebody clerk = house.member(ada, "clerk", preset("BILLER"));
        house.state(ada.home(), AccountState.INACTIVE);

        house.suspend(ada, desk, ada.home());
        assertRefused(Reason.ACCOUNT_INACTIVE, () -> house.resume(ada, desk, ada.home()));

        house.clock().advance(Duration.ofSeconds(1));
        house.state(ada.home(), AccountState.CLOSED);
        assertRefused(Reason.ACCOUNT_CLOSED, () -> house.suspend(ada, clerk, ada.home()));
    }

    @Test
    @Tag("PRV-4")
    default void an_owner_is_suspended_by_another_owner_and_all_owners_are_told() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody second = house.owner(ada, "second");
        Somebody third = house.owner(ada, "third");
        Somebody master = house.member(ada, "master", preset("MASTER"));
        house.clock().advance(Duration.ofSeconds(1));

        assertRefused(Reason.OWNER_UNTOUCHABLE, () -> house.suspend(master, second, ada.home()));
        assertRefused(Reason.OWN_PRIVILEGES, () -> house.suspend(ada, ada, ada.home()));
        house.suspend(ada, second, ada.home());

        assertThat(told(house, ada)).isEqualTo(1);
        assertThat(told(house, second)).isEqualTo(1);
        assertThat(told(house, third)).isEqualTo(1);
        assertThat(told(house, master)).isZero();
        assertThat(house.linkOf(second, ada.home()).owner()).isTrue();
        assertThat(reason(house, second)).isEqualTo(DecisionReason.LINK_SUSPENDED);
        assertRefused(Reason.PRIVILEGE_MISSING, () -> house.end(second, third, ada.home()));
        assertRefused(Reason.OWNER_UNTOUCHABLE, () -> house.resume(master, second, ada.home()));

        house.suspend(third, ada, ada.home());
        assertRefused(Reason.LAST_OWNER, () -> house.end(third, third, ada.home()));
        assertRefused(Reason.LAST_OWNER, () -> house.makePlain(third, third, ada.home(), preset("MASTER")));
        house.resume(third, ada, ada.home());
        assertThat(told(house, ada)).isEqualTo(3);
        house.end(third, third, ada.home());
        assertThat(reason(house, ada)).isEqualTo(DecisionReason.OWNER);
    }

    @Test
    @Tag("LNK-10")
    @Tag("LNK-7")
    default void a_suspension_cannot_be_got_round_by_joining_again_after_the_last_day() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.join(bea, ada);
        house.date(
                ada, bea, ada.home(), null, house.clock().now().plusSeconds(9).toString());
        house.suspend(ada, bea, ada.home());
        house.clock().advance(Duration.ofSeconds(9));
        FindAccounts.Ticket ticket = house.find(bea, ada);

        assertRefused(Reason.ALREADY_JOINED, () -> house.join(bea, ticket, ada.home()));
        house.resume(ada, bea, ada.home());
        assertThat(house.join(bea, ticket, ada.home())).hasSize(1);
    }
}
