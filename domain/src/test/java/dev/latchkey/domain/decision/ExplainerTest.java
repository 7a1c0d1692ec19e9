package dev.latchkey.domain.decision;

import static dev.latchkey.domain.decision.Situation.DECIDER;
import static dev.latchkey.domain.decision.Situation.LONG_AGO;
import static dev.latchkey.domain.decision.Situation.NOW;
import static dev.latchkey.domain.decision.Situation.YESTERDAY;
import static dev.latchkey.domain.decision.Situation.account;
import static dev.latchkey.domain.decision.Situation.everything;
import static dev.latchkey.domain.decision.Situation.facts;
import static dev.latchkey.domain.decision.Situation.key;
import static dev.latchkey.domain.privilege.AccessLevel.FULL;
import static dev.latchkey.domain.privilege.AccessLevel.NONE;
import static dev.latchkey.domain.privilege.AccessLevel.VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.Link.Grant;
import dev.latchkey.domain.link.Link.Term;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Privileges;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("DEC-5")
class ExplainerTest {
    private static final Explainer EXPLAINER = new Explainer(DECIDER);
    private static final Link FIRST = given(1, everything(), LONG_AGO).ended(YESTERDAY);
    private static final Link SECOND =
            given(2, everything(), LONG_AGO.plus(Duration.ofDays(1))).ended(YESTERDAY);
    private static final Link STANDING = given(3, Privileges.NOTHING.with(Portion.BILLING, FULL), YESTERDAY);

    @Test
    void every_link_there_ever_was_is_told_the_standing_one_first_then_the_oldest() {
        Explanation explanation = explain(AccountState.ACTIVE, Portion.BILLING, Action.CHANGE);

        assertThat(explanation.paths().stream().map(Explanation.Path::link)).containsExactly(STANDING, FIRST, SECOND);
        assertThat(explanation.paths().stream().map(Explanation.Path::verdict))
                .containsExactly(DecisionReason.LINK, DecisionReason.LINK_ENDED, DecisionReason.LINK_ENDED);
    }

    @Test
    void what_a_path_states_is_told_beside_what_is_left_of_it() {
        Explanation explanation = explain(AccountState.ARCHIVED, Portion.BILLING, Action.CHANGE);

        assertThat(explanation.decision()).isEqualTo(new Decision(false, VIEW, DecisionReason.ACCOUNT_READ_ONLY));
        assertThat(explanation.state()).isEqualTo(AccountState.ARCHIVED);
        assertThat(explanation.paths().get(0))
                .isEqualTo(new Explanation.Path(STANDING, FULL, VIEW, DecisionReason.ACCOUNT_READ_ONLY));
        assertThat(explanation.paths().get(1))
                .isEqualTo(new Explanation.Path(FIRST, FULL, NONE, DecisionReason.LINK_ENDED));
        assertThat(explanation.change()).containsExactly(Change.of(Change.Kind.REACTIVATE));
    }

    @Test
    void an_unknown_portion_is_explained_too() {
        Facts facts = facts(account(AccountState.ACTIVE, YESTERDAY), STANDING);

        Explanation explanation = EXPLAINER.explain(facts, List.of(STANDING), null, Action.VIEW, NOW, false);

        assertThat(explanation.decision().reason()).isEqualTo(DecisionReason.PORTION_UNKNOWN);
        assertThat(explanation.paths())
                .containsExactly(new Explanation.Path(STANDING, NONE, NONE, DecisionReason.PORTION_UNKNOWN));
    }

    @Test
    void nobody_and_nothing_has_no_paths_and_no_state() {
        Explanation explanation =
                EXPLAINER.explain(Facts.NOTHING_KNOWN, List.of(), Portion.BILLING, Action.VIEW, NOW, false);

        assertThat(explanation.decision().reason()).isEqualTo(DecisionReason.USERNAME_UNKNOWN);
        assertThat(explanation.state()).isNull();
        assertThat(explanation.paths()).isEmpty();
        assertThat(explanation.change()).isEmpty();
    }

    private static Explanation explain(AccountState state, Portion portion, Action action) {
        return EXPLAINER.explain(
                facts(account(state, YESTERDAY), STANDING),
                List.of(SECOND, STANDING, FIRST),
                portion,
                action,
                NOW,
                false);
    }

    private static Link given(long id, Privileges privileges, Instant at) {
        return Link.plain(key(id), privileges, new Grant(LinkOrigin.ALLOWED, Situation.ADA, at), Term.from(at));
    }
}
