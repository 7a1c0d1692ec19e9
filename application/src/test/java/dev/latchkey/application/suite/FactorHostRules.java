package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Armed.turnOn;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.shared.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A used code stays used though the transaction of a host around it is rolled back (ACT-2, USR-7). */
public interface FactorHostRules extends HostRules {
    @Test
    @Tag("ACT-2")
    @Tag("USR-7")
    default void what_a_code_allowed_is_undone_with_the_host_and_the_code_stays_used() {
        House house = House.over(store());
        Armed ada = turnOn(house, house.signUp("ada"));
        Armed bea = turnOn(house, house.signUp("bea"));
        String code = ada.next(house);
        String recovery = ada.recovery().get(0).reveal();

        inHostsTransactionRolledBack(store -> house.through(store)
                .latchkey()
                .secondFactor()
                .makeRecoveryCodes()
                .handle(ada.who().actor(), ada.proof(recovery)));
        inHostsTransactionRolledBack(store -> house.through(store)
                .latchkey()
                .secondFactor()
                .turnOff()
                .handle(ada.who().actor(), ada.proof(code)));

        assertThat(house.latchkey()
                        .secondFactor()
                        .show()
                        .handle(ada.who().actor())
                        .recoveryCodesLeft())
                .isEqualTo(9);
        assertRefused(Reason.CREDENTIALS_WRONG, () -> ada.signIn(house, code));
        assertRefused(Reason.CREDENTIALS_WRONG, () -> ada.signIn(house, recovery));
        assertThat(ada.signIn(house, ada.recovery().get(1).reveal()).start()).isNotNull();
        assertThat(bea.signIn(house, bea.app().at(house.clock().now())).start()).isNotNull();
        assertThat(house.log(ada.who().home()))
                .extracting(Told::act)
                .contains(Act.RECOVERY_CODE_USED)
                .doesNotContain(Act.SECOND_FACTOR_OFF, Act.RECOVERY_CODES_MADE);
    }

    @Test
    @Tag("ACT-2")
    @Tag("USR-5")
    default void a_wrong_code_leaves_its_record_and_its_count() {
        House house = House.over(store());
        Armed ada = turnOn(house, house.signUp("ada"));
        turnOn(house, house.signUp("bea"));

        inHostsTransactionRolledBack(store -> {
            for (int i = 0; i < 5; i++) {
                assertRefused(
                        Reason.CREDENTIALS_WRONG,
                        () -> house.through(store)
                                .latchkey()
                                .secondFactor()
                                .turnOff()
                                .handle(ada.who().actor(), ada.proof("000000")));
            }
        });

        assertRefused(
                Reason.TOO_MANY_ATTEMPTS,
                () -> house.latchkey()
                        .secondFactor()
                        .turnOff()
                        .handle(
                                ada.who().actor(),
                                ada.proof(ada.recovery().get(0).reveal())));
        assertThat(house.log(ada.who().home()).stream()
                        .filter(told -> told.line().equals("SECOND_FACTOR_OFF FAILED ada CREDENTIALS_WRONG")))
                .hasSize(5);
    }
}
