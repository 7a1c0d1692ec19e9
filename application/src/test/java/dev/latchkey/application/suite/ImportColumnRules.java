package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.CodeFiles.counts;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.exchange.ImportReport;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.masterfile.BillingCode;
import dev.latchkey.domain.masterfile.Payer;
import dev.latchkey.domain.shared.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the columns of a file say about an entry, and what is left unsaid (COD-1, COD-4). */
public interface ImportColumnRules extends StoreContract {
    @Test
    @Tag("COD-1")
    @Tag("COD-4")
    default void each_list_is_read_from_a_file_with_its_fields_as_columns() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Codes codes = new Codes(house);
        CodeFiles files = new CodeFiles(house);

        files.all(
                ada,
                ada.home(),
                "diagnosis",
                "Description,Code,codeSet\n\"Anxiety, generalized\",f411,\n<18 years,F98.8,dsm-5-tr\n");
        files.all(ada, ada.home(), "billing", """
                code,modifiers,description,fee,currency,minutes,placeOfService
                90834,gt 95,Psychotherapy,"$1,125.5",,45,02
                j1234,,Injection,,,,
                """);
        files.all(ada, ada.home(), "payers", """
                payerId,clearinghouse,name,street,city,state,zip,phone,paper
                60054,Availity,Aetna,,,,,'+1 860 555 0100,no
                ,,Old Mutual,1 Main St,Hartford,ct,06156,,
                """);

        assertThat(codes.inShort(ada, ada.home(), "diagnosis"))
                .containsExactly("F41.1 ICD-10-CM: Anxiety, generalized", "F98.8 DSM-5-TR: <18 years");
        assertThat(codes.content(ada, ada.home(), "billing"))
                .extracting(entry -> entry.key() + " " + ((BillingCode) entry).defaults())
                .containsExactly(
                        "90834 GT 95 Defaults[fee=1125.50 USD, minutes=45, place=02]",
                        "J1234 Defaults[fee=null, minutes=null, place=null]");
        assertThat(codes.content(ada, ada.home(), "payers"))
                .extracting(entry -> entry.key() + " " + ((Payer) entry).phone())
                .containsExactly("60054 availity PhoneNumber[value=+1 860 555 0100]", "paper:old mutual 06156 null");
        assertThat(codes.all(bea, bea.home(), "diagnosis")).isEmpty();
    }

    @Test
    @Tag("COD-4")
    default void what_a_file_has_no_column_for_stays_and_what_is_blank_in_it_is_cleared() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Codes codes = new Codes(house);
        CodeFiles files = new CodeFiles(house);
        String whole = "code,modifiers,description,fee,minutes,placeOfService\n90834,95,Talk,125.00,45,11\n";
        files.all(ada, ada.home(), "billing", whole);
        files.all(bea, bea.home(), "billing", whole);
        files.all(
                ada,
                ada.home(),
                "payers",
                "name,street,city,state,zip,phone\nOld Mutual,1 Main St,Hartford,CT,06156,860-555-0100\n");

        files.all(ada, ada.home(), "billing", "code,modifiers,description,fee\n90834,95,Talk,\n");
        ImportReport payers = files.all(ada, ada.home(), "payers", "name,zip,phone\nOLD MUTUAL,06156,\n");

        assertThat(codes.content(ada, ada.home(), "billing"))
                .extracting(entry -> ((BillingCode) entry).defaults().toString())
                .containsExactly("Defaults[fee=null, minutes=45, place=11]");
        assertThat(counts(payers)).isEqualTo("+0 ~1 =0 !0");
        assertThat(codes.content(ada, ada.home(), "payers")).hasSize(1).first().satisfies(entry -> {
            Payer payer = (Payer) entry;
            assertThat(payer.name()).isEqualTo("OLD MUTUAL");
            assertThat(payer.phone()).isNull();
            assertThat(payer.address())
                    .hasToString("PostalAddress[street=1 Main St, city=Hartford, state=CT, zip=06156]");
        });
        assertThat(codes.content(bea, bea.home(), "billing"))
                .extracting(entry -> ((BillingCode) entry).defaults().toString())
                .containsExactly("Defaults[fee=125.00 USD, minutes=45, place=11]");
        assertRefused(
                Reason.FILE_HEADER, () -> files.all(ada, ada.home(), "billing", "modifiers,description\n95,Talk\n"));
    }
}
