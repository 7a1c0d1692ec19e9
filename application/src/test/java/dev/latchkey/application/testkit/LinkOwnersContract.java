package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Fixtures.MASTER;
import static dev.latchkey.application.testkit.Fixtures.VIEW_ONLY;
import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.daysAfterNoon;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.Links.Owner;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.username.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The part of {@link LinksContract} that is about who owns an account and who has access to any. */
public interface LinkOwnersContract extends LinksListedContract {
    private boolean replaced(Link changed) {
        return inTransaction(() -> links().replace(changed));
    }

    @Test
    @Tag("PRV-4")
    default void owners_are_those_of_the_account_that_were_not_ended_or_made_plain() {
        Given.Street street = given().street();
        Account home = street.home();
        Link ada = given().owner(street.ada(), home);
        given().owner(street.bea(), street.nextDoor());
        given().link(street.bea(), home, street.ada());
        Person suspendedOwner = given().person("cleo", home);
        Link cleo = given().owner(suspendedOwner, home);
        Link suspended =
                withTerm(cleo, new Link.Term(NOON, null, new Link.Suspension(hoursAfterNoon(1), "On leave"), null));
        replaced(suspended);
        replaced(given().owner(given().person("dora", home), home).madePlain(MASTER));
        replaced(given().owner(given().person("elsa", home), home).ended(NOON));

        assertThat(links().owners(home.id()))
                .containsExactlyInAnyOrder(
                        new Owner(ada, street.ada(), false), new Owner(suspended, suspendedOwner, false));
    }

    @Test
    @Tag("PRV-4")
    default void an_owner_is_shown_as_retiring_and_as_due_to_change_a_first_password() {
        Given.Street street = given().street();
        Link ada = given().owner(street.ada(), street.home());
        Link bea = given().owner(street.bea(), street.home());
        given().stored(Fixtures.firstPassword(street.ada()));
        given().stored(Fixtures.ownPassword(street.bea()));
        Person retiring = street.bea().retiringAt(daysAfterNoon(30));
        runInTransaction(() -> store().persons().replace(retiring));

        assertThat(links().owners(street.home().id()))
                .containsExactlyInAnyOrder(new Owner(ada, street.ada(), true), new Owner(bea, retiring, false));
    }

    @Test
    @Tag("PRV-6")
    default void a_username_has_standing_while_one_link_was_not_ended() {
        Given.Street street = given().street();
        Link home = given().link(street.ada(), street.home(), street.bea());
        Link suspended = given().stored(Fixtures.plainLink(
                street.ada(),
                street.nextDoor(),
                street.bea(),
                VIEW_ONLY,
                new Link.Term(NOON, null, new Link.Suspension(NOON, "On leave"), null)));
        assertThat(links().hasStanding(street.ada().id())).isTrue();
        assertThat(links().hasStanding(street.bea().id())).isFalse();

        given().ended(home, NOON);
        assertThat(links().hasStanding(street.ada().id())).isTrue();

        given().ended(suspended, NOON);
        given().link(street.bea(), street.home(), street.bea());
        assertThat(links().hasStanding(street.ada().id())).isFalse();
    }

    static Link withTerm(Link link, Link.Term term) {
        return new Link(link.key(), link.owner(), link.privileges(), link.grant(), term, link.version() + 1);
    }
}
