package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.FindAccounts;
import dev.latchkey.application.link.Findable;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Find: what it shows, and that every wrong case gives one answer (LNK-4). */
public interface FindRules extends StoreContract {
    private static List<AccountId> shown(FindAccounts.Ticket ticket) {
        return ticket.accounts().stream().map(Findable.Found::account).toList();
    }

    @Test
    @Tag("LNK-4")
    default void find_shows_the_running_accounts_whose_access_the_other_username_runs() {
        House house = House.over(store());
        Somebody finder = house.signUp("finder");
        Somebody bea = house.signUp("bea");
        Somebody cyan = house.signUp("cyan");
        Somebody dora = house.signUp("dora");
        Somebody elin = house.signUp("elin");
        Somebody neighbour = house.signUp("neighbour");
        house.join(bea, cyan);
        house.join(bea, dora);
        house.join(bea, elin);
        house.limit(dora, bea, dora.home(), levels("ACCOUNT_ACCESS", "VIEW"));
        house.state(elin.home(), AccountState.ARCHIVED);

        FindAccounts.Ticket ticket = house.find(finder, bea);

        assertThat(shown(ticket)).containsExactlyInAnyOrder(bea.home(), cyan.home());
        assertThat(ticket.expiresAt()).isEqualTo(house.clock().now().plus(Duration.ofMinutes(10)));
        assertThat(shown(house.find(finder, neighbour))).containsExactly(neighbour.home());
    }

    @Test
    @Tag("LNK-4")
    default void find_links_nothing_and_keeps_no_secret() {
        House house = House.over(store());
        Somebody finder = house.signUp("finder");
        Somebody bea = house.signUp("bea");
        house.signUp("neighbour");

        FindAccounts.Ticket ticket = house.find(finder, bea);

        assertThat(house.dropDown(finder)).hasSize(1);
        assertThat(house.store().joinTickets().find(ticket.ticket().reveal())).isEmpty();
        assertThat(ticket.toString())
                .doesNotContain(ticket.ticket().reveal())
                .doesNotContain(bea.password().reveal());
        assertThat(new FindAccounts.Command("bea", bea.password(), new Secret("123456")).toString())
                .doesNotContain(bea.password().reveal())
                .doesNotContain("123456");
    }

    @Test
    @Tag("LNK-4")
    default void an_account_that_is_joined_already_is_shown_as_such() {
        House house = House.over(store());
        Somebody finder = house.signUp("finder");
        Somebody bea = house.signUp("bea");
        Somebody cyan = house.signUp("cyan");
        house.join(bea, cyan);
        house.join(finder, cyan);

        assertThat(house.find(finder, bea).accounts())
                .allSatisfy(found -> assertThat(found.alreadyJoined())
                        .isEqualTo(found.account().equals(cyan.home())));
    }

    @Test
    @Tag("LNK-4")
    @Tag("USR-4")
    default void every_wrong_case_gets_the_answer_of_a_wrong_password_and_one_look_at_a_hash() {
        House house = House.over(store());
        Somebody finder = house.signUp("finder");
        Somebody bea = house.signUp("bea");
        Map<String, Secret> wrong = wrongCases(house, finder, bea);

        List<String> answers = new ArrayList<>();
        wrong.forEach((name, password) -> {
            house.clock().advance(Duration.ofHours(1));
            int before = house.hasher().verifications();
            Rejected refused = refusal(() -> house.find(finder, name, password));
            answers.add(
                    refused.reason() + " " + refused.faults() + " " + refused.retryAt() + " " + refused.getMessage());
            assertThat(house.hasher().verifications() - before).as(name).isEqualTo(1);
        });

        assertThat(answers).hasSize(wrong.size()).containsOnly("CREDENTIALS_WRONG [] Optional.empty CREDENTIALS_WRONG");
        int before = house.hasher().verifications();
        assertThat(shown(house.find(finder, bea))).containsExactly(bea.home());
        assertThat(house.hasher().verifications() - before).isEqualTo(1);
    }

    private static Map<String, Secret> wrongCases(House house, Somebody finder, Somebody bea) {
        Somebody retired = house.member(bea, "retired", preset("MASTER"));
        Somebody disabled = house.member(bea, "disabled", preset("MASTER"));
        Somebody viewer = house.member(bea, "viewer", levels("ACCOUNT_ACCESS", "VIEW", "BILLING", "FULL"));
        Somebody unlinked = house.member(bea, "unlinked", preset("MASTER"));
        Somebody closed = house.signUp("closed");
        house.end(bea, retired, bea.home());
        house.end(unlinked, unlinked, bea.home());
        house.disable(disabled);
        house.state(closed.home(), AccountState.CLOSED);
        house.state(bea.home(), AccountState.ACTIVE);
        house.clock().advance(Duration.ofDays(31));
        Somebody first = house.allow(bea, "first", preset("MASTER"));
        Map<String, Secret> wrong = new LinkedHashMap<>();
        wrong.put("bea", finder.password());
        wrong.put("BEA", new Secret(""));
        wrong.put("nobody", bea.password());
        wrong.put("", new Secret(""));
        wrong.put("no name at all!", bea.password());
        wrong.put("x".repeat(10_000), new Secret("x".repeat(100_000)));
        for (Somebody one : List.of(finder, retired, disabled, viewer, unlinked, closed, first)) {
            wrong.put(one.name(), one.password());
        }
        return wrong;
    }

    @Test
    @Tag("LNK-4")
    @Tag("USR-4")
    default void the_finders_own_log_does_not_tell_whether_there_is_such_a_username() {
        House house = House.over(store());
        Somebody finder = house.signUp("finder");
        Somebody bea = house.signUp("bea");
        Secret wrong = new Secret("not the password");

        assertRefused(Reason.CREDENTIALS_WRONG, () -> house.find(finder, "bea", wrong));
        List<Told> ofBea = house.logOf(finder);
        assertRefused(Reason.CREDENTIALS_WRONG, () -> house.find(finder, "nobody", wrong));
        List<Told> ofNobody = house.logOf(finder).subList(ofBea.size(), ofBea.size() + 1);

        assertThat(house.logOf(finder)).hasSize(3);
        Told first = ofBea.get(1);
        assertThat(first.line()).isEqualTo("FIND FAILED finder CREDENTIALS_WRONG");
        assertThat(ofNobody.get(0).record().text().replace("\"sequence\":2", "\"sequence\":1"))
                .isEqualTo(first.record().text());
        assertThat(house.log(bea.home()).get(1).line()).isEqualTo("FIND FAILED finder CREDENTIALS_WRONG");
        assertThat(house.log(bea.home()).get(1).says("target")).isEqualTo("bea");
        assertThat(house.logOfNobody()).singleElement().satisfies(told -> {
            assertThat(told.by()).isEqualTo("finder");
            assertThat(told.says("unknownName")).hasSize(43);
        });
    }

    @Test
    @Tag("LNK-4")
    @Tag("ACT-1")
    default void a_find_is_told_to_the_account_of_who_was_found() {
        House house = House.over(store());
        Somebody finder = house.signUp("finder");
        Somebody bea = house.signUp("bea");
        Somebody neighbour = house.signUp("neighbour");

        house.find(finder, bea);

        assertThat(house.log(bea.home()))
                .extracting(Told::line)
                .containsExactly("SIGN_UP DONE bea", "FIND DONE finder");
        assertThat(house.log(finder.home()))
                .extracting(Told::line)
                .containsExactly("SIGN_UP DONE finder", "FIND DONE finder");
        assertThat(house.log(neighbour.home())).hasSize(1);
    }
}
