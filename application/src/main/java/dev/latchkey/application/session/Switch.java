package dev.latchkey.application.session;

import dev.latchkey.application.account.Accounts;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.AccountsOf;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.link.Links;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;

/**
 * A person chooses another account in the Provider drop-down (LNK-13, LNK-14).
 *
 * <p>Changes nothing but where the next sign-in starts: every call names its account. One transaction. Safe for many
 * threads.
 */
public final class Switch {
    private final Acts acts;
    private final Guards guards;
    private final Accounts accounts;
    private final Links links;
    private final ActivityLog log;

    public Switch(Acts acts, Guards guards, Accounts accounts, Links links, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.accounts = accounts;
        this.links = links;
        this.log = log;
    }

    /**
     * Enters an account.
     *
     * @throws dev.latchkey.domain.shared.Rejected as {@link Guards#requireEntry}
     */
    public AccountsOf.Entry handle(Actor actor, AccountId account) {
        return acts.perform(actor, Act.SWITCHED, account, () -> {
            Guard guard = guards.requireEntry(actor, account);
            Account entered = accounts.find(account, guard.at()).orElseThrow();
            links.used(guard.link().key(), guard.at());
            log.append(Placed.inAccount(guard.done(Act.SWITCHED)));
            return new AccountsOf.Entry(
                    account, entered.profile().practiceName(), entered.profile().provider(), guard.state(), guard.at());
        });
    }
}
