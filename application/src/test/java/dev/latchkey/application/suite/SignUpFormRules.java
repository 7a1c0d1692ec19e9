package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.barest;
import static dev.latchkey.application.suite.Forms.form;
import static dev.latchkey.application.suite.Forms.with;
import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.fault;
import static dev.latchkey.application.suite.SignUpHands.PASSWORD;
import static dev.latchkey.application.suite.SignUpHands.signUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.shared.Form;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the form of a sign-up has to say, may say, and is told when it is wrong (ACC-2, USR-2). */
public interface SignUpFormRules extends StoreContract {
    @Test
    @Tag("ACC-2")
    default void every_fault_of_the_form_is_told_together_with_its_field() {
        House house = House.over(store());
        Somebody neighbour = house.signUp("neighbour");
        Form wrong = form(
                "practiceName", "",
                "provider.firstName", "=cmd()",
                "email", "no address",
                "npi", "1234567890",
                "tin", "12-34",
                "phone", "none",
                "practiceType", "\u0000",
                "billsElectronically", "perhaps",
                "billingAddress.street", "1 Pier Road",
                "billingAddress.city", "Port Townsend",
                "billingAddress.state", "Washington",
                "billingAddress.zip", "9836",
                "officeAddress.zip", "98368-0001");

        assertFaults(
                () -> signUp(house, wrong, "a", "too short"),
                fault("practiceName", Reason.REQUIRED),
                fault("provider.firstName", Reason.TEXT_CHARACTERS),
                fault("provider.lastName", Reason.REQUIRED),
                fault("email", Reason.EMAIL_MALFORMED),
                fault("npi", Reason.NPI_MALFORMED),
                fault("tin", Reason.TIN_MALFORMED),
                fault("phone", Reason.PHONE_MALFORMED),
                fault("practiceType", Reason.TEXT_CHARACTERS),
                fault("billsElectronically", Reason.YES_OR_NO),
                fault("billingAddress.state", Reason.STATE_MALFORMED),
                fault("billingAddress.zip", Reason.ZIP_MALFORMED),
                fault("officeAddress.street", Reason.REQUIRED),
                fault("officeAddress.city", Reason.REQUIRED),
                fault("officeAddress.state", Reason.REQUIRED),
                fault("username", Reason.USERNAME_MALFORMED),
                fault("password", Reason.PASSWORD_TOO_SHORT));
        assertThat(house.log(neighbour.home())).hasSize(1);
    }

    @Test
    @Tag("ACC-2")
    default void a_form_with_nothing_in_it_is_told_what_is_needed_and_no_more() {
        House house = House.over(store());

        assertFaults(
                () -> signUp(house, form(), "", ""),
                fault("practiceName", Reason.REQUIRED),
                fault("provider.firstName", Reason.REQUIRED),
                fault("provider.lastName", Reason.REQUIRED),
                fault("email", Reason.REQUIRED),
                fault("username", Reason.REQUIRED),
                fault("password", Reason.REQUIRED));
    }

    @Test
    @Tag("ACC-2")
    default void what_a_sign_up_may_carry_is_kept() {
        House house = House.over(store());
        house.signUp("neighbour");
        Form full = with(
                barest("Zoë & Sons"),
                "npi",
                "1245319599",
                "phone",
                "+1 (206) 555-0100",
                "practiceType",
                "Family therapy",
                "billsElectronically",
                "true",
                "billingAddress.street",
                "1 Pier Road",
                "billingAddress.city",
                "Port Townsend",
                "billingAddress.state",
                "wa",
                "billingAddress.zip",
                "983680001");

        AccountId account = signUp(house, full, "ada", PASSWORD).account();

        Profile profile = house.store()
                .accounts()
                .find(account, house.clock().now())
                .orElseThrow()
                .profile();
        assertThat(profile.practiceName().value()).isEqualTo("Zoë & Sons");
        assertThat(profile.identifiers().npi()).hasToString("1245319599");
        assertThat(profile.contact().billing())
                .hasToString("PostalAddress[street=1 Pier Road, city=Port Townsend, state=WA, zip=98368-0001]");
        assertThat(profile.contact().office()).isNull();
        assertThat(profile.business().billsElectronically()).isTrue();
    }

    @Test
    @Tag("USR-2")
    default void a_password_that_tells_the_username_or_the_practice_is_refused() {
        House house = House.over(store());

        assertFaults(
                () -> signUp(house, barest("Harbor"), "ada.lovelace", "my ada.lovelace password"),
                fault("password", Reason.PASSWORD_TELLS_NAME));
        assertFaults(
                () -> signUp(house, barest("Willow House"), "ada", "the willow house key"),
                fault("password", Reason.PASSWORD_TELLS_NAME));
        assertThat(signUp(house, barest("Harbor"), "ada", "the willow house key")
                        .username()
                        .value())
                .isEqualTo("ada");
    }
}
