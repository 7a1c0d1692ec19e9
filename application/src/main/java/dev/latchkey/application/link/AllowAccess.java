package dev.latchkey.application.link;

import dev.latchkey.application.account.Accounts;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.application.username.NewUsername;
import dev.latchkey.application.username.NewUsername.Chosen;
import dev.latchkey.domain.account.EmailAddress;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.link.LinkOrigin;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.LinkId;
import dev.latchkey.domain.shared.Secret;
import dev.latchkey.domain.username.Credential;
import dev.latchkey.domain.username.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Allow Account Access: somebody who runs an account's access adds a username with a first password (LNK-1).
 *
 * <p>One transaction. Safe for many threads.
 */
public final class AllowAccess {
    /** How long a first password works if it is not used (LNK-1). */
    public static final Duration FIRST_PASSWORD = Duration.ofDays(3);

    private final Acts acts;
    private final Guards guards;
    private final NewUsername newUsername;
    private final Accounts accounts;
    private final Links links;
    private final ActivityLog log;

    public AllowAccess(
            Acts acts, Guards guards, NewUsername newUsername, Accounts accounts, Links links, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.newUsername = newUsername;
        this.accounts = accounts;
        this.links = links;
        this.log = log;
    }

    /**
     * Whom to let in, and how far.
     *
     * @param email the person's own address, or null
     */
    public record Command(
            AccountId account,
            String username,
            Secret firstPassword,
            @Nullable String email,
            LevelsForm levels) {}

    /**
     * Lets the username in.
     *
     * @return the new link
     * @throws dev.latchkey.domain.shared.Rejected with FIELDS_INVALID, USERNAME_TAKEN, LEVEL_ABOVE_OWN, TOO_MANY_ATTEMPTS,
     *     BUSY, or as {@link Guards#requireToGive}
     */
    public Link handle(Actor actor, Command command) {
        return acts.watch(actor, Act.ACCESS_ALLOWED, command.account(), () -> {
            Guard guard = guards.requireToGive(actor, command.account());
            Faults faults = new Faults();
            faults.collect("privileges", () -> command.levels().asked(guard.grantor()));
            EmailAddress email = faults.optional("email", command.email(), EmailAddress::choose);
            Chosen chosen = faults.sure(newUsername.choose(
                    faults, command.username(), command.firstPassword(), practiceNames(command.account())));
            faults.throwIfAny();
            newUsername.requireFree(actor, chosen);
            String hash = newUsername.hash(chosen);
            return acts.within(() -> make(actor, command, new Ready(chosen, hash, email)));
        });
    }

    private record Ready(
            Chosen chosen, String hash, @Nullable EmailAddress email) {}

    private Link make(Actor actor, Command command, Ready ready) {
        accounts.lock(command.account());
        Guard guard = guards.requireToGive(actor, command.account());
        Privileges privileges = command.levels().asked(guard.grantor());
        Instant now = guard.at();
        Person person = newUsername.add(ready.chosen(), ready.email(), command.account(), now);
        newUsername.keep(Credential.first(person.id(), ready.hash(), now, now.plus(FIRST_PASSWORD)));
        Link link = Link.plain(
                new Link.Key(new LinkId(newUsername.nextId()), command.account(), person.id()),
                privileges,
                new Link.Grant(LinkOrigin.ALLOWED, guard.username(), now),
                guard.grantor().term(now));
        links.add(link);
        log.append(Placed.inAccount(guard.done(Act.ACCESS_ALLOWED)
                .with("target", person.name().value())
                .with("levels", LevelsForm.written(privileges, guard.grantor().portions()))));
        return link;
    }

    private List<String> practiceNames(AccountId account) {
        return accounts.find(account, newUsername.now()).stream()
                .map(one -> one.profile().practiceName().value())
                .toList();
    }
}
