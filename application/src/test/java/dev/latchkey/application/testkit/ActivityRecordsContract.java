package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.activity.ActivityRecords;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.domain.activity.Chain;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.activity.Head;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link ActivityRecords}; the log as it is read stands in {@link ActivityNewestContract}. */
public interface ActivityRecordsContract extends ActivityNewestContract {
    private ActivityRecords records() {
        return store().activityRecords();
    }

    private ActivityRecord appended(Ledger ledger, Entry entry, Instant at) {
        return inTransaction(() -> records().append(ledger, head -> Chain.next(ledger, head, entry, at)));
    }

    @Test
    @Tag("ACT-3")
    default void a_record_comes_back_letter_by_letter() {
        Given.Street street = given().street();
        Ledger ledger = Ledger.of(street.home().id());
        Entry entry = Fixtures.done(Act.SIGN_UP, street.ada(), street.home())
                .by(given().owner(street.ada(), street.home()).id())
                .with("practice", "Zoë's \"心理\" \\ \u0001 \uD83D\uDD11 " + "long ".repeat(900));

        ActivityRecord record = appended(ledger, entry, justAfter(NOON));
        appended(Ledger.of(street.nextDoor().id()), Fixtures.done(Act.SIGN_UP, street.bea(), street.nextDoor()), NOON);

        assertThat(records().after(ledger, 0, 10)).containsExactly(record);
        assertThat(Chain.follows(Head.EMPTY, records().after(ledger, 0, 10).get(0)))
                .isTrue();
    }

    @Test
    @Tag("ACT-1")
    default void a_record_of_nobody_and_no_account_comes_back() {
        Given.Street street = given().street();
        Actor nobody = Actor.system(Fixtures.origin());
        Entry entry = Entry.failed(nobody, null, null, Act.SIGN_IN, Reason.CREDENTIALS_WRONG);

        ActivityRecord record = appended(Ledger.system(3), entry, NOON);
        appended(Ledger.system(4), Fixtures.done(Act.SIGN_IN, street.ada(), street.home()), NOON);

        assertThat(records().after(Ledger.system(3), 0, 10)).containsExactly(record);
    }

    @Test
    @Tag("ACT-3")
    default void each_ledger_has_a_chain_of_its_own() {
        Given.Street street = given().street();
        Ledger home = Ledger.of(street.home().id());
        Ledger nextDoor = Ledger.of(street.nextDoor().id());
        Ledger ada = Ledger.of(street.ada().id());
        Entry entry = Fixtures.done(Act.JOINED, street.ada(), street.home());

        assertThat(appended(home, entry, NOON).sequence()).isEqualTo(1);
        assertThat(appended(nextDoor, entry, NOON).sequence()).isEqualTo(1);
        ActivityRecord second = appended(home, entry, NOON);

        assertThat(second.sequence()).isEqualTo(2);
        assertThat(records().head(home)).isEqualTo(Chain.head(second));
        assertThat(records().head(nextDoor).sequence()).isEqualTo(1);
        assertThat(records().head(ada)).isEqualTo(Head.EMPTY);
        assertThat(records().after(ada, 0, 10)).isEmpty();
    }

    @Test
    @Tag("ACT-3")
    default void pages_of_a_ledger_lose_none_and_repeat_none() {
        Given.Street street = given().street();
        Ledger ledger = Ledger.of(street.home().id());
        List<ActivityRecord> all = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            all.add(appended(ledger, Fixtures.done(Act.SWITCHED, street.ada(), street.home()), NOON));
            appended(Ledger.of(street.ada().id()), Fixtures.done(Act.SIGN_IN, street.ada(), street.home()), NOON);
        }

        for (int limit = 1; limit <= 3; limit++) {
            int most = limit;
            assertThat(Pages.of(
                            limit,
                            (@Nullable Long after) -> records().after(ledger, after == null ? 0 : after, most),
                            ActivityRecord::sequence))
                    .containsExactlyElementsOf(all);
        }
    }

    @Test
    @Tag("ACT-3")
    default void records_appended_in_parallel_form_one_chain_without_gap() {
        Given.Street street = given().street();
        Ledger ledger = Ledger.of(street.home().id());
        Ledger neighbour = Ledger.of(street.nextDoor().id());
        appended(neighbour, Fixtures.done(Act.SIGN_UP, street.bea(), street.nextDoor()), NOON);

        Race.of(number ->
                appended(ledger, Fixtures.done(Act.SWITCHED, street.ada(), street.home()), hoursAfterNoon(number)));

        Head head = Head.EMPTY;
        for (ActivityRecord record : records().after(ledger, 0, 2 * Race.THREADS)) {
            assertThat(Chain.follows(head, record)).isTrue();
            head = Chain.head(record);
        }
        assertThat(head.sequence()).isEqualTo(Race.THREADS);
        assertThat(records().head(ledger)).isEqualTo(head);
        assertThat(records().head(neighbour).sequence()).isEqualTo(1);
    }

    @Test
    @Tag("ACT-2")
    @Tag("ACT-3")
    default void an_act_that_is_undone_leaves_neither_record_nor_gap() {
        Given.Street street = given().street();
        Ledger ledger = Ledger.of(street.home().id());
        Entry entry = Fixtures.done(Act.SWITCHED, street.ada(), street.home());
        ActivityRecord first = appended(ledger, entry, NOON);

        assertThatThrownBy(() -> runInTransaction(() -> {
                    records().append(ledger, head -> Chain.next(ledger, head, entry, hoursAfterNoon(1)));
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(records().head(ledger)).isEqualTo(Chain.head(first));

        ActivityRecord second = appended(ledger, entry, hoursAfterNoon(2));
        assertThat(records().after(ledger, 0, 10)).containsExactly(first, second);
    }
}
