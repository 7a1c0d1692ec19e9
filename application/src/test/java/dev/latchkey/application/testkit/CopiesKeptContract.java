package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.masterfile.Copies;
import dev.latchkey.application.masterfile.Copies.Undone;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.ConflictPolicy;
import dev.latchkey.domain.masterfile.Copy;
import dev.latchkey.domain.masterfile.CopyPlan;
import dev.latchkey.domain.masterfile.Filed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How copies are taken back, and dropped. */
public interface CopiesKeptContract extends StoreContract {
    private Copies copies() {
        return store().copies();
    }

    private CodeLists lists() {
        return new CodeLists(store());
    }

    private CopyPlan overwriting(Given.Street street, CodeKind kind, Instant madeAt) {
        return lists().plan(street.ada(), street.home(), ConflictPolicy.OVERWRITE, CodeLists.whole(kind), madeAt);
    }

    private Undone undone(Copy copy, CodeKind kind) {
        return inTransaction(() -> {
            store().masterFiles().lock(copy.target(), kind);
            return copies().undo(copy, kind);
        });
    }

    /** The source has places 0 to 7, the target others of 4 to 7; all kinds. */
    private Given.Street filled() {
        Given.Street street = given().street();
        for (CodeKind kind : CodeKind.values()) {
            lists().add(street.home(), CodeMaker.list(kind, 8));
            fill(street.nextDoor(), kind);
        }
        return street;
    }

    private void fill(Account target, CodeKind kind) {
        for (int place = 4; place < 8; place++) {
            lists().add(target, CodeMaker.otherAt(kind, place));
        }
    }

    @Test
    @Tag("COD-8")
    default void what_a_copy_did_is_taken_back_with_versions_and_all() {
        Given.Street street = filled();
        for (CodeKind kind : CodeKind.values()) {
            List<Filed> before = lists().all(street.nextDoor(), kind);
            Copy copy = lists().copy(overwriting(street, kind, NOON), street.nextDoor(), kind);
            Account third = given().account();
            lists().copy(overwriting(street, kind, NOON), third, kind);

            assertThat(undone(copy, kind)).isEqualTo(new Undone(4, 4));

            assertThat(lists().all(street.nextDoor(), kind)).isEqualTo(before);
            assertThat(lists().all(third, kind)).hasSize(8);
            assertThat(lists().all(street.home(), kind)).hasSize(8);
            assertThat(undone(copy, kind)).isEqualTo(Undone.NOTHING);
        }
    }

    @Test
    @Tag("COD-8")
    default void what_was_touched_since_stays_as_it_is() {
        Given.Street street = filled();
        CodeKind kind = CodeKind.BILLING;
        Copy copy = lists().copy(overwriting(street, kind, NOON), street.nextDoor(), kind);
        for (int place : new int[] {0, 4}) {
            lists().change(street.nextDoor(), CodeMaker.otherAt(kind, place));
        }
        for (int place : new int[] {1, 2, 5, 6}) {
            lists().remove(street.nextDoor(), CodeMaker.at(kind, place).key());
        }
        for (int place : new int[] {2, 6}) {
            lists().add(street.nextDoor(), CodeMaker.at(kind, place));
        }

        assertThat(undone(copy, kind)).isEqualTo(new Undone(1, 1));

        assertThat(lists().entries(street.nextDoor(), kind))
                .containsExactlyInAnyOrder(
                        CodeMaker.otherAt(kind, 0),
                        CodeMaker.at(kind, 2),
                        CodeMaker.otherAt(kind, 4),
                        CodeMaker.at(kind, 6),
                        CodeMaker.otherAt(kind, 7));
    }

    @Test
    @Tag("COD-8")
    default void an_entry_changed_and_changed_back_was_touched() {
        Given.Street street = filled();
        CodeKind kind = CodeKind.PAYERS;
        Copy copy = lists().copy(overwriting(street, kind, NOON), street.nextDoor(), kind);
        for (int place : new int[] {0, 4}) {
            lists().change(street.nextDoor(), CodeMaker.otherAt(kind, place));
            lists().change(street.nextDoor(), CodeMaker.at(kind, place));
        }

        assertThat(undone(copy, kind)).isEqualTo(new Undone(3, 3));

        assertThat(lists().entries(street.nextDoor(), kind))
                .contains(CodeMaker.at(kind, 0), CodeMaker.at(kind, 4))
                .hasSize(5);
    }

    @Test
    @Tag("COD-8")
    default void a_copy_over_a_copy_gives_back_the_first_ones_entries() {
        Given.Street street = filled();
        CodeKind kind = CodeKind.DIAGNOSIS;
        List<Filed> before = lists().all(street.nextDoor(), kind);
        Copy first = lists().copy(overwriting(street, kind, NOON), street.nextDoor(), kind);
        List<Filed> between = lists().all(street.nextDoor(), kind);
        for (int place = 0; place < 8; place++) {
            lists().change(street.home(), CodeMaker.otherAt(kind, place));
        }
        Copy second = lists().copy(overwriting(street, kind, NOON), street.nextDoor(), kind);

        assertThat(second.counts().changed()).isEqualTo(8);
        assertThat(undone(second, kind)).isEqualTo(new Undone(0, 8));
        assertThat(lists().all(street.nextDoor(), kind)).isEqualTo(between);
        assertThat(undone(first, kind)).isEqualTo(new Undone(4, 4));
        assertThat(lists().all(street.nextDoor(), kind)).isEqualTo(before);
    }

    @Test
    @Tag("COD-8")
    default void a_copy_that_another_went_over_has_nothing_left_to_take_back() {
        Given.Street street = filled();
        CodeKind kind = CodeKind.DIAGNOSIS;
        Copy first = lists().copy(overwriting(street, kind, NOON), street.nextDoor(), kind);
        for (int place = 0; place < 8; place++) {
            lists().change(street.home(), CodeMaker.otherAt(kind, place));
        }
        Copy second = lists().copy(overwriting(street, kind, NOON), street.nextDoor(), kind);

        assertThat(undone(first, kind)).isEqualTo(Undone.NOTHING);
        assertThat(undone(second, kind)).isEqualTo(new Undone(0, 8));
    }

    @Test
    @Tag("COD-7")
    @Tag("COD-8")
    default void whatever_is_copied_over_whatever_is_as_planned_and_is_taken_back() {
        for (long seed = 1; seed <= 40; seed++) {
            new CopyTrial(store(), seed).run();
        }
    }

    @Test
    default void old_copies_go_with_what_they_keep_and_take_nothing_else_along() {
        Given.Street street = filled();
        CodeKind kind = CodeKind.PAYERS;
        Account other = given().account();
        fill(other, kind);
        Copy old = lists().copy(overwriting(street, kind, justBefore(hoursAfterNoon(1))), street.nextDoor(), kind);
        Copy young = lists().copy(overwriting(street, kind, hoursAfterNoon(1)), other, kind);
        Copy oldest = lists().copy(overwriting(street, kind, NOON), given().account(), kind);

        assertThat(copies().purge(NOON, 10)).isZero();
        assertThat(copies().purge(hoursAfterNoon(1), 1)).isOne();
        assertThat(copies().find(old.id()).isPresent()
                        ^ copies().find(oldest.id()).isPresent())
                .isTrue();
        assertThat(copies().purge(hoursAfterNoon(1), 10)).isOne();
        assertThat(copies().purge(hoursAfterNoon(1), 10)).isZero();

        assertThat(copies().find(old.id())).isEmpty();
        assertThat(copies().find(oldest.id())).isEmpty();
        assertThat(undone(old, kind)).isEqualTo(new Undone(8, 0));
        assertThat(copies().find(young.id())).contains(young);
        assertThat(undone(young, kind)).isEqualTo(new Undone(4, 4));
        assertThat(lists().all(street.home(), kind)).hasSize(8);
    }
}
