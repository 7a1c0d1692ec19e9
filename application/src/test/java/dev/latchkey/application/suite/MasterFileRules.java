package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Codes.diagnosis;
import static dev.latchkey.application.suite.Codes.payer;
import static dev.latchkey.application.suite.Forms.form;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.masterfile.Shown;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.shared.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The lists an account keeps, who may see and change them, and what is recorded of that (COD-1, COD-2, COD-4). */
public interface MasterFileRules extends StoreContract {
    @Test
    @Tag("COD-1")
    default void an_account_keeps_three_lists_of_its_own() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Codes codes = new Codes(house);

        codes.enterSamples(ada, ada.home());

        assertThat(codes.inShort(ada, ada.home(), "diagnosis"))
                .containsExactly(
                        "F32.1 ICD-10-CM: Major depressive disorder",
                        "F41.1 ICD-10-CM: Generalized anxiety disorder",
                        "F43.1 ICD-10-CM: PTSD");
        assertThat(codes.inShort(ada, ada.home(), "billing"))
                .containsExactly("90834: Psychotherapy", "90834 95: Psychotherapy");
        assertThat(codes.inShort(ada, ada.home(), "payers"))
                .containsExactly("60054 availity: Aetna", "paper:old mutual 06156: Old Mutual");
        assertThat(codes.all(bea, bea.home(), "diagnosis")).isEmpty();
    }

    @Test
    @Tag("COD-2")
    default void a_list_has_one_entry_of_a_key() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Codes codes = new Codes(house);
        codes.add(ada, ada.home(), "diagnosis", diagnosis("F41.1", "Anxiety"));
        codes.add(ada, ada.home(), "diagnosis", diagnosis("F41.9", "Anxiety, unspecified"));

        assertRefused(
                Reason.CODE_TAKEN, () -> codes.add(ada, ada.home(), "diagnosis", diagnosis("f411", "Other words")));
        assertRefused(
                Reason.CODE_TAKEN, () -> codes.change(ada, ada.home(), "diagnosis", "F41.9", form("code", "F41.1")));
        codes.add(bea, bea.home(), "diagnosis", diagnosis("F41.1", "Somebody else's"));
        codes.add(ada, ada.home(), "diagnosis", form("code", "F41.1", "codeSet", "DSM-5-TR", "description", "GAD"));

        assertThat(codes.inShort(ada, ada.home(), "diagnosis"))
                .containsExactly(
                        "F41.1 DSM-5-TR: GAD", "F41.1 ICD-10-CM: Anxiety", "F41.9 ICD-10-CM: Anxiety, unspecified");
    }

    @Test
    @Tag("ACC-7")
    @Tag("COD-4")
    default void of_two_people_who_change_the_same_entry_the_second_is_told() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Codes codes = new Codes(house);
        Shown seen = codes.add(ada, ada.home(), "diagnosis", diagnosis("F41.1", "Anxiety"));
        Shown neighbour = codes.add(ada, ada.home(), "diagnosis", diagnosis("F41.9", "Unspecified"));

        Shown changed = codes.change(ada, ada.home(), "diagnosis", "F41.1", form("description", "GAD"), seen.version());
        assertRefused(
                Reason.STALE,
                () -> codes.change(
                        ada, ada.home(), "diagnosis", "F41.1", form("description", "Other"), seen.version()));
        codes.change(ada, ada.home(), "diagnosis", "F41.9", form("description", "NOS"), neighbour.version());
        Shown same = codes.change(ada, ada.home(), "diagnosis", "F41.1", form("description", "GAD"), changed.version());
        codes.remove(ada, ada.home(), "diagnosis", "F41.1");
        codes.add(ada, ada.home(), "diagnosis", diagnosis("F41.1", "Anxiety"));

        assertThat(same.version()).as("nothing changed").isEqualTo(changed.version());
        assertRefused(
                Reason.STALE,
                () -> codes.change(
                        ada, ada.home(), "diagnosis", "F41.1", form("description", "Other"), seen.version()));
    }

    @Test
    @Tag("COD-4")
    default void lists_are_searched_and_read_in_pages() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Codes codes = new Codes(house);
        codes.enterSamples(ada, ada.home());

        List<String> paged = new ArrayList<>();
        Page<Shown> page = codes.list(ada, ada.home(), "diagnosis", "disorder", new Page.Wanted(1, null));
        paged.add(page.items().get(0).key().text());
        page = codes.list(ada, ada.home(), "diagnosis", "disorder", new Page.Wanted(1, page.next()));
        paged.add(page.items().get(0).key().text());

        assertThat(page.next()).isNull();
        assertThat(paged).containsExactly("F32.1 ICD-10-CM", "F41.1 ICD-10-CM");
        assertThat(codes.list(ada, ada.home(), "diagnosis", "f43", Page.Wanted.FIRST)
                        .items())
                .hasSize(1);
        assertThat(codes.list(ada, ada.home(), "diagnosis", "F43 anxiety", Page.Wanted.FIRST)
                        .items())
                .isEmpty();
        String cursor = codes.list(ada, ada.home(), "diagnosis", null, new Page.Wanted(1, null))
                .next();
        assertRefused(
                Reason.CURSOR_MALFORMED,
                () -> codes.list(ada, ada.home(), "diagnosis", "F4", new Page.Wanted(1, cursor)));
        assertRefused(
                Reason.CURSOR_MALFORMED,
                () -> codes.list(ada, ada.home(), "billing", null, new Page.Wanted(1, cursor)));
    }

    @Test
    @Tag("COD-4")
    default void lists_are_seen_with_view_and_changed_with_full_on_master_files() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody reader = house.member(ada, "reader", levels("MASTER_FILES", "VIEW"));
        Somebody writer = house.member(ada, "writer", levels("MASTER_FILES", "FULL"));
        Somebody other = house.member(ada, "other", levels("BILLING", "FULL"));
        Codes codes = new Codes(house);

        codes.add(writer, ada.home(), "payers", payer("60054", "Aetna"));

        assertThat(codes.all(reader, ada.home(), "payers")).hasSize(1);
        assertRefused(Reason.PRIVILEGE_MISSING, () -> codes.all(other, ada.home(), "payers"));
        assertRefused(Reason.ACCOUNT_UNKNOWN, () -> codes.all(bea, ada.home(), "payers"));
        assertRefused(Reason.PRIVILEGE_MISSING, () -> codes.add(reader, ada.home(), "payers", payer("60055", "Cigna")));
        assertRefused(
                Reason.PRIVILEGE_MISSING,
                () -> codes.change(reader, ada.home(), "payers", "60054 availity", form("name", "A")));
        assertRefused(Reason.PRIVILEGE_MISSING, () -> codes.remove(reader, ada.home(), "payers", "60054 availity"));
        house.state(ada.home(), AccountState.ARCHIVED);
        assertThat(codes.all(writer, ada.home(), "payers")).hasSize(1);
        assertRefused(Reason.ACCOUNT_READ_ONLY, () -> codes.add(writer, ada.home(), "payers", payer("60055", "Cigna")));
    }

    @Test
    @Tag("ACT-1")
    @Tag("COD-4")
    default void every_change_of_a_list_is_recorded_and_told_to_others() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Codes codes = new Codes(house);
        int before = house.log(ada.home()).size();

        codes.add(ada, ada.home(), "diagnosis", diagnosis("F41.1", "Anxiety"));
        codes.change(ada, ada.home(), "diagnosis", "F41.1", form("code", "F41.9"));
        codes.change(ada, ada.home(), "diagnosis", "F41.9", form("code", "F41.9"));
        codes.remove(ada, ada.home(), "diagnosis", "F41.9");

        assertThat(house.log(ada.home()).stream()
                        .skip(before)
                        .map(told -> told.line() + " " + told.says("list") + " " + told.says("code")))
                .containsExactly(
                        "CODE_ADDED DONE ada diagnosis F41.1 ICD-10-CM",
                        "CODE_CHANGED DONE ada diagnosis F41.1 ICD-10-CM",
                        "CODE_REMOVED DONE ada diagnosis F41.9 ICD-10-CM");
    }
}
