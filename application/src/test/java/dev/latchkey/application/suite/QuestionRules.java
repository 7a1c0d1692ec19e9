package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Forms.preset;
import static dev.latchkey.application.suite.Questions.question;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.decision.UsernamesOf;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.decision.Decision;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may ask what of whom (DEC-6, DEC-9). */
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
}
