package dev.latchkey.application.link;

import dev.latchkey.application.secret.Tokens;
import dev.latchkey.application.username.Notices;
import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.link.Grantor;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.link.PromiseEnd.How;
import dev.latchkey.domain.link.PromiseState;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.shared.UsernameId;
import dev.latchkey.domain.username.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an invitation's secret opens, judged by the facts of that moment (LNK-2, LNK-15). Safe for many threads. */
public final class Accepting {
    private final LinkChanges changes;
    private final Persons persons;
    private final Invitations invitations;
    private final Givers givers;
    private final Arrivals arrivals;
    private final Owners owners;

    public Accepting(
            LinkChanges changes,
            Persons persons,
            Invitations invitations,
            Givers givers,
            Arrivals arrivals,
            Owners owners) {
        this.changes = changes;
        this.persons = persons;
        this.invitations = invitations;
        this.givers = givers;
        this.arrivals = arrivals;
        this.owners = owners;
    }

    /** An invitation that can be accepted at a moment, and what its giver can give then. */
    public record Opened(Invitation invitation, Grantor grantor) {}

    /** The account whose invitation a secret still opens, or would if its giver still let it; else null. */
    @Nullable
    AccountId account(Secret secret, Instant now) {
        return found(secret)
                .filter(one -> one.promised().stateAt(now) == PromiseState.PENDING
                        || one.promised().stateAt(now) == PromiseState.LAPSED)
                .map(Invitation::account)
                .orElse(null);
    }

    /**
     * Locks what accepting changes: the account, then the giver and the one who accepts.
     *
     * @param acceptor null where it is a new username
     * @throws Rejected with INVITATION_OVER
     */
    void lock(Secret secret, @Nullable UsernameId acceptor) {
        Invitation seen = found(secret).orElseThrow(() -> new Rejected(Reason.INVITATION_OVER));
        changes.lock(seen.account());
        Stream.concat(Stream.of(seen.giver().username()), Stream.ofNullable(acceptor))
                .distinct()
                .sorted()
                .forEach(persons::lock);
    }

    /** @throws Rejected with INVITATION_OVER, or GIVER_MAY_NOT where its giver had lost the right to it */
    Invitation pending(Secret secret, Instant now) {
        Invitation invitation = found(secret).orElseThrow(() -> new Rejected(Reason.INVITATION_OVER));
        invitation.promised().requirePending(now, Reason.INVITATION_OVER);
        return invitation;
    }

    /** @throws Rejected as {@link #pending}, or with ACCOUNT_READ_ONLY, ACCOUNT_INACTIVE, ACCOUNT_CLOSED, GIVER_MAY_NOT */
    Opened open(Secret secret, Instant now) {
        Invitation invitation = pending(secret, now);
        return new Opened(invitation, givers.require(invitation.giver(), now));
    }

    /**
     * Makes the link: the promised levels and dates as far as the giver's own still bear them. Called under the locks.
     *
     * @throws Rejected with ALREADY_JOINED, GIVER_MAY_NOT or INVITATION_OVER
     */
    Link accept(Opened opened, Person person, Instant now) {
        Invitation invitation = opened.invitation();
        UsernameId giver = invitation.giver().username();
        arrivals.requireNotKeptOut(
                invitation.account(), person.id(), link -> link.keepsOut(invitation.promised()), now);
        Link link = arrivals.add(
                invitation.account(),
                person.id(),
                invitation.privileges(opened.grantor()),
                new Link.Grant(LinkOrigin.INVITED, giver, now),
                invitation.term(opened.grantor(), now));
        end(invitation.ended(How.ACCEPTED, now, person.id()));
        String about = person.name().value();
        owners.tellBut(giver, link.account(), Notices.Kind.ACCOUNT_JOINED, about, now);
        owners.add(giver, link.account(), Notices.Kind.INVITATION_ACCEPTED, about, now);
        return link;
    }

    /** @throws Rejected with INVITATION_OVER when somebody else was faster */
    void end(Invitation ended) {
        if (!invitations.replace(ended)) {
            throw new Rejected(Reason.INVITATION_OVER);
        }
    }

    private Optional<Invitation> found(Secret secret) {
        return invitations.withSecret(Tokens.hash(secret));
    }
}
