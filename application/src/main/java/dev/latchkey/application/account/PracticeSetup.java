package dev.latchkey.application.account;

import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.secret.TinVault;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.AccountState;
import dev.latchkey.domain.account.SealedTin;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Practice Set-up, to see (ACC-6). Safe for many threads. */
public final class PracticeSetup {
    private final Acts acts;
    private final Guards guards;
    private final Accounts accounts;
    private final TinVault vault;

    public PracticeSetup(Acts acts, Guards guards, Accounts accounts, TinVault vault) {
        this.acts = acts;
        this.guards = guards;
        this.accounts = accounts;
        this.vault = vault;
    }

    /**
     * An account as Practice Set-up shows it.
     *
     * @param maskedTin the kind and the last four digits of the TIN ({@code EIN ***6789}), or null where none is recorded
     */
    public record View(
            Account account, AccountState state, @Nullable String maskedTin) {}

    /**
     * Shows an account.
     *
     * @throws dev.latchkey.domain.shared.Rejected as {@link Guards#require} for VIEW on PRACTICE_SETUP
     */
    public View handle(Actor actor, AccountId account) {
        return acts.perform(actor, Act.PRACTICE_SETUP_VIEWED, account, () -> {
            Instant now = guards.require(actor, account, Portion.PRACTICE_SETUP, AccessLevel.VIEW)
                    .at();
            return view(accounts.find(account, now).orElseThrow(), now);
        });
    }

    View view(Account account, Instant now) {
        SealedTin tin = account.profile().identifiers().tin();
        String masked = tin == null ? null : vault.open(account.id(), tin).toString();
        return new View(account, account.states().at(now), masked);
    }
}
