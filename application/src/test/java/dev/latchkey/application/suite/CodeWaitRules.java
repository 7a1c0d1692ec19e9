package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Codes.diagnosis;
import static dev.latchkey.application.suite.Forms.form;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.masterfile.Copy;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who waited for a list that others held is judged again when it is there (LNK-8). */
public interface CodeWaitRules extends StoreContract {
    /** The same house, where somebody's right to change lists is taken away as soon as a list is held. */
    private static House losing(House house, Somebody owner, Somebody who, AccountId account) {
        return house.through(InterceptedStore.of(house.store(), new InterceptedStore.Watcher() {
            @Override
            public void before(String call, Object[] arguments) {}

            @Override
            public void after(String call) {
                if (call.equals("MasterFiles.lock")) {
                    house.limit(owner, who, account, levels("MASTER_FILES", "VIEW"));
                }
            }
        }));
    }

    @Test
    @Tag("LNK-8")
    @Tag("COD-4")
    default void a_right_lost_while_a_list_was_waited_for_changes_nothing_in_it() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody writer = house.member(ada, "writer", levels("MASTER_FILES", "FULL"));
        new Codes(house).add(ada, ada.home(), "diagnosis", diagnosis("F41.1", "Anxiety"));
        House losing = losing(house, ada, writer, ada.home());
        Codes codes = new Codes(losing);
        ThrowingCallable imported = () ->
                new CodeFiles(losing).all(writer, ada.home(), "diagnosis", "code,description\nF32.1,Depression\n");

        assertRefused(
                Reason.PRIVILEGE_MISSING, () -> codes.add(writer, ada.home(), "diagnosis", diagnosis("F43.1", "PTSD")));
        assertRefused(
                Reason.PRIVILEGE_MISSING,
                () -> codes.change(writer, ada.home(), "diagnosis", "F41.1", form("description", "Other")));
        assertRefused(Reason.PRIVILEGE_MISSING, () -> codes.remove(writer, ada.home(), "diagnosis", "F41.1"));
        assertRefused(Reason.PRIVILEGE_MISSING, imported);

        assertThat(new Codes(house).inShort(ada, ada.home(), "diagnosis")).containsExactly("F41.1 ICD-10-CM: Anxiety");
    }

    @Test
    @Tag("LNK-8")
    @Tag("COD-10")
    default void a_right_lost_while_a_target_was_waited_for_copies_and_undoes_nothing() {
        House house = House.over(store());
        Somebody ada = house.signUp("ada");
        Somebody bea = house.signUp("bea");
        Somebody writer = house.member(bea, "writer", levels("MASTER_FILES", "FULL", "ACCOUNT_ACCESS", "FULL"));
        house.join(writer, ada);
        Codes codes = new Codes(house);
        codes.enterSamples(ada, ada.home());
        CopyPlan first = codes.plan(writer, ada.home(), null, bea.home());
        Codes losing = new Codes(losing(house, bea, writer, bea.home()));

        assertThat(losing.outcomes(writer, first)).containsExactly("REFUSED PRIVILEGE_MISSING");
        assertThat(codes.all(bea, bea.home(), "diagnosis")).isEmpty();

        Copy copy = Objects.requireNonNull(codes.apply(writer, first).get(0).copy());
        assertRefused(Reason.PRIVILEGE_MISSING, () -> losing.undo(writer, copy.id()));
        assertThat(codes.all(bea, bea.home(), "diagnosis")).hasSize(3);
    }
}
