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
import dev.latchkey.domain.link.Promised;
import dev.latchkey.domain.privilege.Privileges;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link Invitations}. */
public interface InvitationsContract extends StoreContract {
    EmailAddress GRACE = EmailAddress.choose("Grace@Person.example");

    /** Ada owns one account, Bea the one next door; each has invited Grace. */
    record Invited(Given.Street street, Link ada, Link bea, Invitation here, Invitation nextDoor) {}

    private Invitations invitations() {
        return store().invitations();
    }

    private Invitation stored(Invitation invitation) {
        assertThat(inTransaction(() -> invitations().add(invitation))).isTrue();
        return invitation;
    }

    private boolean replaced(Invitation changed) {
        return inTransaction(() -> invitations().replace(changed));
    }

    /** What links have given in the account of the first of them. */
    private ImmutableList<Invitation> givenBy(Link one, Link other) {
        return invitations().givenBy(one.account(), ImmutableSet.of(one.id(), other.id()));
    }

    private Invited invited() {
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

    @Test
    @Tag("LNK-2")
    default void an_invitation_comes_back_as_it_was_made() {
        Invited given = invited();
        Invitation dated = stored(new Invitation(
                Fixtures.invitation(given.ada(), "x@person.example").id(),
                given.ada().key(),
                new Invitation.Delivery(EmailAddress.choose("Ida.B@Person.example"), Fixtures.tokenHash(), true),
                new Invitation.Asked(Fixtures.MASTER, hoursAfterNoon(1), hoursAfterNoon(500)),
                Promised.at(NOON),
                7));

        assertThat(invitations().find(given.street().home().id(), given.here().id()))
                .contains(new Listed(given.here(), given.street().ada().name()));
        assertThat(invitations().find(given.street().home().id(), dated.id()))
                .contains(new Listed(dated, given.street().ada().name()));
        assertThat(invitations()
                        .find(given.street().home().id(), given.nextDoor().id()))
                .isEmpty();
    }

    @Test
    @Tag("LNK-3")
    default void an_account_has_one_live_invitation_for_an_address_in_whatever_case() {
        Invited given = invited();

        assertThat(inTransaction(() -> invitations().add(Fixtures.invitation(given.ada(), "GRACE@person.example"))))
                .isFalse();
        stored(Fixtures.invitation(given.ada(), "other@person.example"));
        assertThat(invitations().live(given.street().home().id(), GRACE)).contains(given.here());
        assertThat(invitations().live(given.street().nextDoor().id(), GRACE)).contains(given.nextDoor());
    }

    @Test
    @Tag("LNK-3")
    default void one_that_ended_makes_room_and_stays_as_history() {
        Invited given = invited();
        Invitation ended = given.here().ended(How.WITHDRAWN, NOON, given.ada().username());
        assertThat(replaced(ended)).isTrue();
        Invitation next = stored(Fixtures.invitation(given.ada(), "grace@person.example"));

        assertThat(invitations().live(given.street().home().id(), GRACE)).contains(next);
        assertThat(invitations()
                        .find(given.street().home().id(), ended.id())
                        .orElseThrow()
                        .invitation())
                .isEqualTo(ended);
        assertThat(invitations().newest(given.street().home().id(), null, 10))
                .extracting(Listed::invitation)
                .containsExactly(next, ended);
    }

    @Test
    @Tag("LNK-3")
    default void of_many_who_invite_one_address_at_once_one_wins() {
        Invited given = invited();

        long winners = Race.winners(number -> {
            Invitation one = Fixtures.invitation(
                    number % 2 == 0 ? given.ada() : given.bea(), number % 4 < 2 ? "new@x.example" : "NEW@x.example");
            return inTransaction(() -> invitations().add(one));
        });

        assertThat(winners).isEqualTo(2);
        EmailAddress wanted = EmailAddress.choose("new@x.example");
        assertThat(invitations().live(given.street().home().id(), wanted)).isPresent();
        assertThat(invitations().live(given.street().nextDoor().id(), wanted)).isPresent();
        assertThat(invitations().live(given.street().home().id(), GRACE)).contains(given.here());
    }

    @Test
    @Tag("LNK-2")
    default void a_secret_opens_its_invitation_until_another_takes_its_place() {
        Invited given = invited();
        String former = Fixtures.tokenHash();
        String present = Fixtures.tokenHash();
        String neighbours = Fixtures.tokenHash();
        Invitation neighbour = given.nextDoor().withSecret(neighbours, true);
        assertThat(replaced(neighbour)).isTrue();
        Invitation first = given.here().withSecret(former, false);
        assertThat(replaced(first)).isTrue();
        assertThat(invitations().withSecret(former)).contains(first);

        Invitation second = first.withSecret(present, true);
        assertThat(replaced(second)).isTrue();

        assertThat(invitations().withSecret(former)).isEmpty();
        assertThat(invitations().withSecret(present)).contains(second);
        assertThat(invitations().withSecret(neighbours)).contains(neighbour);
        assertThat(invitations().withSecret(Fixtures.tokenHash())).isEmpty();
    }

    @Test
    @Tag("LNK-2")
    default void a_secret_still_tells_of_an_invitation_that_ended() {
        Invited given = invited();
        String secret = Fixtures.tokenHash();
        replaced(given.here().withSecret(secret, true));
        Invitation ended = given.here().withSecret(secret, true).ended(How.ACCEPTED, NOON, null);
        assertThat(replaced(ended)).isTrue();

        assertThat(invitations().withSecret(secret)).contains(ended);
        assertThat(invitations().live(given.street().home().id(), GRACE)).isEmpty();
    }

    @Test
    @Tag("ACC-7")
    default void of_two_changes_of_one_version_one_is_stored() {
        Invited given = invited();
        Invitation sent = given.here().cutTo(hoursAfterNoon(5));

        assertThat(replaced(sent)).isTrue();
        assertThat(replaced(given.here().ended(How.DECLINED, NOON, null))).isFalse();
        assertThat(invitations().live(given.street().home().id(), GRACE)).contains(sent);
        assertThat(invitations().live(given.street().nextDoor().id(), GRACE)).contains(given.nextDoor());
    }

    @Test
    @Tag("LNK-2")
    default void of_many_who_end_one_invitation_at_once_one_wins() {
        Invited given = invited();

        long winners = Race.winners(number -> replaced(given.here()
                .ended(
                        number % 2 == 0 ? How.ACCEPTED : How.WITHDRAWN,
                        NOON,
                        given.ada().username())));

        assertThat(winners).isOne();
        assertThat(invitations().live(given.street().nextDoor().id(), GRACE)).contains(given.nextDoor());
    }

    @Test
    default void who_gave_what_to_whom_never_changes() {
        Invited given = invited();
        Invitation here = given.here();
        Promised later = here.promised().again(hoursAfterNoon(5));
        Invitation forged = new Invitation(
                here.id(),
                here.giver(),
                new Invitation.Delivery(EmailAddress.choose("eve@person.example"), null, false),
                new Invitation.Asked(Privileges.NOTHING, NOON, NOON),
                later,
                here.version() + 1);

        assertThat(replaced(forged)).isTrue();

        assertThat(invitations()
                        .find(given.street().home().id(), here.id())
                        .orElseThrow()
                        .invitation())
                .isEqualTo(new Invitation(
                        here.id(), here.giver(), here.delivery(), here.asked(), later, here.version() + 1));
        assertThat(invitations().live(given.street().home().id(), EmailAddress.choose("eve@person.example")))
                .isEmpty();
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
