package dev.latchkey.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.decision.Histories.Question;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The decider beside the rulebook, over whatever may have happened, on every edge. */
@Tag("DEC-1")
@Tag("DEC-2")
@Tag("DEC-3")
class DeciderProperties {
    private static final Decider DECIDER = new Decider(Histories.PORTIONS, Decider.INACTIVE_WINDOW);
    /** No agents yet. */
    private static final Set<DecisionReason> REACHED = EnumSet.complementOf(EnumSet.of(DecisionReason.CONNECTION));

    @Property(tries = 4_000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Tag("DEC-4")
    void it_answers_as_the_rulebook_does(@ForAll("questions") Question question) {
        Decision decision =
                DECIDER.decide(question.recorded().facts(), question.portion(), question.action(), question.asked());

        assertThat(decision).isEqualTo(question.rulebook().answer(question.portion(), question.action()));
        Statistics.collect(decision.reason());
        Statistics.coverage(
                coverage -> REACHED.forEach(reason -> coverage.check(reason).count(count -> count > 0)));
    }

    @Property
    void the_level_is_the_one_that_was_answered_and_uncapped_the_one_that_was_stated(
            @ForAll("questions") Question question) {
        Facts facts = question.recorded().facts();
        Rulebook rulebook = question.rulebook();

        for (Portion portion : Histories.PORTIONS.all()) {
            assertThat(DECIDER.level(facts, portion, question.asked(), true)).isEqualTo(rulebook.levelHeld(portion));
            assertThat(DECIDER.level(facts, portion, question.asked(), false))
                    .isEqualTo(rulebook.levelBeforeTheCap(portion));
        }
    }

    @Property
    void who_holds_a_level_is_allowed_what_it_allows_and_nothing_else(@ForAll("questions") Question question) {
        Facts facts = question.recorded().facts();
        Decision view = DECIDER.decide(facts, question.portion(), Action.VIEW, question.asked());
        Decision change = DECIDER.decide(facts, question.portion(), Action.CHANGE, question.asked());

        assertThat(view.level()).isEqualTo(change.level());
        assertThat(change.allowed()).isEqualTo(change.level() == AccessLevel.FULL);
        assertThat(view.allowed()).isEqualTo(view.level() != AccessLevel.NONE);
        assertThat(List.of(view, change))
                .allSatisfy(decision -> assertThat(decision.allowed())
                        .isEqualTo(Set.of(DecisionReason.OWNER, DecisionReason.LINK)
                                .contains(decision.reason())));
    }

    @Property
    @Tag("DEC-10")
    void an_account_may_be_entered_when_something_in_it_may_be_viewed(@ForAll("questions") Question question) {
        Rulebook rulebook = question.rulebook();

        assertThat(DECIDER.mayEnter(question.recorded().facts(), question.asked()))
                .isEqualTo(Histories.PORTIONS.all().stream()
                        .anyMatch(portion -> rulebook.levelHeld(portion) != AccessLevel.NONE));
    }

    @Property
    @Tag("DEC-5")
    void what_is_explained_is_what_is_decided(@ForAll("questions") Question question) {
        Recorded recorded = question.recorded();
        Facts facts = recorded.facts();
        Decision decision = DECIDER.decide(facts, question.portion(), question.action(), question.asked());

        Explanation explanation = new Explainer(DECIDER)
                .explain(facts, recorded.links(), question.portion(), question.action(), question.asked(), false);

        assertThat(explanation.decision()).isEqualTo(decision);
        assertThat(explanation.paths().stream().map(Explanation.Path::link))
                .containsExactlyInAnyOrderElementsOf(recorded.links());
        for (Explanation.Path path : explanation.paths()) {
            if (path.link().equals(facts.link())) {
                assertThat(path.verdict()).isEqualTo(decision.reason());
                assertThat(path.given()).isEqualTo(decision.level());
            } else {
                assertThat(path.given()).isEqualTo(AccessLevel.NONE);
                assertThat(List.of(DecisionReason.OWNER, DecisionReason.LINK)).doesNotContain(path.verdict());
            }
        }
    }

    /** Without jqwik's own edge cases: questions are asked on the edges of their history anyhow. */
    @Provide
    Arbitrary<Question> questions() {
        return Histories.questions().withoutEdgeCases();
    }
}
