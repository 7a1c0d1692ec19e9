package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.form;
import static dev.latchkey.application.suite.Forms.levels;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.masterfile.Copies.Undone;
import dev.latchkey.application.masterfile.Shown;
import dev.latchkey.application.masterfile.UndoCopy;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.masterfile.Copy;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A copy can be taken back, for entries nobody has touched since (COD-8). */
public interface CodeUndoRules extends StoreContract {
    private static Copy copied(CopyPair pair, String policy) {
        return Objects.requireNonNull(
                pair.codes().apply(pair.ada(), pair.plan(policy)).get(0).copy());
    }

    private static ImmutableList<Shown> everything(CopyPair pair) {
        return Codes.ALL_KINDS.stream()
                .flatMap(kind -> pair.codes().all(pair.ada(), pair.to(), kind).stream())
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    @Tag("COD-8")
    default void undoing_brings_back_what_was_there_to_the_letter() {
        CopyPair pair = CopyPair.over(House.over(store()));
        ImmutableList<Shown> before = everything(pair);
        Copy copy = copied(pair, "overwrite");

        UndoCopy.Result result = pair.codes().undo(pair.ada(), copy.id());

        assertThat(result.undone()).isEqualTo(new Undone(5, 1));
        assertThat(result.left()).isZero();
        assertThat(everything(pair)).isEqualTo(before);
        assertThat(pair.codes().all(pair.ada(), pair.from(), "diagnosis")).hasSize(3);
        assertThat(pair.house().log(pair.to()).stream()
                        .filter(told -> told.act() == Act.COPY_UNDONE)
                        .map(told -> told.says("removed") + " " + told.says("restored") + " " + told.says("left")))
                .containsExactly("5 1 0");
    }

    @Test
    @Tag("COD-8")
    default void what_somebody_touched_since_stays() {
        CopyPair pair = CopyPair.over(House.over(store()));
        Copy copy = copied(pair, "overwrite");
        pair.codes().change(pair.ada(), pair.to(), "diagnosis", "F41.1", form("description", "By hand"));
        pair.codes().change(pair.ada(), pair.to(), "billing", "90834", form("fee", "99"));
        pair.codes().remove(pair.ada(), pair.to(), "diagnosis", "F32.1");
        pair.codes().remove(pair.ada(), pair.to(), "payers", "60054 availity");
        pair.codes().add(pair.ada(), pair.to(), "payers", Codes.payer("60054", "Aetna, by hand"));

        UndoCopy.Result result = pair.codes().undo(pair.ada(), copy.id());

        assertThat(result.undone()).isEqualTo(new Undone(2, 0));
        assertThat(result.left()).isEqualTo(4);
        assertThat(pair.codes().inShort(pair.ada(), pair.to(), "diagnosis"))
                .containsExactly("F41.1 ICD-10-CM: By hand", "F43.1 ICD-10-CM: PTSD", "Z63.0 ICD-10-CM: Partner");
        assertThat(pair.codes().inShort(pair.ada(), pair.to(), "billing")).containsExactly("90834: Psychotherapy");
        assertThat(pair.codes().inShort(pair.ada(), pair.to(), "payers"))
                .containsExactly("60054 availity: Aetna, by hand");
    }

    @Test
    @Tag("COD-8")
    default void copies_laid_upon_each_other_are_taken_back_one_by_one() {
        CopyPair pair = CopyPair.over(House.over(store()));
        ImmutableList<Shown> before = everything(pair);
        Copy first = copied(pair, "overwrite");
        pair.codes().change(pair.ada(), pair.from(), "diagnosis", "F41.1", form("description", "Newer"));
        ImmutableList<Shown> between = everything(pair);
        Copy second = copied(pair, "overwrite");

        assertThat(pair.codes().undo(pair.ada(), second.id()).undone()).isEqualTo(new Undone(0, 1));
        assertThat(everything(pair)).isEqualTo(between);
        assertThat(pair.codes().undo(pair.ada(), first.id()).undone()).isEqualTo(new Undone(5, 1));
        assertThat(everything(pair)).isEqualTo(before);
    }

    @Test
    @Tag("COD-8")
    default void a_copy_is_undone_once_and_stays_undone() {
        CopyPair pair = CopyPair.over(House.over(store()));
        var plan = pair.plan("overwrite");
        Copy copy = Objects.requireNonNull(
                pair.codes().apply(pair.ada(), plan).get(0).copy());
        pair.codes().undo(pair.ada(), copy.id());

        assertRefused(Reason.COPY_UNDONE, () -> pair.codes().undo(pair.ada(), copy.id()));
        assertThat(pair.codes().outcomes(pair.ada(), plan)).containsExactly("REFUSED COPY_UNDONE");
        assertThat(pair.codes().all(pair.ada(), pair.to(), "payers")).isEmpty();
        assertThat(pair.codes().outcomes(pair.ada(), pair.plan("overwrite"))).containsExactly("COPIED");
    }

    @Test
    @Tag("COD-8")
    default void a_copy_can_be_undone_for_thirty_days_by_the_clock() {
        CopyPair pair = CopyPair.over(House.over(store()));
        pair.house().state(pair.to(), AccountState.ACTIVE);
        Copy copy = copied(pair, "overwrite");
        pair.house().clock().advance(Duration.ofDays(30));

        assertRefused(Reason.COPY_OVER, () -> pair.codes().undo(pair.ada(), copy.id()));
        pair.house().clock().advance(Duration.ofNanos(-1_000));
        pair.house().latchkey().chores().run();
        assertThat(pair.codes().undo(pair.ada(), copy.id()).undone()).isEqualTo(new Undone(5, 1));
    }

    @Test
    @Tag("COD-8")
    default void chores_drop_what_was_kept_for_undoing_and_leave_the_entries() {
        CopyPair pair = CopyPair.over(House.over(store()));
        pair.house().state(pair.to(), AccountState.ACTIVE);
        Copy copy = copied(pair, "overwrite");
        ImmutableList<Shown> after = everything(pair);
        pair.house().clock().advance(Duration.ofDays(30).plusNanos(1_000));

        assertThat(pair.house().latchkey().chores().run().dropped())
                .containsEntry("copies", 1)
                .containsEntry("copyPlans", 1);

        assertRefused(Reason.COPY_UNKNOWN, () -> pair.codes().undo(pair.ada(), copy.id()));
        assertThat(everything(pair)).isEqualTo(after);
    }

    @Test
    @Tag("COD-10")
    default void undoing_is_judged_by_the_rights_and_states_of_its_moment() {
        House house = House.over(store());
        CodeCopyRightRules.Office office = CodeCopyRightRules.Office.over(house, "VIEW");
        var narrowed = office.joined("bea", "FULL");
        var plan = office.codes().plan(office.biller(), office.ada().home(), null, narrowed);
        Copy copy = Objects.requireNonNull(
                office.codes().apply(office.biller(), plan).get(0).copy());
        Somebody bea = new Somebody("bea", house.idOf("bea"), narrowed, House.passwordOf("bea"));

        house.limit(bea, office.biller(), narrowed, levels("MASTER_FILES", "VIEW"));
        assertRefused(Reason.PRIVILEGE_MISSING, () -> office.codes().undo(office.biller(), copy.id()));
        house.limit(bea, office.biller(), narrowed, levels("MASTER_FILES", "FULL"));
        house.state(narrowed, AccountState.ARCHIVED);
        assertRefused(Reason.ACCOUNT_READ_ONLY, () -> office.codes().undo(office.biller(), copy.id()));
        assertThat(office.codes().all(bea, narrowed, "diagnosis")).hasSize(3);
        house.state(narrowed, AccountState.ACTIVE);
        house.limit(office.ada(), office.biller(), office.ada().home(), levels("MASTER_FILES", "NONE"));
        assertThat(office.codes().undo(office.biller(), copy.id()).undone())
                .as("taking back needs no sight of the source")
                .isEqualTo(new Undone(7, 0));
        assertThat(office.codes().all(bea, narrowed, "diagnosis")).isEmpty();
    }
}
