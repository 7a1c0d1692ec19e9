package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Fixtures.VIEW_ONLY;
import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.daysAfterNoon;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.account.StateChange;
import dev.latchkey.domain.account.StateDates;
import dev.latchkey.domain.decision.Facts;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.username.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The part of {@link AccessFactsContract} that says which of several links, and which of several states, is seen. */
public interface AccessLatestContract extends AccessListsContract {
    @Test
    @Tag("LNK-11")
    default void a_standing_link_goes_before_an_ended_one() {
        Given.Street street = given().street();
        Link before = given().endedLink(street.ada(), street.home(), street.bea(), daysAfterNoon(2));
        Link standing = given().link(street.ada(), street.home(), street.bea());
        given().endedLink(street.bea(), street.home(), street.bea(), daysAfterNoon(3));

        assertThat(of(street.ada(), street.home()).link()).isEqualTo(standing);
        assertThat(facts().links(street.ada().name(), street.home().id())).containsExactlyInAnyOrder(before, standing);
    }

    @Test
    @Tag("LNK-11")
    default void of_links_that_have_ended_the_one_that_ended_last_shows() {
        Given.Street street = given().street();
        Link first = given().endedLink(street.ada(), street.home(), street.bea(), hoursAfterNoon(1));
        Link last = given().endedLink(street.ada(), street.home(), street.bea(), hoursAfterNoon(3));
        Link middle = given().endedLink(street.ada(), street.home(), street.bea(), hoursAfterNoon(2));
        given().endedLink(street.ada(), street.nextDoor(), street.bea(), hoursAfterNoon(4));
        given().endedLink(street.bea(), street.home(), street.bea(), hoursAfterNoon(5));

        assertThat(of(street.ada(), street.home()).link()).isEqualTo(last);
        assertThat(facts().links(street.ada().name(), street.home().id()))
                .containsExactlyInAnyOrder(first, last, middle);
    }

    @Test
    @Tag("LNK-9")
    @Tag("LNK-10")
    default void a_link_that_is_to_come_or_suspended_or_over_shows_as_it_is() {
        Given.Street street = given().street();
        Link.Term term = new Link.Term(daysAfterNoon(1), daysAfterNoon(2), new Link.Suspension(NOON, "On leave"), null);
        Link dated = given().stored(Fixtures.plainLink(street.ada(), street.home(), street.bea(), VIEW_ONLY, term));
        Link over = given().stored(Fixtures.plainLink(
                street.bea(), street.home(), street.bea(), VIEW_ONLY, Link.Term.between(NOON, NOON)));

        assertThat(of(street.ada(), street.home()).link()).isEqualTo(dated);
        assertThat(of(street.bea(), street.home()).link()).isEqualTo(over);
    }

    @Test
    @Tag("DEC-3")
    default void a_change_of_state_that_is_to_come_is_not_seen() {
        Given.Street street = given().street();
        Link link = given().link(street.ada(), street.home(), street.bea());
        given().change(street.home(), daysAfterNoon(1), AccountState.ACTIVE);
        given().change(street.nextDoor(), NOON, AccountState.CLOSED);

        assertThat(facts().of(street.ada().name(), street.home().id(), justBefore(daysAfterNoon(1))))
                .isEqualTo(known(street.ada(), street.home(), link));
    }

    @Test
    @Tag("DEC-3")
    default void of_several_changes_of_state_the_latest_that_has_come_is_seen() {
        Given.Street street = given().street();
        given().change(street.home(), daysAfterNoon(9), AccountState.CLOSED);
        given().change(street.home(), daysAfterNoon(2), AccountState.ACTIVE);
        StateChange pausing = given().change(street.home(), daysAfterNoon(4), AccountState.INACTIVE);
        given().change(street.nextDoor(), daysAfterNoon(3), AccountState.CLOSED);

        Facts facts = facts().of(street.ada().id(), street.home().id(), daysAfterNoon(4));
        assertThat(facts.account())
                .isEqualTo(
                        new Facts.AccountFacts(street.home().id(), new StateDates(Moments.TRIAL_END, pausing), false));
    }

    /** The facts of a pair, which are the same by name and by id. */
    default Facts of(Person person, Account account) {
        Facts facts = facts().of(person.name(), account.id(), NOON);
        assertThat(facts().of(person.id(), account.id(), NOON)).isEqualTo(facts);
        return facts;
    }

    default Facts known(Person person, Account account, @Nullable Link link) {
        return new Facts(person, inTrial(account), link, false);
    }

    default Facts.AccountFacts inTrial(Account account) {
        return new Facts.AccountFacts(account.id(), account.states(), account.demandsSecondFactor());
    }
}
