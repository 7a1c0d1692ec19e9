package dev.latchkey.application.link;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.Links.Listed;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.link.Grantor;
import dev.latchkey.domain.link.Link;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.privilege.Privileges;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.username.Username;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who runs an account's access decides how far a username may go there (PRV-2, PRV-3), at its very next decision
 * (LNK-8). Whoever has an end raises nothing that lasts longer (PRV-9).
 *
 * <p>One transaction. Safe for many threads.
 */
public final class SetPrivileges {
    private final Acts acts;
    private final Guards guards;
    private final LinkChanges changes;
    private final ActivityLog log;

    public SetPrivileges(Acts acts, Guards guards, LinkChanges changes, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.changes = changes;
        this.log = log;
    }

    /**
     * The change.
     *
     * @param levels those not named stay as they are, unless a preset replaces all
     * @param version the link's version the change was made for, or null for whatever it is (ACC-7)
     */
    public record Command(
            AccountId account,
            Username username,
            LevelsForm levels,
            @Nullable Long version) {}

    /**
     * Returns the link as it is from now on; writes nothing if its levels are already so.
     *
     * @throws Rejected with USERNAME_UNKNOWN, STALE, OWN_PRIVILEGES, OWNER_UNTOUCHABLE, OWNER_HAS_EVERY_LEVEL,
     *     LEVEL_ABOVE_OWN, TERM_BEYOND_OWN, FIELDS_INVALID, or as {@link Guards#requireToGive}
     */
    public Listed handle(Actor actor, Command command) {
        return acts.perform(actor, Act.PRIVILEGES_CHANGED, command.account(), () -> {
            changes.lock(command.account());
            Guard guard = guards.requireUncapped(actor, command.account(), Portion.ACCOUNT_ACCESS, AccessLevel.FULL);
            Listed listed = changes.require(command.account(), command.username(), command.version());
            Link before = listed.link();
            Grantor grantor = guard.grantor();
            grantor.requireMayTouch(before);
            if (before.owner()) {
                throw new Rejected(Reason.OWNER_HAS_EVERY_LEVEL);
            }
            Privileges levels = command.levels().changed(before.privileges(), grantor);
            if (levels.equals(before.privileges())) {
                return listed;
            }
            if (!levels.within(before.privileges())) {
                guards.requireToGive(actor, command.account());
                grantor.requireMayRaise(before);
            }
            Listed after = changes.store(listed, before.withPrivileges(levels), guard.at());
            log.append(Placed.inAccount(guard.done(Act.PRIVILEGES_CHANGED)
                    .with("target", command.username().value())
                    .with("before", LevelsForm.written(before.privileges(), grantor.portions()))
                    .with("after", LevelsForm.written(levels, grantor.portions()))));
            return after;
        });
    }
}
