package dev.latchkey.domain.decision;

import static dev.latchkey.domain.decision.Situation.DECIDER;
import static dev.latchkey.domain.decision.Situation.LONG_AGO;
import static dev.latchkey.domain.decision.Situation.NOW;
import static dev.latchkey.domain.decision.Situation.PERSON;
import static dev.latchkey.domain.decision.Situation.TOMORROW;
import static dev.latchkey.domain.decision.Situation.YESTERDAY;
import static dev.latchkey.domain.decision.Situation.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.decision.Facts.AccountFacts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.Link.Term;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import dev.latchkey.domain.privilege.Privileges;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would turn an answer, in the words people read. */
@Tag("DEC-5")
class TurningTest {
    private static final Privileges BILLING_SEEN = Privileges.NOTHING.with(Portion.BILLING, AccessLevel.VIEW);

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    ACTIVE   | NONE            | BILLING      | VIEW   | Give the username a link with View Only on BILLING.
                    ARCHIVED | NONE            | BILLING      | VIEW   | Reactivate the account, then give the username a link with View Only on BILLING.
                    ACTIVE   | GONE            | BILLING      | CHANGE | Give the username a link anew, with Full Access on BILLING.
                    ACTIVE   | SEEN            | BILLING      | CHANGE | Raise BILLING to Full Access.
                    ACTIVE   | SEEN            | BILLING      | VIEW   | Lower BILLING to No Access.
                    EXPIRED  | SEEN            | BILLING      | CHANGE | Enter a payment method for the account, then raise BILLING to Full Access.
                    EXPIRED  | SEEN            | SCHEDULE     | VIEW   | Enter a payment method for the account, then raise SCHEDULE to View Only.
                    INACTIVE | SEEN            | SCHEDULE     | VIEW   | Reactivate the account, then raise SCHEDULE to View Only.
                    INACTIVE | MANAGED         | BILLING      | CHANGE | Reactivate the account.
                    INACTIVE | MANAGED         | SCHEDULE     | VIEW   | Lower SCHEDULE to No Access.
                    INACTIVE | MANAGED         | ACCOUNT_ACCESS | VIEW | Lower ACCOUNT_ACCESS to View Only.
                    EXPIRED  | MANAGED         | SUBSCRIPTION | CHANGE | Lower SUBSCRIPTION to View Only.
                    ACTIVE   | TO_COME         | BILLING      | VIEW   | Let the link begin now.
                    ACTIVE   | OVER            | BILLING      | VIEW   | Let the link go on, whose end has passed.
                    TRIAL    | SUSPENDED       | BILLING      | VIEW   | Resume the link.
                    EXPIRED  | OVER_SUSPENDED  | BILLING      | CHANGE | Enter a payment method for the account, then let the link go on, whose end has passed, then resume the link, then raise BILLING to Full Access.
                    ACTIVE   | OWNER           | BILLING      | CHANGE | Make the owner a plain username, with View Only on BILLING.
                    ACTIVE   | SOLE_OWNER      | BILLING      | CHANGE | Make the account inactive.
                    ACTIVE   | SOLE_OWNER      | BILLING      | VIEW   | Close the account.
                    ARCHIVED | SOLE_OWNER      | BILLING      | VIEW   | Reactivate the account, then close the account.
                    """)
    void it_is_said_in_a_sentence(AccountState state, Who who, String portion, Action action, String sentence) {
        assertThat(Change.sentence(turning(account(state, YESTERDAY), who, false, portion, action)))
                .isEqualTo(sentence);
    }

    @Test
    @Tag("DEC-10")
    void a_second_factor_is_turned_on_where_one_is_demanded() {
        AccountFacts demanding = Situation.demanding(account(AccountState.EXPIRED, YESTERDAY));

        assertThat(turning(demanding, Who.SEEN, false, "BILLING", Action.VIEW))
                .containsExactly(Change.of(Change.Kind.TURN_ON_SECOND_FACTOR));
        assertThat(Change.words(turning(demanding, Who.SEEN, false, "BILLING", Action.CHANGE)))
                .isEqualTo("enter a payment method for the account, then turn on a second factor for the username, then"
                        + " raise BILLING to Full Access");
        assertThat(turning(demanding, Who.SOLE_OWNER, true, "BILLING", Action.VIEW))
                .containsExactly(Change.of(Change.Kind.TURN_OFF_SECOND_FACTOR));
    }

    @Test
    void nothing_turns_an_answer_about_who_or_what_is_closed_or_retired_or_unknown() {
        AccountFacts active = account(AccountState.ACTIVE, YESTERDAY);
        Link link = Who.SEEN.link();

        assertThat(turning(account(AccountState.CLOSED, YESTERDAY), Who.OWNER, true, "BILLING", Action.VIEW))
                .isEmpty();
        for (Facts facts : List.of(
                new Facts(PERSON.retiringAt(NOW), active, link, false),
                new Facts(null, active, null, false),
                new Facts(PERSON, null, null, false),
                Facts.NOTHING_KNOWN)) {
            assertThat(new SmallestChange(DECIDER).of(facts, Portion.BILLING, Action.VIEW, NOW, false))
                    .isEmpty();
        }
        assertThat(new SmallestChange(DECIDER)
                        .of(new Facts(PERSON, active, link, false), new Portion(31, "LAB"), Action.VIEW, NOW, false))
                .isEmpty();
    }

    private static List<Change> turning(AccountFacts account, Who who, boolean factor, String portion, Action action) {
        return new SmallestChange(DECIDER)
                .of(
                        new Facts(PERSON, account, who.link(), factor),
                        Portions.BUILT_IN.require(portion),
                        action,
                        NOW,
                        who == Who.SOLE_OWNER);
    }

    enum Who {
        NONE,
        GONE,
        SEEN,
        MANAGED,
        TO_COME,
        OVER,
        SUSPENDED,
        OVER_SUSPENDED,
        OWNER,
        SOLE_OWNER;

        private @Nullable Link link() {
            return switch (this) {
                case NONE -> null;
                case GONE -> Situation.plain(Situation.everything()).ended(YESTERDAY);
                case SEEN -> Situation.plain(BILLING_SEEN);
                case MANAGED -> Situation.plain(Situation.everything());
                case TO_COME -> Situation.plain(BILLING_SEEN, Term.from(TOMORROW));
                case OVER -> Situation.plain(BILLING_SEEN, Term.between(LONG_AGO, NOW));
                case SUSPENDED -> Situation.plain(BILLING_SEEN, new Term(LONG_AGO, null, SmallWorld.SUSPENDED, null));
                case OVER_SUSPENDED ->
                    Situation.plain(BILLING_SEEN, new Term(LONG_AGO, NOW, SmallWorld.SUSPENDED, null));
                case OWNER, SOLE_OWNER -> Situation.owner();
            };
        }
    }
}
