package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Armed.assertWrong;
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
import dev.latchkey.domain.shared.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A code works once and for a short while, and stands nowhere (USR-7, ACT-6). */
public interface FactorCodeRules extends StoreContract {
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
