package dev.latchkey.application.link;

import dev.latchkey.application.account.Accounts;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.link.Accepting.Opened;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.application.username.NewUsername;
import dev.latchkey.application.username.NewUsername.Chosen;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.time.Instant;
import java.util.List;

/**
 * Somebody accepts an invitation with a new username and a password of their own (LNK-2): nobody else ever knew it, so it
 * needs no change (USR-3). The invitation's address becomes the person's address on record, the account the home account.
 *
 * <p>One transaction. Safe for many threads.
 */
public final class AcceptAsNew {
    private final Acts acts;
    private final NewUsername newUsername;
    private final Accounts accounts;
    private final Accepting accepting;
    private final ActivityLog log;

    public AcceptAsNew(Acts acts, NewUsername newUsername, Accounts accounts, Accepting accepting, ActivityLog log) {
        this.acts = acts;
        this.newUsername = newUsername;
        this.accounts = accounts;
        this.accepting = accepting;
        this.log = log;
    }

    /** @param secret of the invitation's link */
    public record Command(Secret secret, String username, Secret password) {}

    /** The new username and its link. */
    public record Accepted(Username username, Link link) {}

    /**
     * Accepts it; nobody is signed in by that.
     *
     * @throws dev.latchkey.domain.shared.Rejected with FIELDS_INVALID, USERNAME_TAKEN, TOO_MANY_ATTEMPTS, BUSY,
     *     INVITATION_OVER (used, declined, withdrawn, run out or never made, all alike), GIVER_MAY_NOT (LNK-15),
     *     ACCOUNT_READ_ONLY, ACCOUNT_INACTIVE or ACCOUNT_CLOSED; the invitation stays as it was
     */
    public Accepted handle(Actor actor, Command command) {
        return acts.watch(actor, Act.INVITATION_ACCEPTED, null, () -> {
            Opened seen = accepting.open(command.secret(), newUsername.now());
            Faults faults = new Faults();
            Chosen chosen = faults.sure(newUsername.choose(
                    faults,
                    command.username(),
                    command.password(),
                    practiceNames(seen.invitation().account())));
            newUsername.requireFree(actor, chosen);
            String hash = newUsername.hash(chosen);
            return acts.within(() -> accept(actor, command.secret(), chosen, hash));
        });
    }

    private Accepted accept(Actor actor, Secret secret, Chosen chosen, String hash) {
        accepting.lock(secret, null);
        Instant now = newUsername.now();
        Opened opened = accepting.open(secret, now);
        Person person = newUsername.add(
                chosen, opened.invitation().to(), opened.invitation().account(), now);
        newUsername.keep(Credential.own(person.id(), hash, now));
        Link link = accepting.accept(opened, person, now);
        Actor self = Actor.username(person.id(), actor.origin());
        log.append(Placed.inAccount(AcceptInvitation.accepted(self, person, link, opened)));
        return new Accepted(person.name(), link);
    }

    private List<String> practiceNames(AccountId account) {
        return accounts.find(account, newUsername.now()).stream()
                .map(one -> one.profile().practiceName().value())
                .toList();
    }
}
