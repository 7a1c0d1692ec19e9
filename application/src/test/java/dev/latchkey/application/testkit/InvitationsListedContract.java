package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static dev.latchkey.application.testkit.Moments.justBefore;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.latchkey.application.link.Invitations;
import dev.latchkey.application.link.Invitations.Listed;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.PromiseEnd.How;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The part of {@link InvitationsContract} that is about finding many invitations, and dropping them. */
public interface InvitationsListedContract extends StoreContract {
    EmailAddress GRACE = EmailAddress.choose("Grace@Person.example");

    /** Ada owns one account, Bea the one next door; each has invited Grace. */
    record Invited(Given.Street street, Link ada, Link bea, Invitation here, Invitation nextDoor) {}

    default Invitations invitations() {
        return store().invitations();
    }

    default Invitation stored(Invitation invitation) {
        assertThat(inTransaction(() -> invitations().add(invitation))).isTrue();
        return invitation;
    }

    default boolean replaced(Invitation changed) {
        return inTransaction(() -> invitations().replace(changed));
    }

    default Invited invited() {
        Given.Street street = given().street();
        Link ada = given().owner(street.ada(), street.home());
        Link bea = given().owner(street.bea(), street.nextDoor());
        return new Invited(
                street,
                ada,
                bea,
                stored(Fixtures.invitation(ada, "Grace@Person.example")),
                stored(Fixtures.invitation(bea, "grace@person.example")));
    }

    /** What links have given in the account of the first of them. */
    private ImmutableList<Invitation> givenBy(Link one, Link other) {
        return invitations().givenBy(one.account(), ImmutableSet.of(one.id(), other.id()));
    }

    @Test
    @Tag("LNK-2")
    default void the_list_of_an_account_goes_on_where_it_ended() {
        Invited given = invited();
        Invitation second = stored(Fixtures.invitation(given.ada(), "second@person.example"));
        Invitation third = stored(Fixtures.invitation(given.ada(), "third@person.example"));

        assertThat(invitations().newest(given.street().home().id(), null, 2))
                .extracting(Listed::invitation)
                .containsExactly(third, second);
        assertThat(invitations().newest(given.street().home().id(), second.id(), 2))
                .extracting(Listed::invitation)
                .containsExactly(given.here());
        assertThat(invitations().newest(given.street().home().id(), given.here().id(), 2))
                .isEmpty();
    }

    @Test
    @Tag("PRV-9")
    default void what_a_link_has_given_is_found_while_it_lives() {
        Invited given = invited();
        Invitation second = stored(Fixtures.invitation(given.ada(), "second@person.example"));
        Invitation third = stored(Fixtures.invitation(given.ada(), "third@person.example"));
        replaced(second.ended(How.DECLINED, NOON, null));

        assertThat(givenBy(given.ada(), given.bea())).containsExactly(given.here(), third);
        assertThat(givenBy(given.bea(), given.ada())).containsExactly(given.nextDoor());
        assertThat(invitations().givenBy(given.street().home().id(), Set.of())).isEmpty();
    }

    @Test
    @Tag("PRV-6")
    default void whether_an_address_is_awaited_is_judged_by_the_moment_in_every_account() {
        Invited given = invited();
        replaced(given.here().ended(How.WITHDRAWN, NOON, null));

        assertThat(invitations().isPending(GRACE, justBefore(hoursAfterNoon(72))))
                .isTrue();
        assertThat(invitations().isPending(GRACE, hoursAfterNoon(72))).isFalse();
        assertThat(invitations().isPending(EmailAddress.choose("nobody@person.example"), NOON))
                .isFalse();
        replaced(given.nextDoor().ended(How.ACCEPTED, NOON, null));
        assertThat(invitations().isPending(GRACE, NOON)).isFalse();
    }

    @Test
    @Tag("LNK-2")
    default void a_purge_drops_what_was_over_before_a_moment_whoever_ended_it_and_no_more_than_its_limit() {
        Invited given = invited();
        Invitation accepted = stored(Fixtures.invitation(given.ada(), "accepted@person.example"));
        replaced(accepted.ended(How.ACCEPTED, NOON, null));
        Invitation late = stored(Fixtures.invitation(given.ada(), "late@person.example"));
        replaced(late.ended(How.REPLACED, hoursAfterNoon(73), null));
        Invitation again = given.nextDoor().cutTo(hoursAfterNoon(1));
        replaced(again);

        assertThat(inTransaction(() -> invitations().purge(hoursAfterNoon(1), 9)))
                .isZero();
        assertThat(inTransaction(() -> invitations().purge(hoursAfterNoon(2), 9)))
                .isOne();
        assertThat(invitations().find(given.street().nextDoor().id(), again.id()))
                .isEmpty();
        assertThat(inTransaction(() -> invitations().purge(hoursAfterNoon(73), 1)))
                .isOne();
        assertThat(inTransaction(() -> invitations().purge(hoursAfterNoon(73), 9)))
                .isOne();
        assertThat(invitations().newest(given.street().home().id(), null, 9))
                .singleElement()
                .extracting(one -> one.invitation().id())
                .isEqualTo(late.id());
        stored(Fixtures.invitation(given.ada(), "grace@person.example"));
    }
}
