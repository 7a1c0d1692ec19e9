package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Days.days;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may change when access ends: less by whoever runs access, more as giving it (LNK-9, PRV-9, DEC-3). */
public interface DatingRightRules extends StoreContract {
    @Test
    @Tag("LNK-9")
    @Tag("PRV-3")
    default void dates_are_of_others_and_never_an_owners() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody second = house.owner(ada, "second");
        Somebody manager = house.member(ada, "manager", preset("MASTER"));
        Somebody viewer = house.member(ada, "viewer", levels("ACCOUNT_ACCESS", "VIEW"));
        String end = days(house, 1).toString();

        assertRefused(Reason.OWN_PRIVILEGES, () -> house.date(manager, manager, ada.home(), null, end));
        assertRefused(Reason.OWN_PRIVILEGES, () -> house.date(ada, ada, ada.home(), null, end));
        assertRefused(Reason.OWNER_UNTOUCHABLE, () -> house.date(manager, ada, ada.home(), null, end));
        assertRefused(Reason.OWNER_HAS_EVERY_LEVEL, () -> house.date(ada, second, ada.home(), null, end));
        assertRefused(Reason.OWNER_HAS_EVERY_LEVEL, () -> house.date(ada, second, ada.home(), end, null));
        assertRefused(Reason.PRIVILEGE_MISSING, () -> house.date(viewer, manager, ada.home(), null, end));
        Somebody stranger = house.signUp("stranger");
        assertRefused(Reason.ACCOUNT_UNKNOWN, () -> house.date(stranger, manager, ada.home(), null, end));
        assertRefused(Reason.USERNAME_UNKNOWN, () -> house.date(ada, stranger, ada.home(), null, end));
    }

    @Test
    @Tag("LNK-9")
    @Tag("PRV-9")
    default void more_time_is_given_within_ones_own_only() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody manager = house.member(ada, "manager", preset("MASTER"));
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        String end = days(house, 5).toString();
        house.date(ada, manager, ada.home(), null, end);
        house.date(ada, desk, ada.home(), null, days(house, 9).toString());

        String shorter = days(house, 7).toString();
        assertThat(house.date(manager, desk, ada.home(), null, shorter)
                        .link()
                        .term()
                        .until())
                .as("less, though still more than the manager's own")
                .isEqualTo(shorter);
        assertRefused(
                Reason.TERM_BEYOND_OWN,
                () -> house.date(manager, desk, ada.home(), null, days(house, 8).toString()));
        assertRefused(Reason.TERM_BEYOND_OWN, () -> house.date(manager, desk, ada.home(), null, ""));
        house.date(manager, desk, ada.home(), null, days(house, 1).toString());
        assertThat(house.date(manager, desk, ada.home(), null, end)
                        .link()
                        .term()
                        .until())
                .isEqualTo(end);

        house.date(ada, manager, ada.home(), null, days(house, 30).toString());
        assertThat(house.linkOf(desk, ada.home()).term().until())
                .as("extending the giver's extends nothing else")
                .isEqualTo(end);
    }

    @Test
    @Tag("LNK-9")
    @Tag("PRV-3")
    default void more_time_for_a_level_above_ones_own_is_a_grant_of_it() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody manager = house.member(ada, "manager", levels("ACCOUNT_ACCESS", "FULL", "BILLING", "VIEW"));
        Somebody desk = house.member(ada, "desk", levels("BILLING", "FULL"));
        house.date(ada, desk, ada.home(), null, days(house, 5).toString());

        assertRefused(
                Reason.LEVEL_ABOVE_OWN,
                () -> house.date(manager, desk, ada.home(), null, days(house, 6).toString()));
        house.date(manager, desk, ada.home(), null, days(house, 4).toString());
        house.limit(ada, desk, ada.home(), levels("BILLING", "VIEW"));
        house.date(manager, desk, ada.home(), null, days(house, 6).toString());
    }

    @Test
    @Tag("DEC-3")
    @Tag("LNK-9")
    default void no_state_but_closed_hinders_less_time_and_only_a_running_account_gives_more() {
        House house = House.over(store());
        for (AccountState state : new AccountState[] {AccountState.ARCHIVED, AccountState.INACTIVE}) {
            Somebody ada = house.signUp("ada." + state);
            Somebody desk = house.member(ada, "desk." + state, preset("MASTER"));
            house.state(ada.home(), state);

            house.date(ada, desk, ada.home(), null, days(house, 5).toString());
            house.date(ada, desk, ada.home(), days(house, 1).toString(), null);
            Reason hindered = state == AccountState.INACTIVE ? Reason.ACCOUNT_INACTIVE : Reason.ACCOUNT_READ_ONLY;
            assertRefused(
                    hindered,
                    () -> house.date(ada, desk, ada.home(), null, days(house, 6).toString()));
            assertRefused(hindered, () -> house.date(ada, desk, ada.home(), "1999-12-31", null));

            house.clock().advance(Duration.ofSeconds(1));
            house.state(ada.home(), AccountState.CLOSED);
            assertRefused(
                    Reason.ACCOUNT_CLOSED,
                    () -> house.date(ada, desk, ada.home(), null, days(house, 2).toString()));
        }
    }
}
