package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Codes.billing;
import static dev.latchkey.application.suite.Codes.payer;
import static dev.latchkey.application.suite.Forms.form;
import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.shared.Form;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.masterfile.BillingCode;
import dev.latchkey.domain.masterfile.Payer;
import dev.latchkey.domain.shared.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an entry of a list holds, and what becomes of it when it is changed (COD-1, COD-3, COD-4). */
public interface MasterFileEntryRules extends StoreContract {
    @Test
    @Tag("COD-1")
    default void everything_an_entry_has_is_kept() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Codes codes = new Codes(house);
        Form service = form(
                "code",
                "90837",
                "modifiers",
                "95",
                "description",
                "Psychotherapy <60 min",
                "fee",
                "150.00",
                "currency",
                "usd",
                "minutes",
                "60",
                "placeOfService",
                "02");
        Form insurer = form(
                "payerId",
                "bcbs1",
                "clearinghouse",
                "Waystar",
                "name",
                "Blue Cross",
                "street",
                "9 Elm St",
                "city",
                "Dallas",
                "state",
                "tx",
                "zip",
                "752011234",
                "phone",
                "(555) 010-2000");

        codes.add(ada, ada.home(), "billing", service);
        codes.add(ada, ada.home(), "payers", insurer);

        BillingCode billing =
                (BillingCode) codes.show(ada, ada.home(), "billing", "90837 95").entry();
        assertThat(billing.defaults().fee()).hasToString("150.00 USD");
        assertThat(billing.defaults().minutes()).isEqualTo(60);
        assertThat(billing.defaults().place()).isEqualTo("02");
        assertThat(billing.description()).isEqualTo("Psychotherapy <60 min");
        Payer payer =
                (Payer) codes.show(ada, ada.home(), "payers", "BCBS1 waystar").entry();
        assertThat(payer.address())
                .hasToString("PostalAddress[street=9 Elm St, city=Dallas, state=TX, zip=75201-1234]");
        assertThat(payer.phone()).isNotNull();
        assertThat(payer.electronic()).isNotNull();
    }

    @Test
    @Tag("COD-3")
    default void all_faults_of_an_entry_are_told_together() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Codes codes = new Codes(house);

        assertFaults(
                () -> codes.add(
                        ada,
                        ada.home(),
                        "billing",
                        form(
                                "code",
                                "9083",
                                "modifiers",
                                "9",
                                "fee",
                                "much",
                                "currency",
                                "XXX",
                                "minutes",
                                "0",
                                "placeOfService",
                                "home")),
                fault("code", Reason.BILLING_CODE_MALFORMED),
                fault("modifiers", Reason.MODIFIER_MALFORMED),
                fault("description", Reason.REQUIRED),
                fault("fee", Reason.AMOUNT_MALFORMED),
                fault("currency", Reason.CURRENCY_UNKNOWN),
                fault("minutes", Reason.MINUTES_OUT_OF_RANGE),
                fault("placeOfService", Reason.PLACE_OF_SERVICE_MALFORMED));
        assertFaults(
                () -> codes.add(ada, ada.home(), "diagnosis", form("code", "41", "codeSet", "ICD-9")),
                fault("code", Reason.DIAGNOSIS_CODE_MALFORMED),
                fault("codeSet", Reason.CODE_SET_UNKNOWN),
                fault("description", Reason.REQUIRED));
        assertFaults(
                () -> codes.add(ada, ada.home(), "payers", form("paper", "yes", "zip", "9")),
                fault("name", Reason.REQUIRED),
                fault("street", Reason.REQUIRED),
                fault("city", Reason.REQUIRED),
                fault("state", Reason.REQUIRED),
                fault("zip", Reason.ZIP_MALFORMED));
        assertFaults(
                () -> codes.add(ada, ada.home(), "payers", form("name", "Aetna", "payerId", "6", "street", "9 Elm St")),
                fault("payerId", Reason.PAYER_ID_MALFORMED),
                fault("clearinghouse", Reason.REQUIRED),
                fault("city", Reason.REQUIRED),
                fault("state", Reason.REQUIRED),
                fault("zip", Reason.REQUIRED));
        assertRefused(Reason.CODE_KIND_UNKNOWN, () -> codes.add(ada, ada.home(), "procedures", form()));
    }

    @Test
    @Tag("COD-4")
    default void what_is_not_said_in_a_change_stays_and_what_is_said_blank_is_cleared() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Codes codes = new Codes(house);
        codes.add(ada, ada.home(), "billing", billing("90834", "95", "125.00"));

        codes.change(ada, ada.home(), "billing", "90834 95", form("minutes", "45"));
        BillingCode longer =
                (BillingCode) codes.show(ada, ada.home(), "billing", "90834 95").entry();
        codes.change(ada, ada.home(), "billing", "90834 95", form("modifiers", "", "fee", ""));
        BillingCode plain =
                (BillingCode) codes.show(ada, ada.home(), "billing", "90834").entry();

        assertThat(longer.defaults().fee()).hasToString("125.00 USD");
        assertThat(longer.defaults().minutes()).isEqualTo(45);
        assertThat(plain.defaults().fee()).isNull();
        assertThat(plain.defaults().minutes()).isEqualTo(45);
        assertRefused(Reason.CODE_UNKNOWN, () -> codes.show(ada, ada.home(), "billing", "90834 95"));
        assertFaults(
                () -> codes.change(ada, ada.home(), "billing", "90834", form("description", "")),
                fault("description", Reason.REQUIRED));
    }

    @Test
    @Tag("COD-4")
    default void a_paper_payer_becomes_an_electronic_one_and_back() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Codes codes = new Codes(house);
        codes.enterSamples(ada, ada.home());

        codes.change(
                ada,
                ada.home(),
                "payers",
                "paper:old mutual 06156",
                form("payerId", "OM1", "clearinghouse", "Waystar"));
        assertThat(codes.inShort(ada, ada.home(), "payers"))
                .containsExactly("60054 availity: Aetna", "OM1 waystar: Old Mutual");
        codes.change(ada, ada.home(), "payers", "om1 Waystar", form("paper", "yes"));
        assertThat(codes.inShort(ada, ada.home(), "payers"))
                .containsExactly("60054 availity: Aetna", "paper:old mutual 06156: Old Mutual");
        assertFaults(
                () -> codes.change(ada, ada.home(), "payers", "60054 availity", form("paper", "yes")),
                fault("street", Reason.REQUIRED),
                fault("city", Reason.REQUIRED),
                fault("state", Reason.REQUIRED),
                fault("zip", Reason.REQUIRED));
    }
}
