package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Codes.diagnosis;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.masterfile.Shown;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.masterfile.Copy;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may copy what where, judged for each target and again when it is used (COD-5, COD-10). */
public interface CodeCopyRightRules extends StoreContract {
    /** Ada's codes, and a biller of hers who has joined other accounts. */
    record Office(House house, Codes codes, Somebody ada, Somebody biller) {
        static Office over(House house, String level) {
            Somebody ada = house.signUp("ada");
            Somebody biller = house.member(ada, "biller", levels("MASTER_FILES", level));
            Codes codes = new Codes(house);
            codes.enterSamples(ada, ada.home());
            return new Office(house, codes, ada, biller);
        }

        /** An account the biller has joined with a level. */
        AccountId joined(String name, String level) {
            Somebody owner = house.signUp(name);
            Somebody member =
                    house.member(owner, name + ".desk", levels("MASTER_FILES", level, "ACCOUNT_ACCESS", "FULL"));
            house.join(biller, house.find(biller, member), owner.home());
            return owner.home();
        }
    }

    @Test
    @Tag("COD-5")
    default void the_source_takes_view_and_each_target_full_which_the_plan_tells() {
        Office office = Office.over(House.over(store()), "VIEW");
        AccountId full = office.joined("bea", "FULL");
        AccountId view = office.joined("cleo", "VIEW");
        AccountId strange = office.house().signUp("dora").home();
        AccountId expired = office.joined("eva", "FULL");
        office.house().state(expired, AccountState.ARCHIVED);

        CopyPlan plan = office.codes().plan(office.biller(), office.ada().home(), null, full, view, strange, expired);

        assertThat(office.codes().states(office.biller(), plan))
                .containsExactly(
                        "READY", "REFUSED PRIVILEGE_MISSING", "REFUSED ACCOUNT_UNKNOWN", "REFUSED ACCOUNT_READ_ONLY");
        assertThat(office.codes().outcomes(office.biller(), plan))
                .containsExactly(
                        "COPIED", "REFUSED PRIVILEGE_MISSING", "REFUSED ACCOUNT_UNKNOWN", "REFUSED ACCOUNT_READ_ONLY");
        assertThat(office.codes().all(office.biller(), full, "diagnosis")).hasSize(3);
        assertThat(office.codes().all(office.biller(), view, "diagnosis")).isEmpty();
    }

    @Test
    @Tag("COD-5")
    default void without_view_of_the_source_there_is_no_plan() {
        Office office = Office.over(House.over(store()), "NONE");
        AccountId full = office.joined("bea", "FULL");
        AccountId strange = office.house().signUp("dora").home();

        assertRefused(
                Reason.PRIVILEGE_MISSING,
                () -> office.codes().plan(office.biller(), office.ada().home(), null, full));
        assertRefused(Reason.ACCOUNT_UNKNOWN, () -> office.codes().plan(office.biller(), strange, null, full));
    }

    @Test
    @Tag("COD-10")
    default void rights_and_states_are_judged_again_when_the_plan_is_applied() {
        Office office = Office.over(House.over(store()), "VIEW");
        AccountId narrowed = office.joined("bea", "FULL");
        AccountId expired = office.joined("cleo", "FULL");
        AccountId left = office.joined("dora", "FULL");
        AccountId stays = office.joined("eva", "FULL");
        CopyPlan plan = office.codes().plan(office.biller(), office.ada().home(), null, narrowed, expired, left, stays);

        Somebody bea = new Somebody("bea", office.house().idOf("bea"), narrowed, House.passwordOf("bea"));
        office.house().limit(bea, office.biller(), narrowed, levels("MASTER_FILES", "VIEW"));
        office.house().state(expired, AccountState.ARCHIVED);
        office.house().end(office.biller(), office.biller(), left);

        assertThat(office.codes().outcomes(office.biller(), plan))
                .containsExactly(
                        "REFUSED PRIVILEGE_MISSING", "REFUSED ACCOUNT_READ_ONLY", "REFUSED ACCOUNT_UNKNOWN", "COPIED");
    }

    @Test
    @Tag("COD-10")
    default void who_may_see_the_source_no_more_applies_nothing() {
        Office office = Office.over(House.over(store()), "VIEW");
        AccountId full = office.joined("bea", "FULL");
        CopyPlan plan = office.codes().plan(office.biller(), office.ada().home(), null, full);

        office.house().limit(office.ada(), office.biller(), office.ada().home(), levels("MASTER_FILES", "NONE"));

        assertRefused(Reason.PRIVILEGE_MISSING, () -> office.codes().apply(office.biller(), plan));
        assertRefused(Reason.PRIVILEGE_MISSING, () -> office.codes().show(office.biller(), plan));
        assertThat(office.codes().all(office.biller(), full, "diagnosis")).isEmpty();
    }

    @Test
    @Tag("COD-10")
    default void a_target_that_could_not_be_copied_to_when_it_was_planned_is_stale_when_it_can() {
        Office office = Office.over(House.over(store()), "VIEW");
        AccountId raised = office.joined("bea", "VIEW");
        CopyPlan plan = office.codes().plan(office.biller(), office.ada().home(), null, raised);

        Somebody bea = new Somebody("bea", office.house().idOf("bea"), raised, House.passwordOf("bea"));
        office.house().limit(bea, office.biller(), raised, levels("MASTER_FILES", "FULL"));

        assertThat(office.codes().states(office.biller(), plan)).containsExactly("STALE STALE");
        assertThat(office.codes().outcomes(office.biller(), plan)).containsExactly("REFUSED STALE");
    }

    @Test
    @Tag("COD-10")
    default void plans_and_copies_belong_to_whoever_made_them() {
        Office office = Office.over(House.over(store()), "VIEW");
        AccountId full = office.joined("bea", "FULL");
        CopyPlan plan = office.codes().plan(office.biller(), office.ada().home(), null, full);
        Somebody bea = new Somebody("bea", office.house().idOf("bea"), full, House.passwordOf("bea"));

        assertRefused(Reason.PLAN_UNKNOWN, () -> office.codes().show(office.ada(), plan));
        assertRefused(Reason.PLAN_UNKNOWN, () -> office.codes().apply(bea, plan));
        Copy copy = Objects.requireNonNull(
                office.codes().apply(office.biller(), plan).get(0).copy());
        assertRefused(Reason.COPY_UNKNOWN, () -> office.codes().undo(bea, copy.id()));
    }

    @Test
    @Tag("COD-8")
    @Tag("COD-10")
    default void an_entry_tells_where_it_came_from_to_those_who_may_see_the_codes_there() {
        Office office = Office.over(House.over(store()), "VIEW");
        AccountId full = office.joined("bea", "FULL");
        Somebody bea = new Somebody("bea", office.house().idOf("bea"), full, House.passwordOf("bea"));
        office.codes()
                .apply(
                        office.biller(),
                        office.codes().plan(office.biller(), office.ada().home(), null, full));

        Shown.Origin told = Objects.requireNonNull(
                office.codes().show(office.biller(), full, "diagnosis", "F41.1").origin());
        Shown.Origin hidden = Objects.requireNonNull(
                office.codes().show(bea, full, "diagnosis", "F41.1").origin());

        assertThat(told.account()).isEqualTo(office.ada().home());
        assertThat(hidden.account()).as("another account").isNull();
        assertThat(hidden.at()).isEqualTo(office.house().clock().now());
        office.codes().add(bea, full, "diagnosis", diagnosis("Z63.0", "Partner"));
        assertThat(office.codes().show(bea, full, "diagnosis", "Z63.0").origin())
                .isNull();
        office.codes().change(bea, full, "diagnosis", "F41.1", Forms.form("description", "Changed"));
        assertThat(office.codes().show(bea, full, "diagnosis", "F41.1").origin())
                .as("a copied entry knows its origin, changed or not")
                .isEqualTo(hidden);
    }

    @Test
    @Tag("ACT-1")
    @Tag("COD-10")
    default void a_copy_leaves_one_record_in_each_target_which_does_not_name_the_source() {
        Office office = Office.over(House.over(store()), "VIEW");
        AccountId full = office.joined("bea", "FULL");

        office.codes()
                .apply(
                        office.biller(),
                        office.codes().plan(office.biller(), office.ada().home(), null, full));

        assertThat(office.house().log(full).stream().filter(told -> told.act() == Act.CODES_COPIED))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.says("added")).isEqualTo("7");
                    assertThat(told.says("lists")).isEqualTo("diagnosis billing payers");
                    assertThat(told.record().text())
                            .doesNotContain(office.ada().home().toString());
                });
        assertThat(office.house().log(office.ada().home())).noneMatch(told -> told.act() == Act.CODES_COPIED);
    }

    @Test
    @Tag("COD-5")
    @Tag("COD-10")
    default void an_account_that_does_not_exist_is_told_like_one_somebody_may_not_see() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody carla = house.signUp("carla");
        house.join(ada, bea);
        Codes codes = new Codes(house);
        codes.enterSamples(ada, ada.home());
        AccountId none = AccountId.parse("10000004");

        CopyPlan plan = codes.plan(ada, ada.home(), null, none, carla.home(), bea.home());

        assertThat(codes.states(ada, plan))
                .containsExactly("REFUSED ACCOUNT_UNKNOWN", "REFUSED ACCOUNT_UNKNOWN", "READY");
        assertThat(codes.outcomes(ada, plan))
                .containsExactly("REFUSED ACCOUNT_UNKNOWN", "REFUSED ACCOUNT_UNKNOWN", "COPIED");
    }
}
