package dev.latchkey.application;

import com.google.common.collect.ImmutableMap;
import dev.latchkey.application.link.AllowAccess;
import dev.latchkey.application.link.ApplyChanges;
import dev.latchkey.application.link.ChangeForm;
import dev.latchkey.application.link.DateAccess;
import dev.latchkey.application.link.Departures;
import dev.latchkey.application.link.EndAccess;
import dev.latchkey.application.link.Given;
import dev.latchkey.application.link.GivenLinks;
import dev.latchkey.application.link.GivenPromises;
import dev.latchkey.application.link.Invite;
import dev.latchkey.application.link.LinkChanges;
import dev.latchkey.application.link.MakeOwnerPlain;
import dev.latchkey.application.link.Promises;
import dev.latchkey.application.link.ResumeAccess;
import dev.latchkey.application.link.SetPrivileges;
import dev.latchkey.application.link.SuspendAccess;
import dev.latchkey.application.link.Usernames;

/** Standing links: to see, and what can be done to them besides setting their levels and ending them. Safe for many threads. */
public final class LinkCases {
    private final Collaborators parts;
    private final LinkChanges changes;
    private final GivenLinks givenLinks;
    private final Departures departures;

    LinkCases(Collaborators parts) {
        this.parts = parts;
        Store store = parts.store;
        Promises promises =
                new Promises(store.joinTickets(), store.invitations(), store.ownershipOffers(), parts.events);
        changes = new LinkChanges(store.accounts(), store.links(), promises);
        givenLinks = new GivenLinks(store.links());
        departures = new Departures(
                store.links(), store.persons(), changes, parts.owners, store.accessFacts(), store.invitations());
    }

    LinkChanges changes() {
        return changes;
    }

    /** Username Privileges, to see (PRV-2). */
    public Usernames usernames() {
        return new Usernames(parts.acts, parts.guards, parts.store.links(), parts.cursors);
    }

    SetPrivileges setPrivileges() {
        return new SetPrivileges(parts.acts, parts.guards, changes, parts.log);
    }

    /** Turns an owner's link into a plain one (PRV-4). */
    public MakeOwnerPlain makeOwnerPlain() {
        return new MakeOwnerPlain(parts.acts, parts.guards, changes, parts.owners, parts.log);
    }

    /** Gives one a beginning and an end (LNK-9). */
    public DateAccess date() {
        return new DateAccess(parts.acts, parts.guards, changes, parts.settings.zone(), parts.log);
    }

    /** Suspends a username in an account (LNK-10). */
    public SuspendAccess suspend() {
        return new SuspendAccess(parts.acts, parts.guards, changes, givenLinks, parts.owners, parts.log);
    }

    /** Takes a suspension back (LNK-10). */
    public ResumeAccess resume() {
        return new ResumeAccess(parts.acts, parts.guards, changes, parts.owners, parts.log);
    }

    EndAccess endAccess() {
        return new EndAccess(parts.acts, parts.guards, changes, givenLinks, departures, parts.log);
    }

    /** What a username gave others (PRV-9). */
    public Given given() {
        GivenPromises promises = new GivenPromises(parts.store.invitations(), parts.store.ownershipOffers());
        return new Given(parts.acts, parts.guards, givenLinks, promises, departures, parts.cursors);
    }

    /** Many changes of access in one call (PRV-8). */
    public ApplyChanges apply() {
        AllowAccess allow = parts.allowAccess();
        Invite invite = parts.invitations().invite();
        SetPrivileges limit = setPrivileges();
        DateAccess date = date();
        SuspendAccess suspend = suspend();
        ResumeAccess resume = resume();
        EndAccess end = endAccess();
        ImmutableMap.Builder<ChangeForm.Kind, ApplyChanges.Hand> hands = ImmutableMap.builder();
        hands.put(ChangeForm.Kind.ALLOW, (actor, change) -> allow.handle(actor, change.allowing()));
        hands.put(ChangeForm.Kind.INVITE, (actor, change) -> {
            invite.handle(actor, change.inviting());
            return null;
        });
        hands.put(
                ChangeForm.Kind.LIMIT,
                (actor, change) -> limit.handle(actor, change.limiting()).link());
        hands.put(
                ChangeForm.Kind.DATE,
                (actor, change) -> date.handle(actor, change.dating()).link());
        hands.put(
                ChangeForm.Kind.SUSPEND,
                (actor, change) ->
                        suspend.handle(actor, change.suspending()).listed().link());
        hands.put(
                ChangeForm.Kind.RESUME,
                (actor, change) -> resume.handle(actor, change.resuming()).link());
        hands.put(
                ChangeForm.Kind.END,
                (actor, change) -> end.handle(actor, change.ending()).listed().link());
        return new ApplyChanges(hands.buildOrThrow(), parts.store.links());
    }
}
