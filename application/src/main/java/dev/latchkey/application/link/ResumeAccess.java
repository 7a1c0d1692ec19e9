package dev.latchkey.application.link;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.Username;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who runs an account's access gives a suspended username back what it had (LNK-10): no level above their own (PRV-3),
 * an owner's by an owner only. Its dates stay as they are, and what it had promised stays dead (LNK-15).
 *
 * <p>One transaction. Safe for many threads.
 */
public final class ResumeAccess {
    private final Acts acts;
    private final Guards guards;
    private final LinkChanges changes;
    private final Owners owners;
    private final ActivityLog log;

    public ResumeAccess(Acts acts, Guards guards, LinkChanges changes, Owners owners, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.changes = changes;
        this.owners = owners;
        this.log = log;
    }

    /**
     * Whose access is resumed.
     *
     * @param why for the record, 1 to 200 characters
     * @param version the link's version the act was meant for, or null for whatever it is (ACC-7)
     */
    public record Command(
            AccountId account,
            Username username,
            String why,
            @Nullable Long version) {}

    /**
     * Returns the link as it is from now on; writes nothing if it was not suspended.
     *
     * @throws Rejected with FIELDS_INVALID (why), USERNAME_UNKNOWN, STALE, OWN_PRIVILEGES, OWNER_UNTOUCHABLE,
     *     LEVEL_ABOVE_OWN, or as {@link Guards#requireToGive}
     */
    public Listed handle(Actor actor, Command command) {
        return acts.perform(actor, Act.ACCESS_RESUMED, command.account(), () -> {
            changes.lock(command.account());
            Guard guard = guards.requireToGive(actor, command.account());
            Faults faults = new Faults();
            String why = faults.sure(faults.collect(
                    "why",
                    () -> Link.Suspension.choose(guard.at(), command.why()).why()));
            Listed listed = changes.require(command.account(), command.username(), command.version());
            Link before = listed.link();
            guard.grantor().requireMayTouch(before);
            if (before.term().suspension() == null) {
                return listed;
            }
            if (!before.owner()) {
                guard.grantor().requireMayGrant(Privileges.NOTHING, before.privileges());
            }
            Listed after = changes.store(listed, before.resumed(), guard.at());
            if (before.owner()) {
                owners.tell(listed, guard.at());
            }
            log.append(Placed.inAccount(guard.done(Act.ACCESS_RESUMED)
                    .with("target", command.username().value())
                    .with("why", why)));
            return after;
        });
    }
}
