package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Questions.question;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.decision.Question;
import dev.latchkey.application.decision.UsernamesOf;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.decision.Decision;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.decision.Explanation;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All ways of asking give one answer, and none leaves a record (DEC-4 to DEC-8). */
public interface AnswerRules extends StoreContract {
    @Test
    @Tag("DEC-4")
    @Tag("DEC-8")
    default void many_questions_are_answered_in_their_order_as_if_asked_alone() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.member(ada, "desk", levels("BILLING", "VIEW"));
        List<Question> questions = List.of(
                question("desk", ada.home(), "BILLING", "VIEW"),
                question("no name!", ada.home(), "BILLING", "VIEW"),
                question("desk", ada.home(), "BILLING", "CHANGE"),
                new Question("desk", "12345678", "BILLING", "VIEW"),
                question("bea", bea.home(), "BILLING", "VIEW"),
                question("ada", ada.home(), "BULLING", "VIEW"),
                question("ada", ada.home(), "PSYCHOTHERAPY_NOTES", "CHANGE"),
                question("desk", ada.home(), "BILLING", "VIEW"));

        for (Actor asker : List.of(ada.actor(), House.NOBODY)) {
            List<Decision> together = house.latchkey().decisions().handle(asker, questions);
            List<Decision> alone = questions.stream()
                    .map(one -> house.latchkey().decisions().handle(asker, one))
                    .toList();
            assertThat(together).isEqualTo(alone);
        }
        assertThat(house.latchkey().decisions().handle(ada.actor(), questions))
                .extracting(Decision::reason)
                .containsExactly(
                        DecisionReason.LINK,
                        DecisionReason.ACCOUNT_UNKNOWN,
                        DecisionReason.LEVEL_TOO_LOW,
                        DecisionReason.ACCOUNT_UNKNOWN,
                        DecisionReason.ACCOUNT_UNKNOWN,
                        DecisionReason.PORTION_UNKNOWN,
                        DecisionReason.OWNER,
                        DecisionReason.LINK);
        assertThat(house.latchkey().decisions().handle(ada.actor(), List.<Question>of()))
                .isEmpty();
        assertRefused(
                Reason.ACTION_UNKNOWN,
                () -> house.latchkey()
                        .decisions()
                        .handle(ada.actor(), question("desk", ada.home(), "BILLING", "DELETE")));
    }

    @Test
    @Tag("DEC-5")
    default void an_explanation_gives_the_decision_and_every_path() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        house.join(bea, ada);
        house.clock().advance(Duration.ofMinutes(1));
        house.end(bea, bea, ada.home());
        house.join(bea, ada);
        house.limit(ada, bea, ada.home(), levels("BILLING", "VIEW"));
        Question asked = question("bea", ada.home(), "BILLING", "CHANGE");

        Explanation explained = house.latchkey().questions().explain().handle(ada.actor(), asked);

        assertThat(explained.decision()).isEqualTo(house.latchkey().decisions().handle(ada.actor(), asked));
        assertThat(explained.paths())
                .extracting(path -> path.held() + " " + path.given() + " " + path.verdict())
                .containsExactly("VIEW VIEW LEVEL_TOO_LOW", "FULL NONE LINK_ENDED");
        Explanation hidden = house.latchkey()
                .questions()
                .explain()
                .handle(ada.actor(), question("bea", bea.home(), "BILLING", "CHANGE"));
        assertThat(hidden.paths()).isEmpty();
        assertThat(hidden.state()).isNull();
        assertThat(hidden.decision().reason()).isEqualTo(DecisionReason.ACCOUNT_UNKNOWN);
    }

    @Test
    @Tag("DEC-6")
    default void who_can_see_my_data_is_answered_by_the_same_decisions() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        for (int i = 0; i < 9; i++) {
            house.allow(ada, "user" + i, i % 2 == 0 ? preset("BILLER") : preset("NOTHING"));
        }
        house.join(bea, ada);

        Page<UsernamesOf.Entry> page = house.latchkey()
                .questions()
                .usernamesOf()
                .handle(ada.actor(), new UsernamesOf.Query(ada.home(), "BILLING", "CHANGE", new Page.Wanted(3, null)));
        Page<UsernamesOf.Entry> rest = house.latchkey()
                .questions()
                .usernamesOf()
                .handle(
                        ada.actor(),
                        new UsernamesOf.Query(ada.home(), "BILLING", "CHANGE", new Page.Wanted(50, page.next())));

        assertThat(page.items()).extracting(entry -> entry.username().value()).containsExactly("ada", "bea", "user0");
        assertThat(rest.items())
                .extracting(entry -> entry.username().value())
                .containsExactly("user2", "user4", "user6", "user8");
        assertThat(page.items().get(1).decision())
                .isEqualTo(house.decide(bea, ada.home(), Portion.BILLING, Action.CHANGE));
        assertRefused(
                Reason.ACCOUNT_UNKNOWN,
                () -> house.latchkey()
                        .questions()
                        .usernamesOf()
                        .handle(ada.actor(), new UsernamesOf.Query(bea.home(), "BILLING", "VIEW", Page.Wanted.FIRST)));
    }

    @Test
    @Tag("ACT-1")
    @Tag("DEC-4")
    default void questions_and_lists_leave_no_record() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");

        house.latchkey().decisions().handle(ada.actor(), question("bea", ada.home(), "BILLING", "VIEW"));
        house.latchkey().questions().explain().handle(ada.actor(), question("ada", bea.home(), "BILLING", "VIEW"));
        house.dropDown(ada);
        house.latchkey().links().usernames().list(ada.actor(), ada.home(), Page.Wanted.FIRST);
        house.latchkey().practice().show().handle(ada.actor(), ada.home());
        house.latchkey().me().handle(ada.actor());
        house.latchkey().activity().verify().handle(ada.actor(), ada.home());

        assertThat(house.log(ada.home())).hasSize(1);
        assertThat(house.log(bea.home())).hasSize(1);
        assertThat(house.logOfNobody()).isEmpty();
    }
}
