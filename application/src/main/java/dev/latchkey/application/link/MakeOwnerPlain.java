package dev.latchkey.application.link;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;

/**
 * An owner turns another owner, or itself, into a plain username with stated levels (PRV-4); one owner is always left.
 *
 * <p>One transaction. Safe for many threads.
 */
public final class MakeOwnerPlain {
    private final Acts acts;
    private final Guards guards;
    private final LinkChanges changes;
    private final Owners owners;
    private final ActivityLog log;

    public MakeOwnerPlain(Acts acts, Guards guards, LinkChanges changes, Owners owners, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.changes = changes;
        this.owners = owners;
        this.log = log;
    }

    /**
     * Returns the link as it is from now on; one that is plain already only gets the levels by {@link SetPrivileges}.
     *
     * @throws Rejected with USERNAME_UNKNOWN, STALE, OWNER_UNTOUCHABLE, LAST_OWNER, FIELDS_INVALID, or as {@link Guards#requireUncapped}
     */
    public Listed handle(Actor actor, SetPrivileges.Command command) {
        return acts.perform(actor, Act.OWNER_MADE_PLAIN, command.account(), () -> {
            changes.lock(command.account());
            Guard guard = guards.requireUncapped(actor, command.account(), Portion.ACCOUNT_ACCESS, AccessLevel.FULL);
            Listed listed = changes.require(command.account(), command.username(), command.version());
            if (!guard.link().owner() || !listed.link().owner()) {
                throw new Rejected(Reason.OWNER_UNTOUCHABLE);
            }
            owners.requireAnother(listed.link(), guard.at());
            Privileges stated = command.levels().changed(Privileges.NOTHING, guard.grantor());
            Listed after = changes.store(listed, listed.link().madePlain(stated), guard.at());
            owners.tell(listed, guard.at());
            log.append(Placed.inAccount(guard.done(Act.OWNER_MADE_PLAIN)
                    .with("target", command.username().value())
                    .with("after", LevelsForm.written(stated, guard.grantor().portions()))));
            return after;
        });
    }
}
