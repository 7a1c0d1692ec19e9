package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justAfter;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static dev.latchkey.domain.masterfile.CodeKind.BILLING;
import static dev.latchkey.domain.masterfile.CodeKind.DIAGNOSIS;
import static dev.latchkey.domain.masterfile.CodeKind.PAYERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.latchkey.application.masterfile.CopyPlans;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CodeKey;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.ConflictPolicy;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.masterfile.CopyPlan.Planned;
import dev.latchkey.domain.masterfile.CopyPlan.Target;
import dev.latchkey.domain.masterfile.Counts;
import dev.latchkey.domain.masterfile.Selection;
import dev.latchkey.domain.shared.CopyPlanId;
import dev.latchkey.domain.shared.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link CopyPlans}. */
public interface CopyPlansContract extends StoreContract {
    private CopyPlans plans() {
        return store().copyPlans();
    }

    private CodeLists lists() {
        return new CodeLists(store());
    }

    private CopyPlan stored(Given.Street street, Instant madeAt) {
        return lists().plan(
                        street.ada(), street.home(), ConflictPolicy.SKIP, CodeLists.whole(DIAGNOSIS, PAYERS), madeAt);
    }

    private static Target refused(Account account) {
        return new Target(account.id(), Reason.STALE, ImmutableMap.of());
    }

    private static Target counted(Account account, CodeKind kind, int most) {
        Counts counts = new Counts(most, most - 1, most - 2, most - 3, most - 4);
        return new Target(account.id(), null, ImmutableMap.of(kind, new Planned(Long.MAX_VALUE, counts)));
    }

    private static CopyPlan with(CopyPlan plan, List<Target> targets) {
        return new CopyPlan(
                plan.id(), plan.terms(), plan.madeBy(), plan.madeAt(), plan.versions(), ImmutableList.copyOf(targets));
    }

    private void added(CopyPlan plan, Target target) {
        runInTransaction(() -> plans().add(plan.id(), target));
    }

    @Test
    @Tag("COD-5")
    default void a_plan_comes_back_as_it_was_made() {
        Given.Street street = given().street();
        ImmutableSetMultimap<CodeKind, CodeKey> chosen = ImmutableSetMultimap.of(
                DIAGNOSIS, new CodeKey(DIAGNOSIS, "no such 'code'"),
                DIAGNOSIS, CodeMaker.at(DIAGNOSIS, 1).key(),
                PAYERS, new CodeKey(PAYERS, "paper:ätna \\N 心理 06156"));
        lists().add(street.home(), CodeMaker.at(BILLING, 1));
        for (ConflictPolicy policy : ConflictPolicy.values()) {
            Selection some = new Selection(ImmutableSet.of(DIAGNOSIS, BILLING, PAYERS), chosen);
            CopyPlan here = lists().plan(street.ada(), street.home(), policy, some);
            CopyPlan there =
                    lists().plan(street.bea(), street.nextDoor(), ConflictPolicy.FAIL, CodeLists.whole(BILLING), NOON);

            assertThat(plans().find(here.id())).contains(here);
            assertThat(plans().find(there.id())).contains(there);
        }
        assertThat(plans().find(new CopyPlanId(new SequentialIds().next()))).isEmpty();
    }

    @Test
    @Tag("COD-5")
    default void a_plan_has_as_many_choices_as_it_may_have() {
        Given.Street street = given().street();
        Selection most = CodeLists.chosen(
                CodeMaker.list(DIAGNOSIS, Selection.MOST).stream().map(CodeEntry::key));

        CopyPlan plan = lists().plan(street.ada(), street.home(), ConflictPolicy.SKIP, most);

        assertThat(plans().find(plan.id())).contains(plan);
    }

    @Test
    @Tag("COD-5")
    default void targets_come_one_by_one_and_stay_in_their_order() {
        Given.Street street = given().street();
        CopyPlan plan = stored(street, NOON);
        CopyPlan neighbour = stored(street, NOON);
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            targets.add(i % 3 == 0 ? refused(given().account()) : counted(given().account(), PAYERS, 10 + i));
        }
        targets.add(counted(street.nextDoor(), DIAGNOSIS, 5));

        targets.forEach(target -> added(plan, target));
        added(neighbour, refused(street.nextDoor()));

        assertThat(plans().find(plan.id())).contains(with(plan, targets));
        assertThat(plans().find(plan.id()).orElseThrow().targets()).isEqualTo(targets);
        assertThat(plans().find(neighbour.id())).contains(with(neighbour, List.of(refused(street.nextDoor()))));
    }

    @Test
    @Tag("COD-6")
    default void a_target_has_counts_for_each_of_its_lists_or_none() {
        Given.Street street = given().street();
        CopyPlan plan = stored(street, NOON);
        Target both = new Target(
                street.nextDoor().id(),
                null,
                ImmutableMap.of(
                        DIAGNOSIS, new Planned(0, Counts.NONE),
                        BILLING, new Planned(7, new Counts(1, 2, 3, 4, 5)),
                        PAYERS, new Planned(8, new Counts(74_000, 0, 0, 0, 1))));
        Target none = new Target(given().account().id(), null, ImmutableMap.of());

        added(plan, both);
        added(plan, none);

        assertThat(plans().find(plan.id()).orElseThrow().targets()).containsExactly(both, none);
    }

    @Test
    default void old_plans_go_with_all_they_have_and_take_nothing_else_along() {
        Given.Street street = given().street();
        lists().add(street.home(), CodeMaker.at(DIAGNOSIS, 1));
        Selection one = CodeLists.chosen(List.of(CodeMaker.at(DIAGNOSIS, 1).key()).stream());
        CopyPlan old =
                lists().plan(street.ada(), street.home(), ConflictPolicy.SKIP, one, justBefore(hoursAfterNoon(1)));
        CopyPlan older = lists().plan(street.ada(), street.home(), ConflictPolicy.SKIP, one, NOON);
        CopyPlan young = lists().plan(street.ada(), street.home(), ConflictPolicy.SKIP, one, hoursAfterNoon(1));
        for (CopyPlan plan : List.of(old, older, young)) {
            added(plan, counted(street.nextDoor(), DIAGNOSIS, 5));
        }

        assertThat(plans().purge(NOON, 10)).isZero();
        assertThat(plans().purge(hoursAfterNoon(1), 1)).isOne();
        assertThat(plans().find(old.id()).isPresent() ^ plans().find(older.id()).isPresent())
                .isTrue();
        assertThat(plans().purge(hoursAfterNoon(1), 10)).isOne();
        assertThat(plans().purge(hoursAfterNoon(1), 10)).isZero();

        assertThat(plans().find(old.id())).isEmpty();
        assertThat(plans().find(older.id())).isEmpty();
        assertThat(store().copies().count(CodeLists.step(old, street.nextDoor(), DIAGNOSIS)))
                .isEqualTo(Counts.NONE);
        assertThat(plans().find(young.id())).contains(with(young, List.of(counted(street.nextDoor(), DIAGNOSIS, 5))));
        assertThat(store().copies().count(CodeLists.step(young, street.nextDoor(), DIAGNOSIS)))
                .isEqualTo(new Counts(1, 0, 0, 0, 0));
        assertThat(plans().purge(justAfter(hoursAfterNoon(1)), 10)).isOne();
    }
}
