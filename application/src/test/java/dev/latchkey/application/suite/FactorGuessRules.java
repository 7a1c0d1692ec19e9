package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Armed.assertWrong;
import static dev.latchkey.application.suite.Armed.turnOn;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.testkit.Race;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A code is asked for behind the right password only, and cannot be guessed (USR-4, USR-5, LNK-4). */
public interface FactorGuessRules extends StoreContract {
    @Test
    @Tag("USR-4")
    @Tag("USR-7")
    default void a_code_is_asked_for_only_when_the_password_is_right_and_that_is_no_failure() {
        House house = House.over(store());
        Somebody who = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Armed ada = turnOn(house, who);

        for (int i = 0; i < 20; i++) {
            assertRefused(Reason.CODE_REQUIRED, () -> ada.signIn(house, ""));
        }
        assertRefused(Reason.CODE_REQUIRED, () -> ada.signIn(house, " - "));
        assertRefused(Reason.CREDENTIALS_WRONG, () -> Armed.signIn(house, who.with(bea.password()), ""));
        String code = ada.next(house);
        assertRefused(Reason.CREDENTIALS_WRONG, () -> Armed.signIn(house, who.with(bea.password()), code));

        assertThat(ada.signIn(house, code).start()).isNotNull();
        assertThat(house.logOf(who).stream().filter(told -> told.line().equals("SIGN_IN REFUSED ada CODE_REQUIRED")))
                .hasSize(21);
        assertThat(house.logOf(bea)).extracting(Told::line).containsExactly("SIGN_UP DONE bea");
    }

    @Test
    @Tag("USR-4")
    @Tag("USR-5")
    default void asking_for_a_code_does_not_end_the_wait_of_a_guesser() {
        House house = House.over(store());
        Armed ada = turnOn(house, house.signUp("ada"));
        turnOn(house, house.signUp("bea"));
        for (int i = 0; i < 5; i++) {
            assertRefused(Reason.CODE_REQUIRED, () -> ada.signIn(house, ""));
            assertWrong(house, ada, "000000");
        }

        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> ada.signIn(house, ""));
        house.clock().advance(Duration.ofSeconds(1));
        assertRefused(Reason.CODE_REQUIRED, () -> ada.signIn(house, ""));
        assertWrong(house, ada, "000000");
        house.clock().advance(Duration.ofSeconds(1));
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> ada.signIn(house, ""));
    }

    @Test
    @Tag("USR-4")
    @Tag("USR-5")
    default void a_wrong_code_is_answered_counted_and_recorded_as_a_wrong_password_is() {
        House house = House.over(store());
        Somebody who = house.signUp("ada");
        Armed ada = turnOn(house, who);
        house.signUp("bea");
        house.clock().advance(Duration.ofMinutes(5));
        int before = house.hasher().verifications();

        Rejected password = assertRefused(
                Reason.CREDENTIALS_WRONG, () -> Armed.signIn(house, who.with(new Secret("wrong")), "000000"));
        Rejected code = assertRefused(Reason.CREDENTIALS_WRONG, () -> ada.signIn(house, "000000"));

        assertThat(code.faults()).isEqualTo(password.faults());
        assertThat(code.retryAt()).isEqualTo(password.retryAt());
        assertThat(house.hasher().verifications() - before).isEqualTo(2);
        assertThat(house.log(who.home()).stream()
                        .filter(told -> told.line().equals("SIGN_IN FAILED ada CREDENTIALS_WRONG")))
                .hasSize(2);
        for (int i = 2; i < 100; i++) {
            house.clock().advance(Duration.ofMinutes(15));
            assertWrong(house, ada, "000000");
        }
        house.clock().advance(Duration.ofMinutes(15));
        assertWrong(house, ada, ada.app().at(house.clock().now()));
        assertThat(house.log(who.home())).extracting(Told::act).containsOnlyOnce(Act.PASSWORD_DISABLED);
    }

    @Test
    @Tag("USR-5")
    default void two_hundred_guesses_at_once_are_held_on_every_way() {
        House house = House.over(store());
        Armed ada = turnOn(house, house.signUp("ada"));
        Somebody finder = house.signUp("finder");
        Somebody neighbour = house.signUp("neighbour");
        List<ThrowingCallable> ways = List.of(
                () -> ada.signIn(house, "000000"),
                () -> Armed.find(house, finder, ada.who(), "000000"),
                () -> house.latchkey().secondFactor().turnOff().handle(ada.who().actor(), ada.proof("000000")),
                () -> house.latchkey()
                        .secondFactor()
                        .makeRecoveryCodes()
                        .handle(ada.who().actor(), ada.proof("A".repeat(16))),
                () -> Armed.begin(house, ada.who(), "A".repeat(16)),
                () -> ada.signIn(house, "A".repeat(16)));
        house.clock().advance(Duration.ofMinutes(5));

        for (ThrowingCallable way : ways) {
            house.clock().advance(Duration.ofHours(2));
            int before = house.hasher().verifications();

            ImmutableList<String> outcomes = Race.of(200, number -> Outcomes.of(way));

            assertThat(house.hasher().verifications() - before).isBetween(1, 5);
            assertThat(outcomes).containsOnly(Reason.CREDENTIALS_WRONG.name(), Reason.TOO_MANY_ATTEMPTS.name());
        }
        assertThat(house.signIn(neighbour).start()).isNotNull();
    }

    @Test
    @Tag("USR-5")
    default void two_hundred_guesses_at_a_first_code_are_held() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        house.signUp("bea");
        Armed.begin(house, ada, "");

        ImmutableList<String> outcomes = Race.of(200, number -> Outcomes.of(() -> Armed.confirm(house, ada, "000000")));

        assertThat(outcomes.stream()
                        .filter(Reason.CREDENTIALS_WRONG.name()::equals)
                        .count())
                .isBetween(1L, 5L);
        assertThat(outcomes).doesNotContain("DONE").contains(Reason.TOO_MANY_ATTEMPTS.name());
    }

    @Test
    @Tag("LNK-4")
    @Tag("USR-4")
    default void find_answers_the_same_whatever_of_it_is_wrong_or_missing() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Armed bea = turnOn(house, house.signUp("bea"));
        Somebody plain = house.signUp("plain");

        for (String code : List.of("", "000000", bea.app().at(house.clock().now()))) {
            assertRefused(Reason.CREDENTIALS_WRONG, () -> Armed.find(house, ada, bea.who(), code));
        }
        String code = bea.next(house);
        assertThat(Armed.find(house, ada, bea.who(), code).accounts()).hasSize(1);
        assertRefused(Reason.CREDENTIALS_WRONG, () -> Armed.find(house, ada, bea.who(), code));
        assertThat(Armed.find(house, ada, bea.who(), bea.recovery().get(0).reveal())
                        .accounts())
                .hasSize(1);
        assertRefused(
                Reason.CREDENTIALS_WRONG,
                () -> Armed.find(house, ada, bea.who(), bea.recovery().get(0).reveal()));
        assertThat(Armed.find(house, ada, plain, "whatever").accounts()).hasSize(1);
    }
}
