package dev.latchkey.application.link;

import dev.latchkey.application.account.Accounts;
import dev.latchkey.application.link.Accepting.Opened;
import dev.latchkey.application.shared.Clock;
import dev.latchkey.application.shared.Transactions;
import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.account.PersonName;
import dev.latchkey.domain.account.PracticeName;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.link.Invitation;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shows whoever has an invitation's link what it is an invitation to, before it is accepted. It changes nothing and leaves no
 * record. Safe for many threads.
 */
public final class ShowInvitation {
    private final Accepting accepting;
    private final Accounts accounts;
    private final Persons persons;
    private final Transactions transactions;
    private final Clock clock;

    public ShowInvitation(
            Accepting accepting, Accounts accounts, Persons persons, Transactions transactions, Clock clock) {
        this.accepting = accepting;
        this.accounts = accounts;
        this.persons = persons;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What accepting it now would give.
     *
     * @param inviter who made it
     * @param expiresAt from when it can no longer be accepted
     */
    public record Shown(
            Practice practice,
            Username inviter,
            EmailAddress to,
            Privileges privileges,
            Dates dates,
            Instant expiresAt) {}

    /** The account it lets into. */
    public record Practice(AccountId account, PracticeName name, PersonName provider) {}

    /**
     * When the access will be in force.
     *
     * @param from null from when it is accepted
     * @param until exclusive; null without an end
     */
    public record Dates(@Nullable Instant from, @Nullable Instant until) {}

    /**
     * Looks at it.
     *
     * @throws dev.latchkey.domain.shared.Rejected with INVITATION_OVER, GIVER_MAY_NOT, ACCOUNT_READ_ONLY, ACCOUNT_INACTIVE or
     *     ACCOUNT_CLOSED, as accepting it would be refused
     */
    public Shown handle(Secret secret) {
        return transactions.call(() -> {
            Instant now = clock.now();
            Opened opened = accepting.open(secret, now);
            Invitation invitation = opened.invitation();
            Profile profile =
                    accounts.find(invitation.account(), now).orElseThrow().profile();
            Link.Term term = invitation.term(opened.grantor(), now);
            return new Shown(
                    new Practice(invitation.account(), profile.practiceName(), profile.provider()),
                    persons.find(invitation.giver().username()).orElseThrow().name(),
                    invitation.to(),
                    invitation.privileges(opened.grantor()),
                    new Dates(term.from().isAfter(now) ? term.from() : null, term.until()),
                    invitation.promised().expiresAt());
        });
    }
}
