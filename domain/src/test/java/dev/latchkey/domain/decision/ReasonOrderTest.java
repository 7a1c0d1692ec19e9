package dev.latchkey.domain.decision;

import static dev.latchkey.domain.decision.DecisionReason.ACCOUNT_CLOSED;
import static dev.latchkey.domain.decision.DecisionReason.ACCOUNT_INACTIVE;
import static dev.latchkey.domain.decision.DecisionReason.ACCOUNT_READ_ONLY;
import static dev.latchkey.domain.decision.DecisionReason.ACCOUNT_UNKNOWN;
import static dev.latchkey.domain.decision.DecisionReason.LEVEL_TOO_LOW;
import static dev.latchkey.domain.decision.DecisionReason.LINK_ENDED;
import static dev.latchkey.domain.decision.DecisionReason.LINK_NOT_YET;
import static dev.latchkey.domain.decision.DecisionReason.LINK_SUSPENDED;
import static dev.latchkey.domain.decision.DecisionReason.NO_PATH;
import static dev.latchkey.domain.decision.DecisionReason.PORTION_UNKNOWN;
import static dev.latchkey.domain.decision.DecisionReason.SECOND_FACTOR_REQUIRED;
import static dev.latchkey.domain.decision.DecisionReason.USERNAME_RETIRED;
import static dev.latchkey.domain.decision.DecisionReason.USERNAME_UNKNOWN;
import static dev.latchkey.domain.decision.Situation.DECIDER;
import static dev.latchkey.domain.decision.Situation.LONG_AGO;
import static dev.latchkey.domain.decision.Situation.NOW;
import static dev.latchkey.domain.decision.Situation.PERSON;
import static dev.latchkey.domain.decision.Situation.TOMORROW;
import static dev.latchkey.domain.decision.Situation.YESTERDAY;
import static dev.latchkey.domain.privilege.AccessLevel.FULL;
import static dev.latchkey.domain.privilege.AccessLevel.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.decision.Facts.AccountFacts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.Link.Suspension;
import dev.latchkey.domain.link.Link.Term;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.username.Person;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that can stand against an answer at once, in every combination. */
@Tag("DEC-1")
class ReasonOrderTest {
    private static final List<DecisionReason> AS_THE_RULE_LISTS_THEM = List.of(
            USERNAME_UNKNOWN,
            ACCOUNT_UNKNOWN,
            PORTION_UNKNOWN,
            USERNAME_RETIRED,
            ACCOUNT_CLOSED,
            NO_PATH,
            LINK_NOT_YET,
            LINK_ENDED,
            LINK_SUSPENDED,
            SECOND_FACTOR_REQUIRED,
            ACCOUNT_INACTIVE,
            ACCOUNT_READ_ONLY,
            LEVEL_TOO_LOW);

    @Test
    void the_first_that_applies_is_told_whatever_else_does() {
        for (Set<DecisionReason> hindrances : Sets.powerSet(Set.copyOf(AS_THE_RULE_LISTS_THEM))) {
            Decision expected = AS_THE_RULE_LISTS_THEM.stream()
                    .filter(hindrances::contains)
                    .findFirst()
                    .map(first -> new Decision(false, NONE, first))
                    .orElse(new Decision(true, FULL, DecisionReason.LINK));

            Decision decision = DECIDER.decide(facts(hindrances), portion(hindrances), Action.CHANGE, NOW);

            assertThat(decision.allowed()).as("%s", hindrances).isEqualTo(expected.allowed());
            assertThat(decision.reason()).as("%s", hindrances).isEqualTo(expected.reason());
        }
    }

    @Test
    void an_owner_is_let_in_as_owner() {
        Facts facts = new Facts(PERSON, account(Set.of()), Situation.owner(), true);

        assertThat(DECIDER.decide(facts, Portion.PSYCHOTHERAPY_NOTES, Action.CHANGE, NOW))
                .isEqualTo(new Decision(true, FULL, DecisionReason.OWNER));
    }

    @Test
    @Tag("DEC-10")
    void without_a_second_factor_even_an_owner_holds_nothing_where_one_is_demanded() {
        AccountFacts demanding = account(Set.of());
        Facts without = new Facts(PERSON, demanding, Situation.owner(), false);
        Facts undemanded = new Facts(
                PERSON,
                Situation.account(AccountState.ACTIVE, YESTERDAY),
                Situation.plain(Situation.everything()),
                false);

        assertThat(DECIDER.decide(without, Portion.BILLING, Action.VIEW, NOW))
                .isEqualTo(new Decision(false, NONE, SECOND_FACTOR_REQUIRED));
        assertThat(DECIDER.level(without, Portion.ACCOUNT_ACCESS, NOW, false)).isEqualTo(NONE);
        assertThat(DECIDER.mayEnter(without, NOW)).isFalse();
        assertThat(DECIDER.decide(undemanded, Portion.BILLING, Action.CHANGE, NOW)
                        .allowed())
                .isTrue();
    }

    @Test
    void a_link_somebody_ended_before_it_began_has_ended() {
        Link recalled = Situation.plain(Situation.everything(), new Term(TOMORROW, null, null, YESTERDAY));

        assertThat(DECIDER.decide(
                        new Facts(PERSON, account(Set.of()), recalled, true), Portion.BILLING, Action.VIEW, NOW))
                .isEqualTo(new Decision(false, NONE, LINK_ENDED));
    }

    @Test
    void nothing_known_is_an_unknown_username() {
        assertThat(DECIDER.decide(Facts.NOTHING_KNOWN, null, Action.VIEW, NOW))
                .isEqualTo(new Decision(false, NONE, USERNAME_UNKNOWN));
        assertThat(DECIDER.level(Facts.NOTHING_KNOWN, Portion.BILLING, NOW, false))
                .isEqualTo(NONE);
        assertThat(DECIDER.mayEnter(Facts.NOTHING_KNOWN, NOW)).isFalse();
    }

    @Test
    void a_portion_of_another_installation_is_unknown_even_at_a_position_in_use() {
        Facts facts = facts(Set.of());

        assertThat(DECIDER.decide(facts, new Portion(4, "ACCOUNTING"), Action.VIEW, NOW)
                        .reason())
                .isEqualTo(PORTION_UNKNOWN);
        assertThat(DECIDER.decide(facts, new Portion(5, "BILLING"), Action.VIEW, NOW)
                        .reason())
                .isEqualTo(PORTION_UNKNOWN);
        assertThat(DECIDER.level(facts, new Portion(31, "LAB"), NOW, false)).isEqualTo(NONE);
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_has_a_sentence(DecisionReason reason) {
        assertThat(reason.sentence()).matches("[A-Z].*[.]");
    }

    private static Facts facts(Set<DecisionReason> hindrances) {
        Person person = hindrances.contains(USERNAME_RETIRED) ? PERSON.retiringAt(YESTERDAY) : PERSON;
        return new Facts(
                hindrances.contains(USERNAME_UNKNOWN) ? null : person,
                hindrances.contains(ACCOUNT_UNKNOWN) ? null : account(hindrances),
                hindrances.contains(NO_PATH) ? null : link(hindrances),
                !hindrances.contains(SECOND_FACTOR_REQUIRED));
    }

    private static AccountFacts account(Set<DecisionReason> hindrances) {
        AccountState state = hindrances.contains(ACCOUNT_CLOSED)
                ? AccountState.CLOSED
                : hindrances.contains(ACCOUNT_INACTIVE)
                        ? AccountState.INACTIVE
                        : hindrances.contains(ACCOUNT_READ_ONLY) ? AccountState.ARCHIVED : AccountState.ACTIVE;
        return Situation.demanding(Situation.account(state, YESTERDAY));
    }

    private static Link link(Set<DecisionReason> hindrances) {
        Term term = new Term(
                hindrances.contains(LINK_NOT_YET) ? TOMORROW : LONG_AGO,
                hindrances.contains(LINK_ENDED) ? YESTERDAY : null,
                hindrances.contains(LINK_SUSPENDED) ? new Suspension(YESTERDAY, "On leave") : null,
                null);
        return Situation.plain(
                Situation.everything().with(Portion.BILLING, hindrances.contains(LEVEL_TOO_LOW) ? NONE : FULL), term);
    }

    private static @Nullable Portion portion(Set<DecisionReason> hindrances) {
        return hindrances.contains(PORTION_UNKNOWN) ? null : Portion.BILLING;
    }
}
