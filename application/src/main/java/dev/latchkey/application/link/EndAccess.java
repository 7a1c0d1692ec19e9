package dev.latchkey.application.link;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.Username;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends a username's access to an account: Delete by somebody who runs the account's access (PRV-6), or un-joining by the
 * username itself (LNK-11); when asked, together with all that came from it (PRV-9). History stays.
 *
 * <p>One transaction. Safe for many threads.
 */
public final class EndAccess {
    /** How long after its last link was deleted a username is retired (PRV-6). */
    public static final Duration RETIREMENT = Duration.ofDays(30);

    private final Acts acts;
    private final Guards guards;
    private final LinkChanges changes;
    private final GivenLinks givenLinks;
    private final Departures departures;
    private final ActivityLog log;

    public EndAccess(
            Acts acts,
            Guards guards,
            LinkChanges changes,
            GivenLinks givenLinks,
            Departures departures,
            ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.changes = changes;
        this.givenLinks = givenLinks;
        this.departures = departures;
        this.log = log;
    }

    /**
     * Whose access ends.
     *
     * @param given whether all that the username gave ends with it, and what came from that; owners and the actor stay. For
     *     one whose own access has ended already it ends the rest
     * @param version the link's version the act was meant for, or null for whatever it is (ACC-7)
     */
    public record Command(
            AccountId account,
            Username username,
            boolean given,
            @Nullable Long version) {
        /** Nothing but the username's own. */
        public Command(AccountId account, Username username, @Nullable Long version) {
            this(account, username, false, version);
        }
    }

    /**
     * Ends the access; from the very next decision on it gives nothing (LNK-8).
     *
     * @throws Rejected with USERNAME_UNKNOWN, STALE, OWNER_UNTOUCHABLE, LAST_OWNER, or as {@link Guards#requireUncapped}
     */
    public Withdrawal handle(Actor actor, Command command) {
        return acts.perform(actor, Act.ACCESS_ENDED, command.account(), () -> {
            changes.lock(command.account());
            Guard own = guards.standing(actor, command.account());
            if (own.state() == AccountState.CLOSED) {
                throw new Rejected(Guards.ofState(AccountState.CLOSED));
            }
            Listed listed = departures.named(command.account(), command.username(), own.at());
            boolean self = listed != null && listed.person().id().equals(own.username());
            Guard guard = self && !command.given()
                    ? own
                    : guards.requireUncapped(actor, command.account(), Portion.ACCOUNT_ACCESS, AccessLevel.FULL);
            return end(guard, command, listed, self);
        });
    }

    private Withdrawal end(Guard guard, Command command, @Nullable Listed named, boolean self) {
        if (named == null) {
            throw new Rejected(Reason.USERNAME_UNKNOWN);
        }
        ImmutableList<Listed> gifts =
                givenLinks.of(command.account(), named.person().id(), guard.username());
        List<Listed> going = new ArrayList<>(command.given() ? gifts : ImmutableList.of());
        boolean ends = named.link().isStanding() || !command.given() || gifts.isEmpty();
        Listed listed = ends ? changes.require(command.account(), command.username(), command.version()) : named;
        if (ends) {
            if (!self) {
                guard.grantor().requireMayTouch(listed.link());
            }
            going.add(listed);
        }
        departures.lock(going);
        List<Placed> records = new ArrayList<>();
        for (Listed one : going) {
            boolean meant = one.equals(listed);
            records.add(Placed.inAccount(departures.end(guard, one, self && meant, meant ? null : command.username())));
        }
        log.append(records);
        Listed after = ends ? listed.with(listed.link().ended(guard.at())) : listed;
        return new Withdrawal(after, command.given() ? gifts.size() : 0, command.given() ? 0 : gifts.size());
    }
}
