package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Fixtures.MASTER;
import static dev.latchkey.application.testkit.Fixtures.VIEW_ONLY;
import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.daysAfterNoon;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.Links;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Privileges;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link Links}; the lists of Username Privileges stand in {@link LinksListedContract}. */
public interface LinksContract extends LinkOwnersContract, LinkUsesContract {
    private boolean added(Link link) {
        return inTransaction(() -> links().add(link));
    }

    private boolean replaced(Link changed) {
        return inTransaction(() -> links().replace(changed));
    }

    @Test
    default void a_link_comes_back_to_its_two_alone() {
        Given.Street street = given().street();
        Link link = given().link(street.ada(), street.home(), street.bea());
        Link owner = given().owner(street.bea(), street.home());

        assertThat(standing(street.ada(), street.home())).isEqualTo(link);
        assertThat(standing(street.bea(), street.home())).isEqualTo(owner);
        assertThat(links().standing(street.nextDoor().id(), street.ada().id())).isEmpty();
        assertThat(links().standing(street.nextDoor().id(), street.bea().id())).isEmpty();
    }

    @Test
    @Tag("PRV-1")
    default void levels_of_all_thirty_two_portions_come_back() {
        Given.Street street = given().street();
        given().link(street.bea(), street.home(), street.bea());
        Privileges privileges = Privileges.NOTHING
                .with(Portion.CLIENTS, AccessLevel.VIEW)
                .with(new Portion(30, "SECOND_LAST"), AccessLevel.VIEW)
                .with(new Portion(31, "LAST"), AccessLevel.FULL);

        Link link = given().stored(Fixtures.plainLink(street.ada(), street.home(), street.bea(), privileges));

        assertThat(standing(street.ada(), street.home())).isEqualTo(link);
    }

    @Test
    @Tag("LNK-9")
    @Tag("LNK-10")
    default void a_link_that_is_to_come_or_suspended_or_over_still_stands() {
        Given.Street street = given().street();
        Link.Term term = new Link.Term(
                daysAfterNoon(1), daysAfterNoon(2), new Link.Suspension(hoursAfterNoon(3), "On leave"), null);
        Link dated = Fixtures.plainLink(street.ada(), street.home(), street.bea(), VIEW_ONLY, term);
        Link over =
                Fixtures.plainLink(street.bea(), street.home(), street.bea(), VIEW_ONLY, Link.Term.between(NOON, NOON));

        assertThat(added(dated)).isTrue();
        assertThat(added(over)).isTrue();
        assertThat(standing(street.ada(), street.home())).isEqualTo(dated);
        assertThat(standing(street.bea(), street.home())).isEqualTo(over);
    }

    @Test
    @Tag("LNK-7")
    default void a_second_standing_link_of_the_same_two_is_refused() {
        Given.Street street = given().street();
        Link first = given().link(street.ada(), street.home(), street.bea());

        assertThat(added(Fixtures.ownerLink(street.ada(), street.home()))).isFalse();
        assertThat(standing(street.ada(), street.home())).isEqualTo(first);
        assertThat(added(Fixtures.ownerLink(street.ada(), street.nextDoor()))).isTrue();
        assertThat(added(Fixtures.ownerLink(street.bea(), street.home()))).isTrue();
    }

    @Test
    @Tag("LNK-7")
    default void of_many_links_of_the_same_two_added_at_once_one_stands() {
        Given.Street street = given().street();
        Link neighbour = given().link(street.bea(), street.home(), street.bea());

        long winners =
                Race.winners(number -> added(Fixtures.plainLink(street.ada(), street.home(), street.bea(), MASTER)));

        assertThat(winners).isOne();
        assertThat(links().usernames(street.home().id(), null, 10)).hasSize(2);
        assertThat(standing(street.bea(), street.home())).isEqualTo(neighbour);
    }

    @Test
    @Tag("LNK-11")
    default void ending_a_link_leaves_the_same_username_in_the_next_account_alone() {
        Given.Street street = given().street();
        Link nextDoor = given().link(street.ada(), street.nextDoor(), street.bea());
        Link neighbour = given().link(street.bea(), street.home(), street.bea());
        Link link = given().link(street.ada(), street.home(), street.bea());

        assertThat(replaced(link.ended(hoursAfterNoon(1)))).isTrue();

        assertThat(links().standing(street.home().id(), street.ada().id())).isEmpty();
        assertThat(standing(street.ada(), street.nextDoor())).isEqualTo(nextDoor);
        assertThat(standing(street.bea(), street.home())).isEqualTo(neighbour);
    }

    @Test
    @Tag("LNK-7")
    @Tag("LNK-11")
    default void after_a_link_was_ended_the_two_may_have_another() {
        Given.Street street = given().street();
        given().link(street.bea(), street.home(), street.bea());
        given().endedLink(street.ada(), street.home(), street.bea(), hoursAfterNoon(1));
        Link second = given().link(street.ada(), street.home(), street.bea());
        assertThat(standing(street.ada(), street.home())).isEqualTo(second);

        given().ended(second, hoursAfterNoon(1));
        Link third = given().owner(street.ada(), street.home());
        assertThat(standing(street.ada(), street.home())).isEqualTo(third);
    }

    @Test
    @Tag("PRV-4")
    default void an_owner_made_plain_is_stored_as_stated() {
        Given.Street street = given().street();
        Link neighbour = given().owner(street.bea(), street.home());
        Link plain = given().owner(street.ada(), street.home()).madePlain(MASTER);

        assertThat(replaced(plain)).isTrue();
        assertThat(standing(street.ada(), street.home())).isEqualTo(plain);
        assertThat(standing(street.bea(), street.home())).isEqualTo(neighbour);
    }

    @Test
    @Tag("LNK-9")
    @Tag("LNK-10")
    default void every_date_of_a_link_can_change() {
        Given.Street street = given().street();
        Link neighbour = given().link(street.bea(), street.home(), street.bea());
        Link link = given().link(street.ada(), street.home(), street.bea());

        Link dated = LinkOwnersContract.withTerm(
                link,
                new Link.Term(
                        daysAfterNoon(1), daysAfterNoon(9), new Link.Suspension(daysAfterNoon(2), "On leave"), null));
        assertThat(replaced(dated)).isTrue();
        assertThat(standing(street.ada(), street.home())).isEqualTo(dated);

        Link undated = LinkOwnersContract.withTerm(dated, Link.Term.from(NOON));
        assertThat(replaced(undated)).isTrue();
        assertThat(standing(street.ada(), street.home())).isEqualTo(undated);
        assertThat(standing(street.bea(), street.home())).isEqualTo(neighbour);
    }

    @Test
    default void where_a_link_comes_from_never_changes() {
        Given.Street street = given().street();
        Link link = given().link(street.ada(), street.home(), street.bea());
        Link.Grant forged = new Link.Grant(LinkOrigin.JOINED, street.ada().id(), daysAfterNoon(1));

        replaced(new Link(link.key(), false, MASTER, forged, link.term(), 1));

        assertThat(standing(street.ada(), street.home())).isEqualTo(link.withPrivileges(MASTER));
    }

    @Test
    @Tag("ACC-7")
    default void a_change_of_a_version_that_is_gone_stores_nothing() {
        Given.Street street = given().street();
        given().link(street.bea(), street.home(), street.bea());
        Link read = given().link(street.ada(), street.home(), street.bea());
        Link first = read.withPrivileges(MASTER);
        replaced(first);

        assertThat(replaced(read.ended(NOON))).isFalse();
        assertThat(replaced(first.withPrivileges(VIEW_ONLY).withPrivileges(VIEW_ONLY)))
                .isFalse();
        assertThat(standing(street.ada(), street.home())).isEqualTo(first);
    }

    @Test
    @Tag("LNK-11")
    default void a_change_of_a_link_leaves_a_former_one_of_the_same_two_alone() {
        Given.Street street = given().street();
        given().link(street.bea(), street.home(), street.bea());
        Link former = given().endedLink(street.ada(), street.home(), street.bea(), NOON);
        Link second = given().link(street.ada(), street.home(), street.bea());

        Link changed = second.withPrivileges(MASTER);
        replaced(changed);
        Link changedAgain = changed.withPrivileges(VIEW_ONLY);
        assertThat(replaced(changedAgain)).isTrue();

        assertThat(store().accessFacts()
                        .links(street.ada().name(), street.home().id()))
                .containsExactlyInAnyOrder(former, changedAgain);
    }

    @Test
    default void a_change_of_a_link_that_is_not_there_stores_nothing() {
        Given.Street street = given().street();
        given().link(street.bea(), street.home(), street.bea());
        Link never = Fixtures.plainLink(street.ada(), street.home(), street.bea(), VIEW_ONLY);

        assertThat(replaced(never.withPrivileges(MASTER))).isFalse();
        assertThat(links().standing(street.home().id(), street.ada().id())).isEmpty();
    }

    @Test
    @Tag("ACC-7")
    default void of_many_who_change_one_version_at_once_one_wins() {
        Given.Street street = given().street();
        Link neighbour = given().link(street.bea(), street.home(), street.bea());
        Link read = given().link(street.ada(), street.home(), street.bea());

        long winners = Race.winners(
                number -> replaced(number % 2 == 0 ? read.ended(hoursAfterNoon(number)) : read.withPrivileges(MASTER)));

        assertThat(winners).isOne();
        assertThat(standing(street.bea(), street.home())).isEqualTo(neighbour);
    }
}
