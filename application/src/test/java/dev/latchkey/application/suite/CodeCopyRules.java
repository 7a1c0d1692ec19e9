package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Codes.diagnosis;
import static dev.latchkey.application.suite.Codes.payer;
import static dev.latchkey.application.suite.Forms.form;
import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.latchkey.application.masterfile.ApplyCopy;
import dev.latchkey.application.masterfile.Copies.Planned;
import dev.latchkey.application.masterfile.PlanCopy;
import dev.latchkey.application.masterfile.ShowPlan;
import dev.latchkey.application.shared.Page;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.masterfile.Counts;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Copy Codes to Another Account: the plan, and what applying it does (COD-5, COD-6, COD-7, COD-9). */
public interface CodeCopyRules extends StoreContract {
    /** Ada's account has samples, her other one a conflicting entry, a same one and one of its own. */
    record Pair(House house, Codes codes, Somebody ada, AccountId from, AccountId to) {
        static Pair over(House house) {
            Somebody ada = house.signUp("ada");
            Somebody bea = house.signUp("bea");
            house.join(ada, bea);
            Codes codes = new Codes(house);
            codes.enterSamples(ada, ada.home());
            codes.add(ada, bea.home(), "diagnosis", diagnosis("F41.1", "Anxiety of Bea's"));
            codes.add(ada, bea.home(), "diagnosis", diagnosis("F43.1", "PTSD"));
            codes.add(ada, bea.home(), "diagnosis", diagnosis("Z63.0", "Partner"));
            return new Pair(house, codes, ada, ada.home(), bea.home());
        }

        CopyPlan plan(@Nullable String policy) {
            return codes.plan(ada, from, policy, to);
        }

        Counts counts(CopyPlan plan) {
            return plan.targets().get(0).counts();
        }

        ImmutableList<String> fates(CopyPlan plan, String kind, @Nullable String fate) {
            List<String> all = new ArrayList<>();
            Page<Planned> page = page(plan, kind, fate, null);
            page.items().forEach(one -> all.add(one.key() + " " + one.fate()));
            while (page.next() != null) {
                page = page(plan, kind, fate, page.next());
                page.items().forEach(one -> all.add(one.key() + " " + one.fate()));
            }
            return ImmutableList.copyOf(all);
        }

        Page<Planned> page(CopyPlan plan, String kind, @Nullable String fate, @Nullable String cursor) {
            return house.latchkey()
                    .masterFiles()
                    .showPlan()
                    .entries(ada.actor(), new ShowPlan.Query(plan.id(), to, kind, fate), new Page.Wanted(1, cursor));
        }
    }

    @Test
    @Tag("COD-6")
    default void a_plan_counts_what_applying_it_then_does_and_skips_conflicts_by_default() {
        Pair pair = Pair.over(House.over(store()));
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
        Pair pair = Pair.over(House.over(store()));
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
        Pair pair = Pair.over(House.over(store()));
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
        Pair pair = Pair.over(House.over(store()));
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
        Pair pair = Pair.over(House.over(store()));
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
    @Tag("COD-6")
    default void a_source_or_target_that_changed_since_is_stale_and_gets_nothing() {
        Pair pair = Pair.over(House.over(store()));
        Somebody cleo = pair.house().signUp("cleo");
        pair.house().join(pair.ada(), cleo);
        CopyPlan plan = pair.codes().plan(pair.ada(), pair.from(), null, pair.to(), cleo.home());

        pair.codes().add(pair.ada(), pair.to(), "payers", payer("61101", "Cigna"));
        assertThat(pair.codes().states(pair.ada(), plan)).containsExactly("STALE STALE", "READY");
        assertRefused(Reason.STALE, () -> pair.page(plan, "payers", null, null));
        assertThat(pair.codes().outcomes(pair.ada(), plan)).containsExactly("REFUSED STALE", "COPIED");
        assertThat(pair.codes().all(pair.ada(), pair.to(), "billing")).isEmpty();

        CopyPlan next = pair.plan(null);
        pair.codes().change(pair.ada(), pair.from(), "billing", "90834", form("fee", "130"));
        assertThat(pair.codes().states(pair.ada(), next)).containsExactly("STALE STALE");
        assertThat(pair.codes().outcomes(pair.ada(), next)).containsExactly("REFUSED STALE");
        assertThat(pair.codes().all(pair.ada(), pair.to(), "billing")).isEmpty();
    }

    @Test
    @Tag("COD-6")
    default void an_entry_that_was_removed_makes_a_plan_stale_too() {
        Pair pair = Pair.over(House.over(store()));
        CopyPlan plan = pair.plan(null);
        pair.codes().remove(pair.ada(), pair.to(), "diagnosis", "Z63.0");

        assertThat(pair.codes().outcomes(pair.ada(), plan)).containsExactly("REFUSED STALE");
        CopyPlan next = pair.plan(null);
        pair.codes().remove(pair.ada(), pair.from(), "diagnosis", "F43.1");
        assertThat(pair.codes().outcomes(pair.ada(), next)).containsExactly("REFUSED STALE");
    }

    @Test
    @Tag("COD-6")
    default void a_list_that_is_not_copied_may_change_meanwhile() {
        Pair pair = Pair.over(House.over(store()));
        CopyPlan plan = pair.codes()
                .plan(
                        pair.ada(),
                        new PlanCopy.Command(
                                pair.from(),
                                ImmutableList.of(pair.to()),
                                ImmutableSet.of("payers"),
                                ImmutableSetMultimap.of(),
                                null));

        pair.codes().remove(pair.ada(), pair.from(), "diagnosis", "F41.1");
        pair.codes().remove(pair.ada(), pair.to(), "diagnosis", "F41.1");

        assertThat(pair.codes().outcomes(pair.ada(), plan)).containsExactly("COPIED");
    }

    @Test
    @Tag("COD-5")
    default void a_plan_lasts_an_hour_by_the_clock() {
        Pair pair = Pair.over(House.over(store()));
        CopyPlan early = pair.plan(null);
        pair.house().clock().advance(Duration.ofHours(1).minusNanos(1_000));
        assertThat(pair.codes().show(pair.ada(), early).over()).isFalse();
        pair.house().clock().advance(Duration.ofNanos(1_000));

        assertThat(pair.codes().show(pair.ada(), early).over()).isTrue();
        assertRefused(Reason.PLAN_OVER, () -> pair.codes().apply(pair.ada(), early));
        CopyPlan late = pair.plan(null);
        pair.house().clock().advance(Duration.ofHours(1).minusNanos(1_000));
        assertThat(pair.codes().outcomes(pair.ada(), late)).containsExactly("COPIED");
    }

    @Test
    @Tag("COD-9")
    default void later_edits_of_the_source_do_not_travel() {
        Pair pair = Pair.over(House.over(store()));
        pair.codes().apply(pair.ada(), pair.plan("overwrite"));

        pair.codes().change(pair.ada(), pair.from(), "diagnosis", "F41.1", form("description", "Later"));
        pair.codes().remove(pair.ada(), pair.from(), "payers", "60054 availity");

        assertThat(pair.codes().inShort(pair.ada(), pair.to(), "diagnosis"))
                .contains("F41.1 ICD-10-CM: Generalized anxiety disorder");
        assertThat(pair.codes().all(pair.ada(), pair.to(), "payers")).hasSize(2);
    }

    @Test
    @Tag("COD-5")
    default void what_cannot_be_planned_is_refused() {
        Pair pair = Pair.over(House.over(store()));

        assertRefused(
                Reason.COPY_ONTO_ITSELF,
                () -> pair.codes().plan(pair.ada(), pair.from(), null, pair.to(), pair.from()));
        assertFaults(
                () -> pair.codes()
                        .plan(
                                pair.ada(),
                                new PlanCopy.Command(
                                        pair.from(),
                                        ImmutableList.of(),
                                        ImmutableSet.of(),
                                        ImmutableSetMultimap.of(),
                                        "merge")),
                fault("targets", Reason.TOO_MANY_TARGETS),
                fault("kinds", Reason.NOTHING_CHOSEN),
                fault("policy", Reason.POLICY_UNKNOWN));
        CopyPlan twice = pair.codes().plan(pair.ada(), pair.from(), null, pair.to(), pair.to());
        assertThat(twice.targets()).as("named twice is named once").hasSize(1);
    }
}
