package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.latchkey.application.masterfile.ApplyCopy;
import dev.latchkey.application.masterfile.PlanCopy;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.masterfile.Counts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Copy Codes to Another Account: the plan, and what applying it does (COD-5, COD-6, COD-7, COD-9). */
public interface CodeCopyRules extends StoreContract {
    @Test
    @Tag("COD-6")
    default void a_plan_counts_what_applying_it_then_does_and_skips_conflicts_by_default() {
        CopyPair pair = CopyPair.over(House.over(store()));
        CopyPlan plan = pair.plan(null);

        assertThat(pair.counts(plan)).isEqualTo(new Counts(5, 1, 0, 1, 0));
        assertThat(pair.fates(plan, "diagnosis", null))
                .containsExactly("F32.1 ICD-10-CM ADDED", "F41.1 ICD-10-CM CONFLICTING", "F43.1 ICD-10-CM SAME");
        assertThat(pair.fates(plan, "diagnosis", "added")).containsExactly("F32.1 ICD-10-CM ADDED");
        assertThat(pair.codes().all(pair.ada(), pair.to(), "payers"))
                .as("a plan changes nothing")
                .isEmpty();

        ApplyCopy.Result result = pair.codes().apply(pair.ada(), plan).get(0);
        assertThat(result.outcome()).isEqualTo(ApplyCopy.Outcome.COPIED);
        assertThat(result.counts()).isEqualTo(new Counts(5, 1, 0, 1, 0));
        assertThat(pair.codes().inShort(pair.ada(), pair.to(), "diagnosis"))
                .containsExactly(
                        "F32.1 ICD-10-CM: Major depressive disorder",
                        "F41.1 ICD-10-CM: Anxiety of Bea's",
                        "F43.1 ICD-10-CM: PTSD",
                        "Z63.0 ICD-10-CM: Partner");
        for (String kind : ImmutableList.of("billing", "payers")) {
            assertThat(pair.codes().content(pair.ada(), pair.to(), kind))
                    .isEqualTo(pair.codes().content(pair.ada(), pair.from(), kind));
        }
    }

    @Test
    @Tag("COD-6")
    default void overwriting_gives_conflicting_entries_the_content_of_the_source() {
        CopyPair pair = CopyPair.over(House.over(store()));
        CopyPlan plan = pair.plan("overwrite");

        assertThat(pair.counts(plan)).isEqualTo(new Counts(5, 1, 1, 0, 0));
        assertThat(pair.codes().outcomes(pair.ada(), plan)).containsExactly("COPIED");
        assertThat(pair.codes().inShort(pair.ada(), pair.to(), "diagnosis"))
                .containsExactly(
                        "F32.1 ICD-10-CM: Major depressive disorder",
                        "F41.1 ICD-10-CM: Generalized anxiety disorder",
                        "F43.1 ICD-10-CM: PTSD",
                        "Z63.0 ICD-10-CM: Partner");
    }

    @Test
    @Tag("COD-6")
    @Tag("COD-7")
    default void with_the_policy_fail_one_conflict_keeps_everything_out_of_its_target_alone() {
        CopyPair pair = CopyPair.over(House.over(store()));
        Somebody cleo = pair.house().signUp("cleo");
        pair.house().join(pair.ada(), cleo);
        CopyPlan plan = pair.codes().plan(pair.ada(), pair.from(), "FAIL", pair.to(), cleo.home());

        assertThat(pair.codes().states(pair.ada(), plan)).containsExactly("CONFLICTING ENTRIES_CONFLICT", "READY");
        assertThat(pair.codes().outcomes(pair.ada(), plan)).containsExactly("REFUSED ENTRIES_CONFLICT", "COPIED");
        assertThat(pair.codes().all(pair.ada(), pair.to(), "payers")).isEmpty();
        assertThat(pair.codes().all(pair.ada(), cleo.home(), "diagnosis")).hasSize(3);
    }

    @Test
    @Tag("COD-5")
    default void chosen_entries_are_copied_and_those_that_are_not_there_are_told() {
        CopyPair pair = CopyPair.over(House.over(store()));
        CopyPlan plan = pair.codes()
                .plan(
                        pair.ada(),
                        new PlanCopy.Command(
                                pair.from(),
                                ImmutableList.of(pair.to()),
                                ImmutableSet.of("diagnosis", "payers"),
                                ImmutableSetMultimap.of("diagnosis", "f321", "diagnosis", "F43.1", "diagnosis", "F99"),
                                null));

        assertThat(pair.counts(plan)).isEqualTo(new Counts(3, 1, 0, 0, 1));
        assertThat(pair.fates(plan, "diagnosis", null))
                .containsExactly("F32.1 ICD-10-CM ADDED", "F43.1 ICD-10-CM SAME", "F99 ICD-10-CM INVALID");
        assertThat(pair.fates(plan, "billing", null)).isEmpty();
        assertThat(pair.codes().outcomes(pair.ada(), plan)).containsExactly("COPIED");
        assertThat(pair.codes().all(pair.ada(), pair.to(), "diagnosis")).hasSize(4);
        assertThat(pair.codes().all(pair.ada(), pair.to(), "payers")).hasSize(2);
        assertThat(pair.codes().all(pair.ada(), pair.to(), "billing")).isEmpty();
    }

    @Test
    @Tag("COD-6")
    default void applying_twice_adds_nothing_and_neither_does_planning_again() {
        CopyPair pair = CopyPair.over(House.over(store()));
        CopyPlan plan = pair.plan("overwrite");
        ApplyCopy.Result first = pair.codes().apply(pair.ada(), plan).get(0);
        int records = pair.house().log(pair.to()).size();

        ApplyCopy.Result again = pair.codes().apply(pair.ada(), plan).get(0);
        assertThat(again).isEqualTo(first);
        assertThat(pair.codes().states(pair.ada(), plan)).containsExactly("COPIED");
        CopyPlan next = pair.plan("overwrite");
        assertThat(pair.counts(next)).isEqualTo(new Counts(0, 7, 0, 0, 0));
        assertThat(pair.codes().outcomes(pair.ada(), next)).containsExactly("UNCHANGED");
        assertThat(pair.house().log(pair.to())).hasSize(records);
    }

    @Test
    @Tag("COD-9")
    default void later_edits_of_the_source_do_not_travel() {
        CopyPair pair = CopyPair.over(House.over(store()));
        pair.codes().apply(pair.ada(), pair.plan("overwrite"));

        pair.codes().change(pair.ada(), pair.from(), "diagnosis", "F41.1", form("description", "Later"));
        pair.codes().remove(pair.ada(), pair.from(), "payers", "60054 availity");

        assertThat(pair.codes().inShort(pair.ada(), pair.to(), "diagnosis"))
                .contains("F41.1 ICD-10-CM: Generalized anxiety disorder");
        assertThat(pair.codes().all(pair.ada(), pair.to(), "payers")).hasSize(2);
    }
}
