package dev.latchkey.application.account;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * An owner lets the account demand a second factor of whoever enters it, or no longer (DEC-10).
 *
 * <p>Whoever has none holds nothing in it from the very next decision on. One transaction. Safe for many threads.
 */
public final class DemandSecondFactor {
    private final Acts acts;
    private final Guards guards;
    private final Accounts accounts;
    private final ActivityLog log;

    public DemandSecondFactor(Acts acts, Guards guards, Accounts accounts, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.accounts = accounts;
        this.log = log;
    }

    /**
     * The change.
     *
     * @param version the account's version the change was made for, or null for whatever it is (ACC-7)
     */
    public record Command(
            AccountId account, boolean demanded, @Nullable Long version) {}

    /**
     * Returns the account as it is from now on; writes nothing if it is already so.
     *
     * <p>Demanding takes access away, so that no state but CLOSED hinders it; no longer demanding gives some (DEC-3).
     *
     * @throws Rejected with PRIVILEGE_MISSING for anybody but an owner, SECOND_FACTOR_OFF for an owner who demands what they do
     *     not have, STALE, or as {@link Guards#require}
     */
    public Account handle(Actor actor, Command command) {
        Act act = command.demanded() ? Act.SECOND_FACTOR_DEMANDED : Act.SECOND_FACTOR_NOT_DEMANDED;
        return acts.perform(actor, act, command.account(), () -> {
            accounts.lock(command.account());
            Guard guard = owner(actor, command);
            if (command.demanded() && !guard.facts().secondFactor()) {
                throw new Rejected(Reason.SECOND_FACTOR_OFF);
            }
            Account before = accounts.find(command.account(), guard.at()).orElseThrow();
            if (command.version() != null && command.version() != before.version()) {
                throw new Rejected(Reason.STALE);
            }
            return before.demandsSecondFactor() == command.demanded()
                    ? before
                    : store(guard, before.demandingSecondFactor(command.demanded()), act);
        });
    }

    private Guard owner(Actor actor, Command command) {
        Portion portion = Portion.ACCOUNT_ACCESS;
        Guard guard = command.demanded()
                ? guards.requireUncapped(actor, command.account(), portion, AccessLevel.FULL)
                : guards.require(actor, command.account(), portion, AccessLevel.FULL);
        if (!guard.link().owner()) {
            throw new Rejected(Reason.PRIVILEGE_MISSING);
        }
        return guard;
    }

    private Account store(Guard guard, Account changed, Act act) {
        if (!accounts.replace(changed)) {
            throw new Rejected(Reason.STALE);
        }
        log.append(Placed.inAccount(guard.done(act)));
        return changed;
    }
}
