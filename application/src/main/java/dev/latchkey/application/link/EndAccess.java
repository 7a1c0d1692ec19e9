package dev.latchkey.application.link;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.application.username.Persons;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.Person;
import dev.latchkey.domain.username.Username;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ends a username's access to an account: Delete by somebody who runs the account's access (PRV-6), or un-joining by the
 * username itself (LNK-11). History stays.
 *
 * <p>One transaction. Safe for many threads.
 */
public final class EndAccess {
    /** How long after its last link was deleted a username is retired (PRV-6). */
    public static final Duration RETIREMENT = Duration.ofDays(30);

    private final Acts acts;
    private final Guards guards;
    private final LinkChanges changes;
    private final Owners owners;
    private final Ending ending;
    private final ActivityLog log;

    public EndAccess(Acts acts, Guards guards, LinkChanges changes, Owners owners, Ending ending, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.changes = changes;
        this.owners = owners;
        this.ending = ending;
        this.log = log;
    }

    /** Where the links and the persons are that an ending concerns. */
    public record Ending(Links links, Persons persons) {}

    /** @param version the link's version the act was meant for, or null for whatever it is (ACC-7) */
    public record Command(
            AccountId account, Username username, @Nullable Long version) {}

    /**
     * Ends the access; from the very next decision on it gives nothing (LNK-8).
     *
     * @throws Rejected with USERNAME_UNKNOWN, STALE, OWNER_UNTOUCHABLE, LAST_OWNER, or as {@link Guards#requireUncapped}
     */
    public Link handle(Actor actor, Command command) {
        return acts.perform(actor, Act.ACCESS_ENDED, command.account(), () -> {
            changes.lock(command.account());
            Guard own = guards.standing(actor, command.account());
            if (own.state() == AccountState.CLOSED) {
                throw new Rejected(Guards.ofState(AccountState.CLOSED));
            }
            Listed listed = ending.links()
                    .username(command.account(), command.username())
                    .orElse(null);
            boolean self = listed != null && listed.person().id().equals(own.username());
            Guard guard = self
                    ? own
                    : guards.requireUncapped(actor, command.account(), Portion.ACCOUNT_ACCESS, AccessLevel.FULL);
            listed = changes.require(command.account(), command.username(), command.version());
            if (!self) {
                guard.grantor().requireMayTouch(listed.link());
            }
            return end(guard, listed, self);
        });
    }

    private Link end(Guard guard, Listed listed, boolean self) {
        Person person = ending.persons().lock(listed.person().id()).orElseThrow();
        if (listed.link().owner()) {
            owners.requireAnother(listed.link(), guard.at());
        }
        Link ended = listed.link().ended(guard.at());
        changes.store(listed, ended, guard.at());
        if (listed.link().owner()) {
            owners.tell(listed, guard.at());
        }
        Entry entry = guard.done(self ? Act.UNJOINED : Act.ACCESS_ENDED)
                .with("target", person.name().value());
        if (!self && !ending.links().hasStanding(person.id())) {
            Person retiring = person.retiringAt(guard.at().plus(RETIREMENT));
            ending.persons().replace(retiring);
            entry = entry.with("retires", guard.at().plus(RETIREMENT).toString());
        }
        log.append(Placed.inAccount(entry));
        return ended;
    }
}
