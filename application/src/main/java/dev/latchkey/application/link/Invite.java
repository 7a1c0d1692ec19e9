package dev.latchkey.application.link;

import dev.latchkey.application.account.Accounts;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.Invitations.Listed;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.application.shared.Ids;
import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.PromiseEnd.How;
import dev.latchkey.domain.link.PromiseState;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.InvitationId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * Somebody who runs an account's access invites whoever an e-mail address belongs to, without choosing a password (LNK-2).
 *
 * <p>It makes no link: whoever delivers the invitation does ({@link MakeInvitationLink}). One transaction. Safe for many
 * threads.
 */
public final class Invite {
    private final Acts acts;
    private final Guards guards;
    private final Place place;
    private final Invitations invitations;
    private final Ids ids;
    private final ActivityLog log;

    public Invite(Acts acts, Guards guards, Place place, Invitations invitations, Ids ids, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.place = place;
        this.invitations = invitations;
        this.ids = ids;
        this.log = log;
    }

    /**
     * Into what and whom somebody invites.
     *
     * @param zone whose days are meant in a form
     */
    public record Place(Accounts accounts, Persons persons, ZoneId zone) {}

    /**
     * Whom to invite, and to what.
     *
     * @param email the address as typed
     * @param term the dates that were asked for; what was not is cut to the giver's own when it is accepted (PRV-9)
     */
    public record Command(AccountId account, String email, LevelsForm levels, TermForm term) {}

    /**
     * Makes the invitation; it can be accepted for 72 hours, for less where the giver's own access ends before that.
     *
     * @throws Rejected with FIELDS_INVALID, LEVEL_ABOVE_OWN, TERM_BEYOND_OWN, INVITATION_PENDING (LNK-3), or as
     *     {@link Guards#requireToGive}
     */
    public Listed handle(Actor actor, Command command) {
        return acts.perform(actor, Act.INVITED, command.account(), () -> {
            place.accounts().lock(command.account());
            Guard guard = guards.requireToGive(actor, command.account());
            Invitation invitation = invitation(guard, command);
            keepAlive(invitation.to(), guard.at());
            makeWay(invitation, guard);
            if (!invitations.add(invitation)) {
                throw new Rejected(Reason.INVITATION_PENDING);
            }
            log.append(Placed.inAccount(guard.done(Act.INVITED)
                    .with("invitation", invitation.id().toString())
                    .with("to", invitation.to().value())
                    .with(
                            "levels",
                            LevelsForm.written(
                                    invitation.asked().privileges(),
                                    guard.grantor().portions()))));
            return listed(invitation, guard);
        });
    }

    private Invitation invitation(Guard guard, Command command) {
        Faults faults = new Faults();
        EmailAddress to = faults.required("email", command.email(), EmailAddress::choose);
        Privileges levels = faults.collect("privileges", () -> command.levels().asked(guard.grantor()));
        TermForm.Asked term = command.term().asked(faults, place.zone());
        faults.collect("until", () -> guard.grantor().term(term.from(), term.until(), guard.at()));
        return Invitation.made(
                new InvitationId(ids.next()),
                guard.link(),
                faults.sure(to),
                new Invitation.Asked(faults.sure(levels), term.from(), term.until()),
                guard.at());
    }

    /**
     * Whoever has that address on record and is about to retire is awaited again (PRV-6). All of them are locked, so that
     * whoever deletes one now either sees the invitation or is seen.
     */
    private void keepAlive(EmailAddress to, Instant now) {
        for (Person addressed : place.persons().addressed(to)) {
            Person person = place.persons().lock(addressed.id()).orElseThrow();
            if (person.retiresAt() != null && !person.isRetiredAt(now)) {
                place.persons().replace(person.revived());
            }
        }
    }

    /** One that has run out makes way. */
    private void makeWay(Invitation invitation, Guard guard) {
        invitations
                .live(invitation.account(), invitation.to())
                .filter(earlier -> earlier.promised().stateAt(guard.at()) == PromiseState.EXPIRED)
                .ifPresent(over -> invitations.replace(over.ended(How.REPLACED, guard.at(), guard.username())));
    }

    private static Listed listed(Invitation invitation, Guard guard) {
        return new Listed(
                invitation, Objects.requireNonNull(guard.facts().person()).name());
    }
}
