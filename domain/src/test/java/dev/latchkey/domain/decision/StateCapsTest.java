package dev.latchkey.domain.decision;

import static dev.latchkey.domain.decision.Situation.DECIDER;
import static dev.latchkey.domain.decision.Situation.NOW;
import static dev.latchkey.domain.decision.Situation.account;
import static dev.latchkey.domain.decision.Situation.everything;
import static dev.latchkey.domain.decision.Situation.facts;
import static dev.latchkey.domain.decision.Situation.owner;
import static dev.latchkey.domain.decision.Situation.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.decision.Facts.AccountFacts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Portions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each state leaves in each portion, written out: F Full Access, V View Only, - No Access.
 *
 * <p>The columns are TRIAL, ACTIVE, EXPIRED, ARCHIVED, INACTIVE for 179 days, INACTIVE for 180 days, CLOSED. A manager is a
 * plain link with FULL everywhere, a worker the same but for VIEW on ACCOUNT_ACCESS.
 */
@Tag("DEC-3")
class StateCapsTest {
    private static final Instant RECENTLY = NOW.minus(Duration.ofDays(179));
    private static final Instant LONG_SINCE = NOW.minus(Duration.ofDays(180));
    private static final List<AccountFacts> COLUMNS = List.of(
            account(AccountState.TRIAL, RECENTLY),
            account(AccountState.ACTIVE, RECENTLY),
            account(AccountState.EXPIRED, RECENTLY),
            account(AccountState.ARCHIVED, LONG_SINCE),
            account(AccountState.INACTIVE, RECENTLY),
            account(AccountState.INACTIVE, LONG_SINCE),
            account(AccountState.CLOSED, RECENTLY));

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    OWNER   | CLIENTS             | F F V V V V -
                    OWNER   | SCHEDULE            | F F V V V V -
                    OWNER   | CLINICAL_NOTES      | F F V V V V -
                    OWNER   | PSYCHOTHERAPY_NOTES | F F V V V V -
                    OWNER   | BILLING             | F F V V V V -
                    OWNER   | MASTER_FILES        | F F V V V V -
                    OWNER   | REPORTS             | F F V V V V -
                    OWNER   | PRACTICE_SETUP      | F F V V V V -
                    OWNER   | SUBSCRIPTION        | F F F F F F -
                    OWNER   | ACCOUNT_ACCESS      | F F V V V V -
                    OWNER   | ACTIVITY_LOG        | F F V V V V -
                    MANAGER | CLIENTS             | F F V V V V -
                    MANAGER | SCHEDULE            | F F V V V V -
                    MANAGER | CLINICAL_NOTES      | F F V V V V -
                    MANAGER | PSYCHOTHERAPY_NOTES | F F V V V V -
                    MANAGER | BILLING             | F F V V V V -
                    MANAGER | MASTER_FILES        | F F V V V V -
                    MANAGER | REPORTS             | F F V V V V -
                    MANAGER | PRACTICE_SETUP      | F F V V V V -
                    MANAGER | SUBSCRIPTION        | F F F F F F -
                    MANAGER | ACCOUNT_ACCESS      | F F V V V V -
                    MANAGER | ACTIVITY_LOG        | F F V V V V -
                    WORKER  | CLIENTS             | F F V V V - -
                    WORKER  | SCHEDULE            | F F V V - - -
                    WORKER  | CLINICAL_NOTES      | F F V V - - -
                    WORKER  | PSYCHOTHERAPY_NOTES | F F V V - - -
                    WORKER  | BILLING             | F F V V V - -
                    WORKER  | MASTER_FILES        | F F V V - - -
                    WORKER  | REPORTS             | F F V V V - -
                    WORKER  | PRACTICE_SETUP      | F F V V - - -
                    WORKER  | SUBSCRIPTION        | F F F F F F -
                    WORKER  | ACCOUNT_ACCESS      | V V V V - - -
                    WORKER  | ACTIVITY_LOG        | F F V V - - -
                    """)
    void each_state_leaves_exactly_this(Who who, String portionName, String levels) {
        Portion portion = Portions.BUILT_IN.require(portionName);
        for (int column = 0; column < COLUMNS.size(); column++) {
            Facts facts = facts(COLUMNS.get(column), who.link());
            AccessLevel left = level(levels.split(" ", -1)[column]);
            AccountState state = COLUMNS.get(column).states().at(NOW);
            for (Action action : Action.values()) {
                boolean allowed = left.covers(action.needs());

                assertThat(DECIDER.decide(facts, portion, action, NOW))
                        .as("%s %s in %s", action, portion, state)
                        .isEqualTo(new Decision(allowed, left, allowed ? who.reason() : refusal(state)));
            }
            assertThat(DECIDER.level(facts, portion, NOW, true)).isEqualTo(left);
        }
    }

    private static DecisionReason refusal(AccountState state) {
        return switch (state) {
            case TRIAL, ACTIVE -> DecisionReason.LEVEL_TOO_LOW;
            case EXPIRED, ARCHIVED -> DecisionReason.ACCOUNT_READ_ONLY;
            case INACTIVE -> DecisionReason.ACCOUNT_INACTIVE;
            case CLOSED -> DecisionReason.ACCOUNT_CLOSED;
        };
    }

    private static AccessLevel level(String letter) {
        return switch (letter) {
            case "F" -> AccessLevel.FULL;
            case "V" -> AccessLevel.VIEW;
            case "-" -> AccessLevel.NONE;
            default -> throw new IllegalArgumentException(letter);
        };
    }

    enum Who {
        OWNER,
        MANAGER,
        WORKER;

        private Link link() {
            return switch (this) {
                case OWNER -> owner();
                case MANAGER -> plain(everything());
                case WORKER -> plain(everything().with(Portion.ACCOUNT_ACCESS, AccessLevel.VIEW));
            };
        }

        private DecisionReason reason() {
            return this == OWNER ? DecisionReason.OWNER : DecisionReason.LINK;
        }
    }
}
