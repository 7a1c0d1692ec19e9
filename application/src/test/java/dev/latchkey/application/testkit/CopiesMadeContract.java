package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.domain.masterfile.CodeKind.BILLING;
import static dev.latchkey.domain.masterfile.CodeKind.DIAGNOSIS;
import static dev.latchkey.domain.masterfile.CodeKind.PAYERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.masterfile.Copies;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.masterfile.ConflictPolicy;
import dev.latchkey.domain.masterfile.Copy;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.masterfile.Counts;
import dev.latchkey.domain.shared.CopyId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How copies are made, once, and undone, once. */
public interface CopiesMadeContract extends CopiesKeptContract {
    private Copies copies() {
        return store().copies();
    }

    private CodeLists lists() {
        return new CodeLists(store());
    }

    private CopyScene scene() {
        return new CopyScene(store());
    }

    @Test
    @Tag("COD-7")
    default void an_empty_list_gets_all_or_what_was_chosen() {
        Given.Street street = scene().filled(BILLING);
        CopyPlan all = lists().plan(
                        street.ada(), street.home(), ConflictPolicy.FAIL, CodeLists.whole(DIAGNOSIS, BILLING, PAYERS));
        CopyPlan chosen = lists().plan(street.ada(), street.home(), ConflictPolicy.FAIL, CopyScene.some(PAYERS));

        assertThat(copies().count(CodeLists.step(all, street.nextDoor(), DIAGNOSIS)))
                .isEqualTo(new Counts(6, 0, 0, 0, 0));
        assertThat(copies().count(CodeLists.step(chosen, street.nextDoor(), PAYERS)))
                .isEqualTo(new Counts(3, 0, 0, 0, 2));
        lists().copy(all, street.nextDoor(), DIAGNOSIS);
        lists().copy(chosen, street.nextDoor(), PAYERS);

        assertThat(lists().entries(street.nextDoor(), DIAGNOSIS)).isEqualTo(lists().entries(street.home(), DIAGNOSIS));
        assertThat(lists().entries(street.nextDoor(), PAYERS))
                .containsExactlyInAnyOrder(CodeMaker.at(PAYERS, 1), CodeMaker.at(PAYERS, 4), CodeMaker.at(PAYERS, 5));
        assertThat(lists().entries(street.nextDoor(), BILLING)).hasSize(4);
    }

    @Test
    @Tag("COD-7")
    default void copies_that_race_into_one_list_double_nothing() {
        Given.Street street = scene().filled(BILLING);
        List<CopyPlan> plans = Stream.generate(() ->
                        lists().plan(street.ada(), street.home(), ConflictPolicy.OVERWRITE, CodeLists.whole(DIAGNOSIS)))
                .limit(Race.THREADS)
                .toList();
        Account target = given().account();

        List<Copy> made = Race.of(number -> lists().copy(plans.get(number), target, DIAGNOSIS));

        assertThat(lists().entries(target, DIAGNOSIS)).isEqualTo(lists().entries(street.home(), DIAGNOSIS));
        assertThat(made.stream().mapToInt(copy -> copy.counts().added()).sum()).isEqualTo(6);
        assertThat(lists().version(target, DIAGNOSIS)).isEqualTo(Race.THREADS);
        assertThat(lists().all(street.nextDoor(), DIAGNOSIS)).isEmpty();
    }

    @Test
    @Tag("COD-7")
    default void a_plan_makes_one_copy_in_a_target() {
        Given.Street street = given().street();
        CopyPlan plan =
                lists().plan(street.ada(), street.home(), ConflictPolicy.SKIP, CodeLists.whole(DIAGNOSIS, PAYERS));
        CopyPlan other =
                lists().plan(street.ada(), street.home(), ConflictPolicy.SKIP, CodeLists.whole(DIAGNOSIS, PAYERS));
        SequentialIds ids = new SequentialIds();
        List<Copy> wanted = Stream.generate(() -> new Copy(
                        new CopyId(ids.next()),
                        new Copy.Place(
                                plan.id(), plan.source(), street.nextDoor().id()),
                        street.ada().id(),
                        NOON,
                        new Counts(1, 2, 3, 4, 5),
                        ImmutableMap.of(DIAGNOSIS, 3L, PAYERS, Long.MAX_VALUE),
                        null))
                .limit(Race.THREADS)
                .toList();

        assertThat(copies().made(plan.id(), street.nextDoor().id())).isEmpty();
        List<Boolean> added = Race.of(number -> inTransaction(() -> copies().add(wanted.get(number))));

        Copy made = wanted.get(added.indexOf(true));
        assertThat(added).containsOnlyOnce(true);
        assertThat(copies().made(plan.id(), street.nextDoor().id())).contains(made);
        assertThat(copies().find(made.id())).contains(made);
        assertThat(copies().made(plan.id(), street.home().id())).isEmpty();
        assertThat(copies().made(other.id(), street.nextDoor().id())).isEmpty();
        assertThat(wanted.stream().filter(copy -> copies().find(copy.id()).isPresent()))
                .containsExactly(made);
    }

    @Test
    @Tag("COD-8")
    default void of_many_who_undo_one_copy_one_is_told_so() {
        Given.Street street = scene().filled(BILLING);
        CopyPlan plan = lists().plan(street.ada(), street.home(), ConflictPolicy.SKIP, CodeLists.whole(PAYERS));
        Copy here = lists().copy(plan, street.nextDoor(), PAYERS);
        Copy neighbour = lists().copy(plan, given().account(), PAYERS);

        long winners =
                Race.winners(number -> inTransaction(() -> copies().replace(here.undone(hoursAfterNoon(number)))));

        assertThat(winners).isOne();
        Copy undone = copies().find(here.id()).orElseThrow();
        assertThat(undone).isEqualTo(here.undone(Objects.requireNonNull(undone.undoneAt())));
        assertThat(copies().find(neighbour.id())).contains(neighbour);
    }
}
