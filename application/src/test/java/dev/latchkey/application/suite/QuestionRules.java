package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Questions.question;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.decision.Question;
import dev.latchkey.application.decision.UsernamesOf;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.decision.Decision;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.decision.Explanation;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may ask what, and that all ways of asking give one answer (DEC-4 to DEC-9). */
public interface QuestionRules extends StoreContract {
    /** A decision client. */
    Actor CLIENT = new Actor(Actor.Kind.DECISION_CLIENT, null, Somebody.ORIGIN);

    private static Decision ask(House house, Actor asker, String username, AccountId account) {
        return house.latchkey().decisions().handle(asker, question(username, account, "BILLING", "VIEW"));
    }

    private static DecisionReason reason(House house, Somebody asker, String username, AccountId account) {
        return ask(house, asker.actor(), username, account).reason();
    }

    @Test
    @Tag("DEC-9")
    default void about_oneself_one_may_ask_and_an_account_without_a_link_is_unknown() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody desk = house.member(ada, "desk", preset("NOTHING"));

        assertThat(reason(house, ada, "ada", ada.home())).isEqualTo(DecisionReason.OWNER);
        assertThat(reason(house, ada, "ADA", ada.home())).isEqualTo(DecisionReason.OWNER);
        assertThat(reason(house, desk, "desk", ada.home())).isEqualTo(DecisionReason.LEVEL_TOO_LOW);
        assertThat(reason(house, ada, "ada", bea.home())).isEqualTo(DecisionReason.ACCOUNT_UNKNOWN);
        assertThat(reason(house, ada, "ada", AccountId.at(0))).isEqualTo(DecisionReason.ACCOUNT_UNKNOWN);
    }

    @Test
    @Tag("DEC-9")
    default void about_others_one_may_ask_where_one_sees_who_has_access_and_nowhere_else() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody viewer = house.member(ada, "viewer", levels("ACCOUNT_ACCESS", "VIEW"));
        Somebody biller = house.member(ada, "biller", preset("BILLER"));
        house.join(ada, bea);

        assertThat(reason(house, viewer, "ada", ada.home())).isEqualTo(DecisionReason.OWNER);
        assertThat(reason(house, viewer, "biller", ada.home())).isEqualTo(DecisionReason.LINK);
        assertThat(reason(house, viewer, "bea", ada.home())).isEqualTo(DecisionReason.NO_PATH);
        assertThat(reason(house, viewer, "ada", bea.home())).isEqualTo(DecisionReason.ACCOUNT_UNKNOWN);
        for (String name : List.of("ada", "viewer", "nobody", "no name!")) {
            assertThat(ask(house, biller.actor(), name, ada.home()))
                    .isEqualTo(new Decision(false, AccessLevel.NONE, DecisionReason.ACCOUNT_UNKNOWN));
        }
        assertThat(reason(house, biller, "biller", ada.home())).isEqualTo(DecisionReason.LINK);
    }

    @Test
    @Tag("DEC-9")
    default void the_host_and_decision_clients_may_ask_anything_and_others_must_be_usernames() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        AccountsOf.Query all = new AccountsOf.Query(null, Page.Wanted.FIRST);
        UsernamesOf.Query billing = new UsernamesOf.Query(ada.home(), "BILLING", "VIEW", Page.Wanted.FIRST);

        for (Actor actor : List.of(House.NOBODY, CLIENT)) {
            assertThat(ask(house, actor, "ada", ada.home()).reason()).isEqualTo(DecisionReason.OWNER);
            assertThat(ask(house, actor, "ada", bea.home()).reason()).isEqualTo(DecisionReason.NO_PATH);
            assertThat(ask(house, actor, "nobody", bea.home()).reason()).isEqualTo(DecisionReason.USERNAME_UNKNOWN);
            assertThat(ask(house, actor, "no name!", bea.home()).reason()).isEqualTo(DecisionReason.USERNAME_UNKNOWN);
            assertThat(ask(house, actor, "ada", AccountId.at(0)).reason()).isEqualTo(DecisionReason.ACCOUNT_UNKNOWN);
            assertThat(house.latchkey()
                            .questions()
                            .accountsOf()
                            .ofAnother(actor, ada.id(), all)
                            .items())
                    .hasSize(1);
            assertThat(house.latchkey()
                            .questions()
                            .usernamesOf()
                            .handle(actor, billing)
                            .items())
                    .hasSize(1);
        }
        for (Actor.Kind kind : List.of(Actor.Kind.AGENT_MEMBER, Actor.Kind.OPERATOR)) {
            Actor actor = new Actor(kind, ada.id(), Somebody.ORIGIN);
            assertRefused(Reason.ACTOR_NOT_PERMITTED, () -> ask(house, actor, "ada", ada.home()));
        }
    }

    @Test
    @Tag("DEC-9")
    @Tag("DEC-6")
    default void the_accounts_of_another_are_shown_as_far_as_one_sees_who_has_access() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody cyan = house.signUp("cyan");
        Somebody desk = house.member(ada, "desk", preset("BILLER"));
        house.join(desk, bea);
        house.join(desk, cyan);
        house.join(ada, bea);
        AccountsOf.Query all = new AccountsOf.Query(null, Page.Wanted.FIRST);
        var lists = house.latchkey().questions().accountsOf();

        assertThat(lists.ofAnother(ada.actor(), desk.id(), all).items())
                .extracting(AccountsOf.Entry::account)
                .containsExactlyInAnyOrder(ada.home(), bea.home());
        assertThat(lists.ofAnother(cyan.actor(), desk.id(), all).items())
                .extracting(AccountsOf.Entry::account)
                .containsExactly(cyan.home());
        assertThat(lists.ofAnother(desk.actor(), ada.id(), all).items())
                .extracting(AccountsOf.Entry::account)
                .containsExactly(bea.home());
        assertThat(lists.ofAnother(desk.actor(), desk.id(), all).items()).hasSize(3);
    }

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
