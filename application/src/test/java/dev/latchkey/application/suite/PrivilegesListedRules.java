package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Username Privileges shows who has access to an account, to whoever may see it (PRV-2). */
public interface PrivilegesListedRules extends StoreContract {
    private static Page<Listed> list(House house, Somebody by, Somebody whose) {
        return house.latchkey().links().usernames().list(by.actor(), whose.home(), Page.Wanted.FIRST);
    }

    @Test
    @Tag("PRV-2")
    default void username_privileges_shows_everybody_with_where_it_comes_from_and_when_it_was_used() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", levels("ACCOUNT_ACCESS", "VIEW", "BILLING", "FULL"));
        house.join(bea, ada);
        house.clock().advance(Duration.ofHours(1));
        house.latchkey().switching().handle(bea.actor(), ada.home());

        List<Listed> listed = list(house, desk, ada).items();

        assertThat(listed)
                .extracting(one -> one.person().name().value() + " " + one.grantedBy() + " "
                        + one.link().grant().origin())
                .containsExactly("ada ada SIGN_UP", "bea ada JOINED", "desk ada ALLOWED");
        assertThat(listed.get(1).lastUsed()).isEqualTo(house.clock().now());
        assertThat(listed.get(2).lastUsed()).isNull();
        assertThat(listed.get(2).link().level(Portion.BILLING)).isEqualTo(AccessLevel.FULL);
        assertThat(list(house, bea, bea).items()).hasSize(1);
    }

    @Test
    @Tag("PRV-2")
    default void what_was_not_used_for_ninety_days_is_marked() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody desk = house.member(ada, "desk", preset("MASTER"));
        house.state(ada.home(), AccountState.ACTIVE);
        house.clock().advance(Duration.ofDays(1));
        house.signIn(ada);
        house.clock().advance(Duration.ofDays(89));

        List<Listed> listed = list(house, ada, ada).items();

        assertThat(listed)
                .extracting(one -> one.isUnusedAt(house.clock().now()))
                .containsExactly(false, true);
        house.signIn(desk);
        assertThat(list(house, ada, ada).items().get(1).isUnusedAt(house.clock().now()))
                .isFalse();
    }

    @Test
    @Tag("PRV-2")
    default void seeing_needs_view_and_changing_needs_full_on_account_access() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody viewer = house.member(ada, "viewer", levels("ACCOUNT_ACCESS", "VIEW"));
        Somebody biller = house.member(ada, "biller", preset("BILLER"));

        assertThat(list(house, viewer, ada).items()).hasSize(3);
        assertRefused(Reason.PRIVILEGE_MISSING, () -> list(house, biller, ada));
        assertRefused(Reason.ACCOUNT_UNKNOWN, () -> list(house, bea, ada));
        assertRefused(
                Reason.PRIVILEGE_MISSING, () -> house.limit(viewer, biller, ada.home(), levels("BILLING", "NONE")));
        assertRefused(Reason.PRIVILEGE_MISSING, () -> house.end(viewer, biller, ada.home()));
        assertRefused(
                Reason.USERNAME_UNKNOWN,
                () -> house.latchkey().links().usernames().show(ada.actor(), ada.home(), bea.username()));
        assertRefused(Reason.USERNAME_UNKNOWN, () -> house.limit(ada, bea, ada.home(), levels("BILLING", "NONE")));
    }

    @Test
    @Tag("PRV-2")
    default void many_usernames_come_in_pages_by_name() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        for (String name : List.of("zoe", "desk-2", "desk.1", "desk_3", "9th")) {
            house.allow(ada, name, preset("NOTHING"));
        }
        house.allow(bea, "yuri", preset("NOTHING"));

        Page<Listed> first =
                house.latchkey().links().usernames().list(ada.actor(), ada.home(), new Page.Wanted(4, null));
        Page<Listed> second =
                house.latchkey().links().usernames().list(ada.actor(), ada.home(), new Page.Wanted(4, first.next()));

        assertThat(first.items())
                .extracting(one -> one.person().name().value())
                .containsExactly("9th", "ada", "desk-2", "desk.1");
        assertThat(second.items())
                .extracting(one -> one.person().name().value())
                .containsExactly("desk_3", "zoe");
        assertThat(second.next()).isNull();
        assertRefused(
                Reason.CURSOR_MALFORMED,
                () -> house.latchkey()
                        .links()
                        .usernames()
                        .list(bea.actor(), bea.home(), new Page.Wanted(4, first.next())));
    }
}
