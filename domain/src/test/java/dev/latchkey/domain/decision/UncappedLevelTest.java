package dev.latchkey.domain.decision;

import static dev.latchkey.domain.decision.Situation.DECIDER;
import static dev.latchkey.domain.decision.Situation.NOW;
import static dev.latchkey.domain.decision.Situation.PERSON;
import static dev.latchkey.domain.decision.Situation.TOMORROW;
import static dev.latchkey.domain.decision.Situation.YESTERDAY;
import static dev.latchkey.domain.decision.Situation.account;
import static dev.latchkey.domain.decision.Situation.everything;
import static dev.latchkey.domain.decision.Situation.facts;
import static dev.latchkey.domain.decision.Situation.only;
import static dev.latchkey.domain.decision.Situation.owner;
import static dev.latchkey.domain.decision.Situation.plain;
import static dev.latchkey.domain.privilege.AccessLevel.FULL;
import static dev.latchkey.domain.privilege.AccessLevel.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.link.Link.Suspension;
import dev.latchkey.domain.link.Link.Term;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Taking access away looks at the level before the state's cap, so that no state keeps anybody in. */
@Tag("DEC-3")
class UncappedLevelTest {
    @ParameterizedTest
    @EnumSource
    void no_state_but_closed_hinders_taking_access_away(AccountState state) {
        AccessLevel expected = state == AccountState.CLOSED ? NONE : FULL;

        for (Portion portion : Portion.BUILT_IN) {
            assertThat(DECIDER.level(facts(account(state, YESTERDAY), owner()), portion, NOW, false))
                    .isEqualTo(expected);
            assertThat(DECIDER.level(facts(account(state, YESTERDAY), plain(everything())), portion, NOW, false))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void uncapped_is_no_more_than_the_link_states(AccountState state) {
        Facts facts = facts(account(state, YESTERDAY), plain(only(Portion.BILLING, FULL)));

        assertThat(DECIDER.level(facts, Portion.ACCOUNT_ACCESS, NOW, false)).isEqualTo(NONE);
    }

    @Test
    void a_link_not_in_force_gives_nothing_uncapped_either() {
        Term suspended = new Term(YESTERDAY, null, new Suspension(YESTERDAY, "On leave"), null);
        Term over = Term.between(YESTERDAY, NOW);
        Term toCome = Term.from(TOMORROW);
        Term ended = new Term(YESTERDAY, null, null, YESTERDAY);

        for (Term term : new Term[] {suspended, over, toCome, ended}) {
            Facts facts = facts(account(AccountState.EXPIRED, YESTERDAY), plain(everything(), term));
            assertThat(DECIDER.level(facts, Portion.ACCOUNT_ACCESS, NOW, false)).isEqualTo(NONE);
        }
    }

    @Test
    @Tag("USR-9")
    void a_retired_owner_has_no_level_at_all() {
        Facts facts = new Facts(PERSON.retiringAt(NOW), account(AccountState.ACTIVE, YESTERDAY), owner(), false);

        assertThat(DECIDER.level(facts, Portion.ACCOUNT_ACCESS, NOW.minusNanos(1), false))
                .isEqualTo(FULL);
        assertThat(DECIDER.level(facts, Portion.ACCOUNT_ACCESS, NOW, false)).isEqualTo(NONE);
        assertThat(DECIDER.mayEnter(facts, NOW)).isFalse();
    }

    @Test
    @Tag("DEC-10")
    void view_on_one_portion_is_enough_to_enter_and_none_on_all_is_not() {
        assertThat(DECIDER.mayEnter(
                        facts(account(AccountState.ACTIVE, YESTERDAY), plain(only(Portion.REPORTS, AccessLevel.VIEW))),
                        NOW))
                .isTrue();
        assertThat(DECIDER.mayEnter(
                        facts(account(AccountState.ACTIVE, YESTERDAY), plain(only(Portion.REPORTS, NONE))), NOW))
                .isFalse();
        assertThat(DECIDER.mayEnter(facts(account(AccountState.CLOSED, YESTERDAY), owner()), NOW))
                .isFalse();
    }
}
