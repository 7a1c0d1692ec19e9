package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.link.Holding;
import dev.latchkey.application.link.OwnAccess;
import dev.latchkey.application.link.WhoSees;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who can see my data, and what may I enter and why, as documents (DEC-6). */
public interface DocumentRules extends StoreContract {
    private static WhoSees.Sheet sheet(
            House house, Actor asker, AccountId account, int limit, @Nullable String cursor) {
        return house.latchkey().questions().whoSees().handle(asker, account, new Page.Wanted(limit, cursor));
    }

    private static List<String> names(WhoSees.Sheet sheet) {
        return sheet.rows().items().stream().map(row -> row.username().value()).toList();
    }

    private static OwnAccess.Sheet own(House house, Somebody whose) {
        return house.latchkey()
                .questions()
                .ownAccess()
                .handle(whose.actor(), new AccountsOf.Query(null, Page.Wanted.FIRST));
    }

    @Test
    @Tag("DEC-6")
    default void a_document_names_everybody_who_may_do_anything_now_with_how_far_and_by_what() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", levels("ACCOUNT_ACCESS", "FULL", "BILLING", "VIEW"));
        Somebody gone = house.member(ada, "gone", preset("BILLER"));
        house.member(ada, "idle", preset("NOTHING"));
        Somebody over = house.member(ada, "over", preset("BILLER"));
        Somebody away = house.member(ada, "away", preset("BILLER"));
        house.member(bea, "neighbour", preset("MASTER"));
        Instant now = house.clock().advance(Duration.ofMinutes(1));
        house.end(ada, gone, ada.home());
        house.replace(RareLinks.dated(house.linkOf(over, ada.home()), now.minusSeconds(9), now));
        house.replace(RareLinks.suspended(house.linkOf(away, ada.home()), now));
        house.latchkey().switching().handle(desk.actor(), ada.home());

        WhoSees.Sheet sheet = sheet(house, desk.actor(), ada.home(), 50, null);

        assertThat(sheet.account()).isEqualTo(ada.home());
        assertThat(sheet.practiceName()).hasToString("Practice of ada");
        assertThat(sheet.state()).isEqualTo(AccountState.TRIAL);
        assertThat(sheet.at()).isEqualTo(now);
        assertThat(names(sheet)).containsExactly("ada", "desk");
        Holding owner = sheet.rows().items().get(0).holding();
        assertThat(owner.by()).isEqualTo(DecisionReason.OWNER);
        assertThat(owner.levels().values()).hasSize(11).containsOnly(AccessLevel.FULL);
        Holding plain = sheet.rows().items().get(1).holding();
        assertThat(plain.by()).isEqualTo(DecisionReason.LINK);
        assertThat(plain.levels())
                .containsEntry(Portion.BILLING, AccessLevel.VIEW)
                .containsEntry(Portion.CLIENTS, AccessLevel.NONE);
        assertThat(plain.grantedBy()).isEqualTo(ada.username());
        assertThat(plain.link().grant().origin()).isEqualTo(LinkOrigin.ALLOWED);
        assertThat(plain.lastUsed()).isEqualTo(now);
    }

    @Test
    @Tag("DEC-6")
    @Tag("DEC-3")
    default void the_state_of_the_account_is_told_and_counted() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("neighbour");
        house.member(ada, "biller", preset("BILLER"));
        house.member(ada, "planner", levels("SCHEDULE", "FULL"));
        house.state(ada.home(), AccountState.INACTIVE);

        WhoSees.Sheet sheet = sheet(house, ada.actor(), ada.home(), 50, null);

        assertThat(sheet.state()).isEqualTo(AccountState.INACTIVE);
        assertThat(names(sheet)).containsExactly("ada", "biller");
        assertThat(sheet.rows().items().get(1).holding().levels())
                .containsEntry(Portion.BILLING, AccessLevel.VIEW)
                .containsEntry(Portion.SCHEDULE, AccessLevel.NONE);
    }

    @Test
    @Tag("DEC-6")
    default void it_comes_in_pages_without_gap_or_double() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        List<String> expected = new ArrayList<>(List.of("ada"));
        for (int i = 0; i < 13; i++) {
            house.allow(ada, "user" + (char) ('a' + i), preset(i % 3 == 0 ? "NOTHING" : "BILLER"));
            if (i % 3 != 0) {
                expected.add("user" + (char) ('a' + i));
            }
        }

        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            WhoSees.Sheet sheet = sheet(house, ada.actor(), ada.home(), 2, next);
            seen.addAll(names(sheet));
            next = sheet.rows().next();
        } while (next != null);

        assertThat(seen).containsExactlyElementsOf(expected);
        String first = sheet(house, ada.actor(), ada.home(), 2, null).rows().next();
        Somebody viewer = house.member(ada, "viewer", levels("ACCOUNT_ACCESS", "VIEW"));
        assertRefused(Reason.CURSOR_MALFORMED, () -> sheet(house, viewer.actor(), ada.home(), 2, first));
    }

    @Test
    @Tag("DEC-6")
    @Tag("DEC-9")
    default void only_who_sees_access_gets_it_and_the_host() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody biller = house.member(ada, "biller", preset("BILLER"));

        assertRefused(Reason.PRIVILEGE_MISSING, () -> sheet(house, biller.actor(), ada.home(), 50, null));
        assertRefused(Reason.ACCOUNT_UNKNOWN, () -> sheet(house, bea.actor(), ada.home(), 50, null));
        assertRefused(Reason.ACCOUNT_UNKNOWN, () -> sheet(house, House.NOBODY, AccountId.at(0), 50, null));
        assertThat(names(sheet(house, House.NOBODY, ada.home(), 50, null))).containsExactly("ada", "biller");
        assertThat(house.log(ada.home())).as("lists leave no record").hasSize(3);
    }

    @Test
    @Tag("DEC-6")
    default void one_is_told_what_one_may_enter_and_why() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(bea, "desk", levels("ACCOUNT_ACCESS", "FULL", "BILLING", "VIEW"));
        house.join(ada, desk);
        house.clock().advance(Duration.ofMinutes(1));
        house.latchkey().switching().handle(ada.actor(), ada.home());

        OwnAccess.Sheet sheet = own(house, ada);

        assertThat(sheet.at()).isEqualTo(house.clock().now());
        assertThat(sheet.rows().items())
                .extracting(row -> row.account().account())
                .containsExactly(ada.home(), bea.home());
        assertThat(sheet.rows().items())
                .extracting(row ->
                        row.holding().by() + " by " + row.holding().grantedBy().value() + " as "
                                + row.holding().link().grant().origin())
                .containsExactly("OWNER by ada as SIGN_UP", "LINK by desk as JOINED");
        assertThat(sheet.rows().items().get(1).holding().levels())
                .containsEntry(Portion.BILLING, AccessLevel.VIEW)
                .containsEntry(Portion.PSYCHOTHERAPY_NOTES, AccessLevel.NONE);
        assertRefused(
                Reason.NOT_SIGNED_IN,
                () -> house.latchkey()
                        .questions()
                        .ownAccess()
                        .handle(House.NOBODY, new AccountsOf.Query(null, Page.Wanted.FIRST)));
    }
}
