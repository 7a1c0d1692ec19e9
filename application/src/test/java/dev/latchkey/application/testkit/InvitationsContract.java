package dev.latchkey.application.testkit;

import static dev.latchkey.application.testkit.Moments.NOON;
import static dev.latchkey.application.testkit.Moments.hoursAfterNoon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.link.Invitations;
import dev.latchkey.application.link.Invitations.Listed;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.PromiseEnd.How;
import dev.latchkey.domain.link.Promised;
import dev.latchkey.domain.privilege.Privileges;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract of {@link Invitations}; what is about many of them stands in {@link InvitationsListedContract}. */
public interface InvitationsContract extends InvitationsListedContract {
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
}
