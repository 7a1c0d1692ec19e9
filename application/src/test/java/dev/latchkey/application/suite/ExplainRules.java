package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Questions.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.DemandSecondFactor;
import dev.latchkey.application.decision.Question;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.decision.Change;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.decision.Explanation;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What would turn an answer: named to whoever may ask, and true (DEC-5, DEC-9). */
public interface ExplainRules extends StoreContract {
    private static Explanation explain(House house, Actor asker, String username, AccountId account, String action) {
        Question question = question(username, account, "BILLING", action);
        return house.latchkey().questions().explain().handle(asker, question);
    }

    private static String change(House house, Somebody asker, String username, String action) {
        return Change.words(
                explain(house, asker.actor(), username, asker.home(), action).change());
    }

    private static boolean may(House house, Somebody asker, String username, String action) {
        return house.latchkey()
                .decisions()
                .handle(asker.actor(), question(username, asker.home(), "BILLING", action))
                .allowed();
    }

    @Test
    @Tag("DEC-5")
    default void what_is_named_turns_the_answer_when_it_is_done() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");

        assertThat(change(house, ada, "bea", "VIEW")).isEqualTo("give the username a link with View Only on BILLING");
        house.join(bea, ada);
        house.limit(ada, bea, ada.home(), levels("BILLING", "VIEW"));
        assertThat(may(house, ada, "bea", "VIEW")).isTrue();

        assertThat(change(house, ada, "bea", "CHANGE")).isEqualTo("raise BILLING to Full Access");
        house.limit(ada, bea, ada.home(), levels("BILLING", "FULL"));
        assertThat(may(house, ada, "bea", "CHANGE")).isTrue();

        assertThat(change(house, ada, "bea", "CHANGE")).isEqualTo("lower BILLING to View Only");
        house.limit(ada, bea, ada.home(), levels("BILLING", "VIEW"));
        assertThat(may(house, ada, "bea", "CHANGE")).isFalse();

        house.end(ada, bea, ada.home());
        assertThat(change(house, ada, "bea", "CHANGE"))
                .isEqualTo("give the username a link anew, with Full Access on BILLING");
    }

    @Test
    @Tag("DEC-5")
    default void dates_suspension_and_state_are_named_in_the_order_in_which_they_are_mended() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.member(ada, "neighbour", preset("BILLER"));
        Somebody biller = house.member(ada, "biller", levels("BILLING", "VIEW"));
        Link link = house.linkOf(biller, ada.home());

        house.replace(RareLinks.suspended(link, house.clock().now()));
        assertThat(change(house, ada, "biller", "VIEW")).isEqualTo("resume the link");
        house.clock().advance(Duration.ofDays(31));
        assertThat(change(house, ada, "biller", "CHANGE"))
                .isEqualTo(
                        "enter a payment method for the account, then resume the link, then raise BILLING to Full Access");
        house.state(ada.home(), AccountState.ACTIVE);
        assertThat(change(house, ada, "biller", "CHANGE"))
                .isEqualTo("resume the link, then raise BILLING to Full Access");
        assertThat(change(house, ada, "neighbour", "CHANGE")).isEqualTo("lower BILLING to View Only");
    }

    @Test
    @Tag("DEC-5")
    @Tag("PRV-4")
    default void the_last_owner_stays_so_that_only_the_account_can_be_changed() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("neighbour");

        assertThat(change(house, ada, "ada", "CHANGE")).isEqualTo("make the account inactive");
        assertThat(change(house, ada, "ada", "VIEW")).isEqualTo("close the account");

        Somebody second = house.owner(ada, "second");
        assertThat(change(house, ada, "ada", "CHANGE"))
                .isEqualTo("make the owner a plain username, with View Only on BILLING");
        house.makePlain(second, ada, ada.home(), levels("ACCOUNT_ACCESS", "FULL", "BILLING", "VIEW"));
        assertThat(may(house, ada, "ada", "CHANGE")).isFalse();
        assertThat(change(house, ada, "second", "VIEW")).isEqualTo("close the account");
    }

    @Test
    @Tag("DEC-5")
    @Tag("DEC-9")
    default void what_may_not_be_asked_is_explained_as_an_unknown_account_is() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(bea, "desk", preset("BILLER"));
        Explanation unknown = explain(house, desk.actor(), "desk", AccountId.at(0), "VIEW");

        assertThat(unknown.decision().reason()).isEqualTo(DecisionReason.ACCOUNT_UNKNOWN);
        assertThat(unknown.change()).isEmpty();
        assertThat(explain(house, desk.actor(), "desk", ada.home(), "VIEW")).isEqualTo(unknown);
        assertThat(explain(house, desk.actor(), "ada", ada.home(), "VIEW")).isEqualTo(unknown);
        assertThat(explain(house, desk.actor(), "bea", bea.home(), "VIEW")).isEqualTo(unknown);
        assertThat(explain(house, desk.actor(), "nobody", bea.home(), "VIEW")).isEqualTo(unknown);
        assertThat(explain(house, bea.actor(), "desk", bea.home(), "VIEW").change())
                .hasSize(1);
        assertThat(explain(house, House.NOBODY, "desk", ada.home(), "VIEW").change())
                .hasSize(1);
    }

    @Test
    @Tag("DEC-9")
    @Tag("DEC-10")
    default void whether_somebody_without_access_has_a_second_factor_is_told_to_the_host_alone() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.signUp("cleo");
        Armed armed = Armed.turnOn(house, ada);
        Armed.turnOn(house, bea);
        house.latchkey()
                .practice()
                .demandSecondFactor()
                .handle(ada.actor(), new DemandSecondFactor.Command(ada.home(), true, null));
        String giving = "give the username a link with View Only on BILLING";
        String both = "turn on a second factor for the username, then " + giving;

        assertThat(change(house, ada, "bea", "VIEW")).isEqualTo(both);
        assertThat(change(house, ada, "cleo", "VIEW")).isEqualTo(both);
        Explanation toHost = explain(house, House.NOBODY, "bea", ada.home(), "VIEW");
        assertThat(Change.words(toHost.change())).isEqualTo(giving);

        house.join(bea, Armed.find(house, bea, ada, armed.next(house)), ada.home());
        house.replace(
                RareLinks.suspended(house.linkOf(bea, ada.home()), house.clock().now()));
        assertThat(change(house, ada, "bea", "VIEW")).isEqualTo("resume the link");
    }
}
