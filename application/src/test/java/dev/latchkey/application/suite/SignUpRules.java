package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.barest;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.SignUpHands.PASSWORD;
import static dev.latchkey.application.suite.SignUpHands.signUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Environment;
import dev.latchkey.application.Latchkey;
import dev.latchkey.application.shared.Randomness;
import dev.latchkey.application.testkit.SeededRandomness;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.activity.Head;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.decision.DecisionReason;
import dev.latchkey.domain.privilege.Action;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Username;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing up makes an account and its owner, or nothing (ACC-1, ACC-3). */
public interface SignUpRules extends StoreContract {
    @Test
    @Tag("ACC-1")
    @Tag("PRV-4")
    default void a_sign_up_makes_an_account_in_trial_and_an_owner_with_everything() {
        House house = House.over(store());
        Somebody bea = house.signUp("bea");

        Somebody ada = house.signUp("ada");

        assertThat(house.store()
                        .accounts()
                        .find(ada.home(), house.clock().now())
                        .orElseThrow()
                        .states()
                        .at(house.clock().now()))
                .isEqualTo(AccountState.TRIAL);
        for (Portion portion : Portion.BUILT_IN) {
            assertThat(house.decide(ada, ada.home(), portion, Action.CHANGE).reason())
                    .isEqualTo(DecisionReason.OWNER);
            assertThat(house.decide(ada, bea.home(), portion, Action.VIEW).reason())
                    .isEqualTo(DecisionReason.NO_PATH);
        }
        assertThat(house.log(ada.home())).extracting(Told::line).containsExactly("SIGN_UP DONE ada");
        assertThat(house.signIn(ada).start()).isNotNull();
    }

    @Test
    @Tag("ACC-1")
    default void the_trial_lasts_thirty_days() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");

        house.clock().advance(Duration.ofDays(30).minusMillis(1));
        assertThat(house.decide(ada, ada.home(), Portion.BILLING, Action.CHANGE).allowed())
                .isTrue();
        house.clock().advance(Duration.ofMillis(1));
        assertThat(house.decide(ada, ada.home(), Portion.BILLING, Action.CHANGE).reason())
                .isEqualTo(DecisionReason.ACCOUNT_READ_ONLY);
    }

    @Test
    @Tag("ACC-1")
    default void a_sign_up_that_breaks_down_at_any_call_of_the_store_leaves_nothing() {
        House house = House.over(store());
        Somebody neighbour = house.signUp("neighbour");

        int before = breakEveryCall(house, "ada", false);
        int after = breakEveryCall(house, "bea", true);

        assertThat(before).isEqualTo(after).isGreaterThan(6);
        assertThat(house.log(neighbour.home())).hasSize(1);
        assertThat(house.signIn(neighbour).start()).isNotNull();
    }

    /** Breaks the store at the first call, the second, ... until a sign-up comes through; returns how many calls it made. */
    private static int breakEveryCall(House house, String username, boolean done) {
        for (int at = 1; ; at++) {
            Breakdown breakdown = new Breakdown(at, done);
            try {
                House broken = house.through(InterceptedStore.of(house.store(), breakdown));
                signUp(broken, barest("Harbor"), username, PASSWORD);
                assertThat(house.signIn(House.NOBODY, username, new Secret(PASSWORD), null)
                                .start())
                        .isNotNull();
                return at - 1;
            } catch (Breakdown.Broken expected) {
                assertThat(house.store().persons().named(new Username(username)))
                        .as("after breaking at %s", expected.getMessage())
                        .isEmpty();
                for (AccountId account : breakdown.added()) {
                    assertThat(house.store()
                                    .accounts()
                                    .find(account, house.clock().now()))
                            .isEmpty();
                    assertThat(house.store().activityRecords().head(Ledger.of(account)))
                            .isEqualTo(Head.EMPTY);
                }
            }
        }
    }

    @Test
    @Tag("USR-1")
    default void a_username_is_taken_in_whatever_case_and_nothing_is_made() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");

        assertRefused(Reason.USERNAME_TAKEN, () -> signUp(house, barest("Another"), "ADA", PASSWORD));

        assertThat(house.dropDown(ada)).hasSize(1);
        assertThat(house.logOfNobody()).extracting(Told::line).containsExactly("SIGN_UP REFUSED  USERNAME_TAKEN");
    }

    @Test
    @Tag("ACC-3")
    default void an_account_id_that_is_used_is_not_used_again() {
        House house = House.over(store());
        Deque<Integer> drawn = new ArrayDeque<>(List.of(5, 5, 5, 6));
        Randomness rigged = new Randomness() {
            private final Randomness other = new SeededRandomness();

            @Override
            public byte[] bytes(int count) {
                return other.bytes(count);
            }

            @Override
            public int below(int bound) {
                return drawn.remove();
            }
        };
        Environment given = house.environment();
        Latchkey latchkey = Latchkey.over(
                house.store(),
                new Environment(given.clock(), given.ids(), rigged, given.hasher(), given.keys(), given.settings()));
        House rerolled = new House(house.store(), house.clock(), house.hasher(), given, latchkey);

        AccountId first = rerolled.signUp("ada").home();
        AccountId second = rerolled.signUp("bea").home();

        assertThat(first).isEqualTo(AccountId.at(5));
        assertThat(second).isEqualTo(AccountId.at(6));
        assertThat(house.log(first)).extracting(Told::by).containsExactly("ada");
    }
}
