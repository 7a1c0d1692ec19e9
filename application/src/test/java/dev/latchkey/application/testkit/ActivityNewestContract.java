package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justAfter;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.activity.ActivityRecords;
import dev.latchkey.application.activity.ActivityRecords.Filter;
import dev.latchkey.application.activity.ActivityRecords.Position;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.ActivityRecord;
import dev.latchkey.domain.activity.Chain;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.activity.Ledger;
import dev.latchkey.domain.activity.Outcome;
import dev.latchkey.domain.shared.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The part of {@link ActivityRecordsContract} that is about reading the log of an account or a person. */
public interface ActivityNewestContract extends StoreContract {
    private ActivityRecords records() {
        return store().activityRecords();
    }

    private ActivityRecord appended(Ledger ledger, Entry entry, Instant at) {
        return inTransaction(() -> records().append(ledger, head -> Chain.next(ledger, head, entry, at)));
    }

    @Test
    @Tag("ACT-4")
    default void the_log_of_an_account_shows_its_records_from_whatever_ledger() {
        Given.Street street = given().street();
        ActivityRecord own =
                appended(Ledger.of(street.home().id()), Fixtures.done(Act.SWITCHED, street.ada(), street.home()), NOON);
        ActivityRecord signIn = appended(
                Ledger.of(street.ada().id()),
                Fixtures.done(Act.SIGN_IN, street.ada(), street.home()),
                hoursAfterNoon(1));
        appended(Ledger.of(street.home().id()), Fixtures.done(Act.FIND, street.ada(), street.nextDoor()), NOON);
        appended(
                Ledger.of(street.ada().id()),
                Entry.done(Fixtures.actor(street.ada()), "ada", null, Act.SIGN_OUT),
                NOON);

        assertThat(records().newest(Filter.of(street.home().id()), null, 10)).containsExactly(signIn, own);
    }

    @Test
    @Tag("ACT-4")
    default void a_person_sees_the_own_acts_in_whatever_account() {
        Given.Street street = given().street();
        Ledger home = Ledger.of(street.home().id());
        Ledger nextDoor = Ledger.of(street.nextDoor().id());
        ActivityRecord here = appended(home, Fixtures.done(Act.SWITCHED, street.ada(), street.home()), NOON);
        appended(home, Fixtures.done(Act.SWITCHED, street.bea(), street.home()), NOON);
        ActivityRecord there =
                appended(nextDoor, Fixtures.done(Act.SWITCHED, street.ada(), street.nextDoor()), justAfter(NOON));

        Filter own = new Filter(null, street.ada().id(), null, null, null, null);
        assertThat(records().newest(own, null, 10)).containsExactly(there, here);
        Filter both = new Filter(street.home().id(), street.ada().id(), null, null, null, null);
        assertThat(records().newest(both, null, 10)).containsExactly(here);
    }

    @Test
    @Tag("ACT-4")
    default void the_log_is_filtered_by_act_and_outcome() {
        Given.Street street = given().street();
        Ledger ledger = Ledger.of(street.home().id());
        ActivityRecord done = appended(ledger, Fixtures.done(Act.FIND, street.ada(), street.home()), NOON);
        ActivityRecord refused = appended(ledger, refused(Act.FIND, street), justAfter(NOON));
        ActivityRecord joined = appended(ledger, refused(Act.JOINED, street), hoursAfterNoon(1));

        assertThat(newest(street, Act.FIND, null)).containsExactly(refused, done);
        assertThat(newest(street, null, Outcome.REFUSED)).containsExactly(joined, refused);
        assertThat(newest(street, Act.FIND, Outcome.REFUSED)).containsExactly(refused);
        assertThat(newest(street, Act.FIND, Outcome.FAILED)).isEmpty();
    }

    private List<ActivityRecord> newest(Given.Street street, @Nullable Act act, @Nullable Outcome outcome) {
        return records().newest(new Filter(street.home().id(), null, act, outcome, null, null), null, 10);
    }

    private static Entry refused(Act act, Given.Street street) {
        return Entry.refused(Fixtures.actor(street.ada()), "ada", street.home().id(), act, Reason.TICKET_SPENT);
    }

    @Test
    @Tag("ACT-4")
    default void the_log_is_filtered_from_a_moment_until_before_another() {
        Given.Street street = given().street();
        Ledger ledger = Ledger.of(street.home().id());
        Entry entry = Fixtures.done(Act.SWITCHED, street.ada(), street.home());
        appended(ledger, entry, justBefore(NOON));
        ActivityRecord first = appended(ledger, entry, NOON);
        ActivityRecord last = appended(ledger, entry, justBefore(hoursAfterNoon(1)));
        appended(ledger, entry, hoursAfterNoon(1));

        Filter hour = new Filter(street.home().id(), null, null, null, NOON, hoursAfterNoon(1));
        assertThat(records().newest(hour, null, 10)).containsExactly(last, first);
    }

    @Test
    @Tag("ACT-4")
    default void pages_of_the_log_lose_none_and_repeat_none_even_of_one_moment() {
        Given.Street street = given().street();
        List<ActivityRecord> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Ledger ledger = i % 3 == 0 ? Ledger.of(street.home().id()) : Ledger.system(i);
            Instant at = i < 12 ? NOON : justAfter(NOON);
            all.add(appended(ledger, Fixtures.done(Act.SWITCHED, street.ada(), street.home()), at));
            appended(ledger, Fixtures.done(Act.SWITCHED, street.ada(), street.nextDoor()), at);
        }
        all.sort(Comparator.comparing(ActivityRecord::at)
                .thenComparing(ActivityRecord::ledger)
                .thenComparing(ActivityRecord::sequence)
                .reversed());

        for (int limit = 1; limit <= 3; limit++) {
            int most = limit;
            assertThat(Pages.of(
                            limit,
                            (@Nullable Position before) ->
                                    records().newest(Filter.of(street.home().id()), before, most),
                            Position::of))
                    .containsExactlyElementsOf(all);
        }
    }
}
