package dev.latchkey.application.account;

import com.google.common.collect.Sets;
import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.secret.TinVault;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.application.shared.Form;
import dev.latchkey.domain.account.Account;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.SealedTin;
import dev.latchkey.domain.account.Tin;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.privilege.AccessLevel;
import dev.latchkey.domain.privilege.Portion;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody edits Practice Set-up (ACC-6); the TIN needs FULL on SUBSCRIPTION as well, or ownership.
 *
 * <p>One transaction. Safe for many threads.
 */
public final class EditPracticeSetup {
    private final Acts acts;
    private final Guards guards;
    private final Accounts accounts;
    private final PracticeSetup setup;
    private final TinVault vault;
    private final ActivityLog log;

    public EditPracticeSetup(
            Acts acts, Guards guards, Accounts accounts, PracticeSetup setup, TinVault vault, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.accounts = accounts;
        this.setup = setup;
        this.vault = vault;
        this.log = log;
    }

    /**
     * The change.
     *
     * @param changes fields of {@link ProfileForm}; what is not said stays
     * @param version the account's version the change was made for, or null for whatever it is (ACC-7)
     */
    public record Command(
            AccountId account, Form changes, @Nullable Long version) {}

    /**
     * Returns the account as it is from now on; writes nothing if it is already so.
     *
     * @throws Rejected with FIELDS_INVALID and every fault, STALE, or as {@link Guards#require} for FULL on PRACTICE_SETUP
     */
    public PracticeSetup.View handle(Actor actor, Command command) {
        return acts.perform(actor, Act.PRACTICE_SETUP_EDITED, command.account(), () -> {
            accounts.lock(command.account());
            Guard guard = guards.require(actor, command.account(), Portion.PRACTICE_SETUP, AccessLevel.FULL);
            if (command.changes().says("tin")
                    && !guard.link().owner()
                    && !guard.holds(Portion.SUBSCRIPTION, AccessLevel.FULL)) {
                throw new Rejected(Reason.PRIVILEGE_MISSING);
            }
            Account before = accounts.find(command.account(), guard.at()).orElseThrow();
            if (command.version() != null && command.version() != before.version()) {
                throw new Rejected(Reason.STALE);
            }
            Profile profile = changed(before, command.changes());
            return profile.equals(before.profile())
                    ? setup.view(before, guard.at())
                    : store(guard, before, before.edited(profile), command.changes());
        });
    }

    private Profile changed(Account before, Form changes) {
        Faults faults = new Faults();
        ProfileForm form = new ProfileForm(changes, faults, before.profile());
        SealedTin old = before.profile().identifiers().tin();
        Tin typed = form.tin();
        SealedTin tin = !changes.says("tin") || same(before, typed) ? old : sealed(before.id(), typed);
        return form.profile(tin);
    }

    private boolean same(Account account, @Nullable Tin typed) {
        SealedTin old = account.profile().identifiers().tin();
        return typed != null && old != null && vault.open(account.id(), old).equals(typed);
    }

    private @Nullable SealedTin sealed(AccountId account, @Nullable Tin tin) {
        return tin == null ? null : vault.seal(account, tin);
    }

    private PracticeSetup.View store(Guard guard, Account before, Account after, Form changes) {
        if (!accounts.replace(after)) {
            throw new Rejected(Reason.STALE);
        }
        boolean tin = !Objects.equals(
                before.profile().identifiers().tin(),
                after.profile().identifiers().tin());
        log.append(Placed.inAccount(guard.done(Act.PRACTICE_SETUP_EDITED)
                .with("fields", String.join(" ", Sets.intersection(changes.fields(), ProfileForm.FIELDS)))));
        if (tin) {
            log.append(Placed.inAccount(guard.done(Act.TIN_CHANGED)));
        }
        return setup.view(after, guard.at());
    }
}
