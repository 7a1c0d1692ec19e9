package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.daysAfterNoon;
import static dev.latchkey.application.testkit.Moments.justAfter;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.Endings;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.link.EndNotice;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link Endings}. */
@Tag("LNK-9")
public interface EndingsContract extends StoreContract {
    private Endings endings() {
        return store().endings();
    }

    private Link ending(Person person, Account account, @Nullable Instant until) {
        Link link = Fixtures.plainLink(person, account, person, Fixtures.VIEW_ONLY);
        return given().stored(changed(link, new Link.Term(NOON, until, null, null), 0));
    }

    private static Link changed(Link link, Link.Term term, long version) {
        return new Link(link.key(), link.owner(), link.privileges(), link.grant(), term, version);
    }

    private List<Link> due(EndNotice notice, Instant moment) {
        return inTransaction(() -> endings().due(notice, moment, 10));
    }

    private boolean noted(EndNotice notice, Link link) {
        return inTransaction(() -> endings().note(notice, link));
    }

    @Test
    default void links_are_due_whose_end_lies_in_the_time_of_a_notice() {
        Given.Street street = given().street();
        Link tooLate = ending(street.ada(), street.home(), daysAfterNoon(1));
        Link first = ending(street.bea(), street.home(), justAfter(daysAfterNoon(1)));
        Link last = ending(street.ada(), street.nextDoor(), daysAfterNoon(7));
        Link tooSoon = ending(street.bea(), street.nextDoor(), justAfter(daysAfterNoon(7)));

        assertThat(due(EndNotice.IN_7_DAYS, NOON)).containsExactly(first, last);
        assertThat(due(EndNotice.IN_1_DAY, NOON)).containsExactly(tooLate);
        assertThat(due(EndNotice.IN_30_DAYS, NOON)).containsExactly(tooSoon);
        assertThat(inTransaction(() -> endings().due(EndNotice.IN_7_DAYS, NOON, 1)))
                .containsExactly(first);
    }

    @Test
    default void nothing_is_due_of_links_that_have_no_end_or_give_nothing() {
        Given.Street street = given().street();
        given().owner(street.ada(), street.nextDoor());
        ending(street.bea(), street.nextDoor(), null);
        Link suspended = Fixtures.plainLink(street.ada(), street.home(), street.ada(), Fixtures.VIEW_ONLY);
        given().stored(changed(
                suspended, new Link.Term(NOON, daysAfterNoon(3), new Link.Suspension(NOON, "on leave"), null), 0));
        given().ended(ending(street.bea(), street.home(), daysAfterNoon(3)), NOON);

        assertThat(due(EndNotice.IN_7_DAYS, NOON)).isEmpty();
    }

    @Test
    default void a_notice_is_noted_once_for_each_link_kind_and_end() {
        Given.Street street = given().street();
        Link link = ending(street.ada(), street.home(), daysAfterNoon(3));
        Link neighbour = ending(street.ada(), street.nextDoor(), daysAfterNoon(3));

        assertThat(noted(EndNotice.IN_7_DAYS, link)).isTrue();
        assertThat(noted(EndNotice.IN_7_DAYS, link)).isFalse();
        assertThat(due(EndNotice.IN_7_DAYS, NOON)).containsExactly(neighbour);
        assertThat(due(EndNotice.IN_1_DAY, daysAfterNoon(2))).containsExactly(link, neighbour);
        assertThat(noted(EndNotice.IN_1_DAY, link)).isTrue();

        Link later = changed(link, new Link.Term(NOON, daysAfterNoon(4), null, null), 1);
        assertThat(inTransaction(() -> store().links().replace(later))).isTrue();
        assertThat(due(EndNotice.IN_7_DAYS, NOON)).containsExactly(neighbour, later);
        assertThat(noted(EndNotice.IN_7_DAYS, later)).isTrue();
    }

    @Test
    default void of_many_who_note_a_notice_at_once_one_does() {
        Given.Street street = given().street();
        Link link = ending(street.ada(), street.home(), daysAfterNoon(3));
        Link neighbour = ending(street.bea(), street.home(), daysAfterNoon(3));

        assertThat(Race.winners(number -> noted(EndNotice.IN_7_DAYS, link))).isOne();
        assertThat(due(EndNotice.IN_7_DAYS, NOON)).containsExactly(neighbour);
    }

    @Test
    default void a_purge_drops_notes_of_ends_before_a_moment_and_no_more_than_its_limit() {
        Given.Street street = given().street();
        Link kept = ending(street.ada(), street.home(), daysAfterNoon(3));
        noted(EndNotice.IN_7_DAYS, kept);
        Link over = ending(street.bea(), street.home(), justBefore(daysAfterNoon(3)));
        for (EndNotice notice : EndNotice.values()) {
            noted(notice, over);
        }

        assertThat(inTransaction(() -> endings().purge(daysAfterNoon(3), 2))).isEqualTo(2);
        assertThat(inTransaction(() -> endings().purge(daysAfterNoon(3), 2))).isOne();
        assertThat(inTransaction(() -> endings().purge(daysAfterNoon(3), 2))).isZero();
        assertThat(due(EndNotice.IN_7_DAYS, NOON)).containsExactly(over);
        assertThat(noted(EndNotice.IN_7_DAYS, kept)).isFalse();
    }
}
