package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Armed.turnOn;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.secret.Tokens;
import dev.latchkey.application.session.SignIn;
import dev.latchkey.application.testkit.Race;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A code works once, for a short while, and cannot be guessed (USR-4, USR-5, USR-7, LNK-4). */
public interface FactorCodeRules extends StoreContract {
    private static void assertWrong(House house, Armed armed, String code) {
        assertRefused(Reason.CREDENTIALS_WRONG, () -> armed.signIn(house, code));
    }

    @Test
    @Tag("USR-7")
    default void a_code_is_good_in_its_step_and_in_the_ones_beside_it() {
        House house = House.over(store());
        Armed ada = turnOn(house, house.signUp("ada"));
        turnOn(house, house.signUp("bea"));
        Instant step = house.clock().now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(10));
        String early = ada.app().at(step);
        String late = ada.app().at(step.plusSeconds(300));
        String over = ada.app().at(step.plusSeconds(600));

        house.clock().set(step.minusSeconds(30).minus(1, ChronoUnit.MICROS));
        assertWrong(house, ada, early);
        house.clock().set(step.minusSeconds(30));
        assertThat(ada.signIn(house, early).start()).isNotNull();
        house.clock().set(step.plusSeconds(300 + 60).minus(1, ChronoUnit.MICROS));
        assertThat(ada.signIn(house, late).start()).isNotNull();
        house.clock().set(step.plusSeconds(600 + 60));
        assertWrong(house, ada, over);
    }

    @Test
    @Tag("USR-7")
    default void a_code_works_once_and_none_from_before_it_works_after_it() {
        House house = House.over(store());
        Armed ada = turnOn(house, house.signUp("ada"));
        Armed bea = turnOn(house, house.signUp("bea"));
        assertWrong(house, ada, ada.app().at(house.clock().now()));
        Instant now = house.clock().advance(Duration.ofMinutes(5));

        assertThat(ada.signIn(house, ada.app().at(now, 1)).start()).isNotNull();
        for (int steps = -1; steps <= 1; steps++) {
            assertWrong(house, ada, ada.app().at(now, steps));
        }
        assertThat(bea.signIn(house, bea.app().at(now, -1)).start()).isNotNull();
        assertThat(bea.signIn(house, bea.app().at(now, 0)).start()).isNotNull();
        assertThat(bea.signIn(house, bea.app().at(now, 1)).start()).isNotNull();
    }

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
    @Tag("USR-7")
    default void codes_are_read_as_people_type_them_and_nothing_else_is_a_code() {
        House house = House.over(store());
        Armed ada = turnOn(house, house.signUp("ada"));
        turnOn(house, house.signUp("bea"));
        String code = ada.next(house);
        List<String> wrong = List.of(
                "0",
                code.substring(1),
                code + "0",
                "abcdef",
                "-" + code.substring(2),
                "\u0661\u0662\u0663\u0664\u0665\u0666",
                "x".repeat(10_000_000),
                code + " ".repeat(10_000_000),
                "A".repeat(16),
                "1".repeat(16),
                "\u0000");
        for (String typed : wrong) {
            assertWrong(house, ada, typed);
            house.clock().advance(Duration.ofMinutes(15));
        }

        String spaced = ada.next(house);
        assertThat(ada.signIn(house, " " + spaced.substring(0, 3) + " " + spaced.substring(3) + "\n")
                        .start())
                .isNotNull();
        String recovery = ada.recovery().get(0).reveal();
        assertThat(ada.signIn(house, recovery.toLowerCase(Locale.ROOT).replace("-", " "))
                        .start())
                .isNotNull();
        assertWrong(house, ada, recovery);
    }

    @Test
    @Tag("USR-7")
    default void of_thirty_two_who_use_one_code_one_comes_in() {
        House house = House.over(store());
        Armed ada = turnOn(house, house.signUp("ada"));
        Armed bea = turnOn(house, house.signUp("bea"));
        String code = ada.next(house);
        String recovery = ada.recovery().get(0).reveal();
        // each from a client of its own, so that the throttle lets all of them try
        ImmutableList<Secret> devices = devices(house, ada);

        for (String typed : List.of(code, recovery)) {
            ImmutableList<String> outcomes = Race.of(number -> Outcomes.of(() -> house.latchkey()
                    .signIn()
                    .handle(
                            House.nobodyFrom(null),
                            new SignIn.Command("ada", ada.who().password(), new Secret(typed), devices.get(number)))));

            assertThat(outcomes).containsOnlyOnce("DONE");
            assertThat(outcomes.stream().filter(Reason.CREDENTIALS_WRONG.name()::equals))
                    .hasSize(Race.THREADS - 1);
        }
        assertThat(house.logOf(ada.who())).extracting(Told::act).containsOnlyOnce(Act.RECOVERY_CODE_USED);
        assertThat(bea.signIn(house, bea.app().at(house.clock().now())).start()).isNotNull();
    }

    private static ImmutableList<Secret> devices(House house, Armed armed) {
        ImmutableList.Builder<Secret> devices = ImmutableList.builder();
        for (int i = 0; i < Race.THREADS; i++) {
            Secret device = new Secret("client " + i);
            house.store()
                    .transactions()
                    .run(() -> house.store()
                            .devices()
                            .signedIn(
                                    Tokens.hash(device),
                                    armed.who().id(),
                                    house.clock().now()));
            devices.add(device);
        }
        return devices.build();
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

    @Test
    @Tag("USR-7")
    default void a_sign_in_that_was_looked_at_before_it_was_turned_on_opens_no_session() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        boolean[] once = {false};
        House slow = house.through(InterceptedStore.of(house.store(), new InterceptedStore.Watcher() {
            @Override
            public void before(String call, Object[] arguments) {}

            @Override
            public void after(String call) {
                if (call.equals("SecondFactors.find") && !once[0]) {
                    once[0] = true;
                    turnOn(house, bea);
                }
            }
        }));

        assertRefused(Reason.CREDENTIALS_WRONG, () -> slow.signIn(bea));

        assertRefused(Reason.CODE_REQUIRED, () -> house.signIn(bea));
        assertThat(house.signIn(ada).start()).isNotNull();
    }

    @Test
    @Tag("ACT-6")
    @Tag("USR-7")
    default void nothing_of_it_stands_in_a_record_or_is_shown() {
        House house = House.over(store());
        Somebody who = house.signUp("ada");
        Armed ada = turnOn(house, who);
        String code = ada.next(house);
        ada.signIn(house, code);
        ada.signIn(house, ada.recovery().get(0).reveal());
        assertWrong(house, ada, ada.recovery().get(0).reveal());
        var begun = Armed.begin(house, who, ada.next(house));

        assertThat(house.logOf(who))
                .isNotEmpty()
                .allSatisfy(told -> assertThat(told.record().text())
                        .doesNotContain(
                                code,
                                ada.recovery().get(0).reveal(),
                                ada.recovery().get(0).reveal().replace("-", ""),
                                begun.secret().reveal()));
        assertThat(begun.toString()).doesNotContain(begun.secret().reveal());
        assertThat(ada.session().toString())
                .doesNotContain(ada.session().token().reveal());
        assertThat(ada.proof(code).toString()).doesNotContain(code);
        assertThat(house.store().secondFactors().find(who.id()).orElseThrow().toString())
                .doesNotContain(house.store()
                        .secondFactors()
                        .find(who.id())
                        .orElseThrow()
                        .secret()
                        .cipher());
    }
}
