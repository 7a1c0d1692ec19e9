package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.barest;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Forms.with;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.link.SignUp;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The Provider drop-down (LNK-13). */
public interface DropDownRules extends StoreContract {
    private static Page<AccountsOf.Entry> page(
            House house, Somebody whose, @Nullable String search, int limit, @Nullable String cursor) {
        return house.latchkey()
                .questions()
                .accountsOf()
                .own(whose.actor(), new AccountsOf.Query(search, new Page.Wanted(limit, cursor)));
    }

    private static List<String> found(House house, Somebody whose, @Nullable String search) {
        return page(house, whose, search, 50, null).items().stream()
                .map(entry -> entry.practiceName().value())
                .sorted()
                .toList();
    }

    private static Somebody provider(House house, String username, String practice, String first, String last) {
        AccountId account = house.latchkey()
                .signUp()
                .handle(
                        House.NOBODY,
                        new SignUp.Command(
                                with(barest(practice), "provider.firstName", first, "provider.lastName", last),
                                username,
                                House.passwordOf(username)))
                .account();
        return new Somebody(username, house.idOf(username), account, House.passwordOf(username));
    }

    @Test
    @Tag("LNK-13")
    default void it_lists_what_may_be_entered_now_with_names_and_state() {
        House house = House.over(store());
        Somebody ada = provider(house, "ada", "Harbor Counseling", "Ada", "Adams");
        Somebody bea = provider(house, "bea", "Lakeside Therapy", "Bea", "Bond");
        Somebody cyan = house.signUp("cyan");
        Somebody dora = house.signUp("dora");
        Somebody stranger = house.signUp("stranger");
        for (Somebody other : List.of(bea, cyan, dora)) {
            house.join(ada, other);
        }
        house.limit(cyan, ada, cyan.home(), preset("NOTHING"));
        house.state(dora.home(), AccountState.CLOSED);
        house.state(bea.home(), AccountState.ARCHIVED);

        ImmutableList<AccountsOf.Entry> entries = house.dropDown(ada);

        assertThat(entries).hasSize(2).anySatisfy(entry -> {
            assertThat(entry.account()).isEqualTo(bea.home());
            assertThat(entry.practiceName()).hasToString("Lakeside Therapy");
            assertThat(entry.provider()).hasToString("Bea Bond");
            assertThat(entry.state()).isEqualTo(AccountState.ARCHIVED);
            assertThat(entry.lastUsed()).isNull();
        });
        assertThat(house.dropDown(stranger))
                .extracting(AccountsOf.Entry::account)
                .containsExactly(stranger.home());
    }

    @Test
    @Tag("LNK-13")
    default void it_begins_with_what_was_used_last() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody cyan = house.signUp("cyan");
        house.join(ada, bea);
        house.join(ada, cyan);
        for (Somebody used : List.of(cyan, ada, bea)) {
            house.clock().advance(Duration.ofMinutes(1));
            house.latchkey().switching().handle(ada.actor(), used.home());
        }

        assertThat(house.dropDown(ada))
                .extracting(AccountsOf.Entry::account)
                .containsExactly(bea.home(), ada.home(), cyan.home());
        assertThat(house.dropDown(ada).get(0).lastUsed())
                .isEqualTo(house.clock().now());
    }

    @Test
    @Tag("LNK-13")
    default void it_is_searched_by_practice_provider_and_account_id_in_whatever_case() {
        House house = House.over(store());
        Somebody ada = provider(house, "ada", "Harbor Counseling", "Ada", "Adams");
        Somebody bea = provider(house, "bea", "Lakeside \uD83C\uDF0A Therapy", "Zoë", "O'Brien");
        Somebody stranger = provider(house, "stranger", "Harbor View", "Ada", "Adams");
        house.join(ada, bea);

        assertThat(found(house, ada, "HARBOR")).containsExactly("Harbor Counseling");
        assertThat(found(house, ada, "zoe\u0308 o'b")).hasSize(1);
        assertThat(found(house, ada, bea.home().toString().substring(2))).hasSize(1);
        assertThat(found(house, ada, " therapy ")).hasSize(1);
        assertThat(found(house, ada, "%")).isEmpty();
        assertThat(found(house, ada, "_")).isEmpty();
        assertThat(found(house, ada, "\\")).isEmpty();
        assertThat(found(house, ada, "' OR 1=1 --")).isEmpty();
        assertThat(found(house, ada, stranger.home().toString())).isEmpty();
        assertThat(found(house, ada, " ")).hasSize(2);
    }

    @Test
    @Tag("LNK-13")
    default void a_search_for_what_cannot_be_there_is_answered_not_broken() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");

        assertThat(found(house, ada, "x".repeat(1_000_000))).isEmpty();
        assertThat(found(house, ada, "x".repeat(119) + "\uD83C\uDF0A".repeat(9)))
                .isEmpty();
        assertRefused(Reason.FILTER_MALFORMED, () -> found(house, ada, "half a pair \uD83C"));
        assertRefused(Reason.FILTER_MALFORMED, () -> found(house, ada, "nothing \u0000"));
    }

    @Test
    @Tag("LNK-13")
    @Tag("DEC-6")
    default void many_accounts_come_in_pages_without_gap_or_double() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody neighbour = house.signUp("neighbour");
        List<AccountId> expected = new ArrayList<>(List.of(ada.home()));
        for (int i = 0; i < 23; i++) {
            Somebody other = house.signUp("other" + i);
            RareLinks.give(house, ada, other, i % 3 == 0 ? Privileges.NOTHING : RareLinks.BILLING_SEEN);
            if (i % 3 != 0) {
                expected.add(other.home());
            }
            if (i % 4 == 1) {
                house.clock().advance(Duration.ofSeconds(1));
                if (i % 3 != 0) {
                    house.latchkey().switching().handle(ada.actor(), other.home());
                }
            }
        }

        List<AccountId> seen = new ArrayList<>();
        Page<AccountsOf.Entry> page = page(house, ada, null, 4, null);
        while (page.next() != null) {
            page.items().forEach(entry -> seen.add(entry.account()));
            assertThat(page.items()).hasSize(4);
            page = page(house, ada, null, 4, page.next());
        }
        page.items().forEach(entry -> seen.add(entry.account()));

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(house.dropDown(neighbour)).hasSize(1);
    }

    @Test
    @Tag("LNK-13")
    default void a_cursor_opens_its_own_list_alone() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.join(ada, bea);
        String next = page(house, ada, null, 1, null).next();

        assertThat(page(house, ada, null, 1, next).items()).hasSize(1);
        assertRefused(Reason.CURSOR_MALFORMED, () -> page(house, bea, null, 1, next));
        assertRefused(Reason.CURSOR_MALFORMED, () -> page(house, ada, "harbor", 1, next));
        assertRefused(Reason.CURSOR_MALFORMED, () -> page(house, ada, null, 1, "AAAA" + next));
        assertRefused(Reason.CURSOR_MALFORMED, () -> page(house, ada, null, 1, "x"));
        assertRefused(Reason.CURSOR_MALFORMED, () -> page(house, ada, null, 1, "x".repeat(100_000)));
        assertRefused(Reason.LIMIT_OUT_OF_RANGE, () -> page(house, ada, null, 201, null));
    }

    @Test
    @Tag("LNK-12")
    default void a_changed_password_breaks_no_link() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(bea, "desk", levels("ACCOUNT_ACCESS", "FULL", "BILLING", "VIEW"));
        house.join(ada, desk);

        house.clock().advance(Duration.ofMinutes(1));
        house.changePassword(desk, House.firstPasswordOf("desk"));
        house.changePassword(ada, House.firstPasswordOf("ada"));

        assertThat(house.dropDown(ada)).hasSize(2);
        assertThat(house.dropDown(desk)).hasSize(1);
        assertThat(house.linkOf(ada, bea.home()).toString())
                .doesNotContain(desk.password().reveal());
    }
}
