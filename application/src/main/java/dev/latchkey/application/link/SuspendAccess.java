package dev.latchkey.application.link;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.activity.Entry;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.Username;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who runs an account's access stops every path of a username into it until that is resumed, its privileges kept
 * (LNK-10); when asked, together with all that came from it (PRV-9). An owner is suspended by another owner only, and never
 * the last one (PRV-4).
 *
 * <p>One transaction. Safe for many threads.
 */
public final class SuspendAccess {
    private final Acts acts;
    private final Guards guards;
    private final LinkChanges changes;
    private final GivenLinks givenLinks;
    private final Owners owners;
    private final ActivityLog log;

    public SuspendAccess(
            Acts acts, Guards guards, LinkChanges changes, GivenLinks givenLinks, Owners owners, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.changes = changes;
        this.givenLinks = givenLinks;
        this.owners = owners;
        this.log = log;
    }

    /**
     * Whose access is suspended.
     *
     * @param why what those who see it are told, 1 to 200 characters
     * @param given whether all that the username gave is suspended with it, and what came from that; owners and the actor
     *     are not
     * @param version the link's version the act was meant for, or null for whatever it is (ACC-7)
     */
    public record Command(
            AccountId account,
            Username username,
            String why,
            boolean given,
            @Nullable Long version) {}

    /**
     * Suspends the access; from the very next decision on it gives nothing (LNK-8). What is suspended already stays as it is,
     * for the reason it was.
     *
     * @throws Rejected with FIELDS_INVALID (why), USERNAME_UNKNOWN, STALE, OWN_PRIVILEGES, OWNER_UNTOUCHABLE, LAST_OWNER, or
     *     as {@link Guards#requireUncapped}
     */
    public Withdrawal handle(Actor actor, Command command) {
        return acts.perform(actor, Act.ACCESS_SUSPENDED, command.account(), () -> {
            changes.lock(command.account());
            Guard guard = guards.requireUncapped(actor, command.account(), Portion.ACCOUNT_ACCESS, AccessLevel.FULL);
            Link.Suspension suspension = suspension(guard, command.why());
            Listed listed = changes.require(command.account(), command.username(), command.version());
            guard.grantor().requireMayTouch(listed.link());
            ImmutableList<Listed> gifts =
                    running(givenLinks.of(command.account(), listed.person().id(), guard.username()));
            List<Placed> records = new ArrayList<>();
            Listed after = isSuspended(listed) ? listed : suspend(guard, listed, suspension, null, records);
            if (command.given()) {
                gifts.forEach(gift -> suspend(guard, gift, suspension, command.username(), records));
            }
            if (!records.isEmpty()) {
                log.append(records);
            }
            return new Withdrawal(after, command.given() ? gifts.size() : 0, command.given() ? 0 : gifts.size());
        });
    }

    private Listed suspend(
            Guard guard, Listed listed, Link.Suspension suspension, @Nullable Username cause, List<Placed> records) {
        if (listed.link().owner()) {
            owners.requireAnother(listed.link(), guard.at());
        }
        Listed after = changes.store(listed, listed.link().suspended(suspension), guard.at());
        if (listed.link().owner()) {
            owners.tell(listed, guard.at());
        }
        Entry entry = guard.done(Act.ACCESS_SUSPENDED)
                .with("target", listed.person().name().value())
                .with("why", suspension.why());
        if (cause != null) {
            entry = entry.with("cause", cause.value())
                    .with("givenBy", listed.grantedBy().value());
        }
        records.add(Placed.inAccount(entry));
        return after;
    }

    private static Link.Suspension suspension(Guard guard, String why) {
        Faults faults = new Faults();
        return faults.sure(faults.collect("why", () -> Link.Suspension.choose(guard.at(), why)));
    }

    private static ImmutableList<Listed> running(List<Listed> gifts) {
        return gifts.stream().filter(gift -> !isSuspended(gift)).collect(ImmutableList.toImmutableList());
    }

    private static boolean isSuspended(Listed listed) {
        return listed.link().term().suspension() != null;
    }
}
