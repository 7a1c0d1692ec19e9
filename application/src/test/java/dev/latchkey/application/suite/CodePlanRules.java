package dev.latchkey.application.suite;

import static dev.latchkey.application.suite.Codes.payer;
import static dev.latchkey.application.suite.Forms.form;
import static dev.latchkey.application.suite.Refusals.assertFaults;
import static dev.latchkey.application.suite.Refusals.assertRefused;
import static dev.latchkey.application.suite.Refusals.fault;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.latchkey.application.masterfile.PlanCopy;
import dev.latchkey.application.testkit.StoreContract;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.shared.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a plan to copy is made for, and till when it can be applied (COD-5, COD-6). */
public interface CodePlanRules extends StoreContract {
    @Test
    @Tag("COD-6")
    default void a_source_or_target_that_changed_since_is_stale_and_gets_nothing() {
        CopyPair pair = CopyPair.over(House.over(store()));
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
        CopyPair pair = CopyPair.over(House.over(store()));
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
        CopyPair pair = CopyPair.over(House.over(store()));
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
        CopyPair pair = CopyPair.over(House.over(store()));
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
    @Tag("COD-5")
    default void what_cannot_be_planned_is_refused() {
        CopyPair pair = CopyPair.over(House.over(store()));

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
