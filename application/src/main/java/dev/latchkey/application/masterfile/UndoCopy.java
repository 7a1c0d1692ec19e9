package dev.latchkey.application.masterfile;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.decision.Guards;
import dev.latchkey.application.masterfile.Copies.Undone;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.Copy;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.CopyId;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.domain.shared.UsernameId;

/**
 * Takes back a copy into one account, for entries nobody has touched since (COD-8).
 *
 * <p>For whoever made it, within 30 days, with the rights of today (COD-10). One transaction. Safe for many threads.
 */
public final class UndoCopy {
    private final Acts acts;
    private final Guards guards;
    private final Lists lists;
    private final MasterFiles files;
    private final Copies copies;
    private final ActivityLog log;

    public UndoCopy(Acts acts, Guards guards, Lists lists, MasterFiles files, Copies copies, ActivityLog log) {
        this.acts = acts;
        this.guards = guards;
        this.lists = lists;
        this.files = files;
        this.copies = copies;
        this.log = log;
    }

    /** What was undone, and where. */
    public record Result(Copy copy, Undone undone) {
        public AccountId account() {
            return copy.target();
        }

        /** How many entries the copy brought and somebody touched since: they stay as they are. */
        public int left() {
            return copy.counts().added() + copy.counts().changed() - undone.removed() - undone.restored();
        }
    }

    /**
     * Undoes a copy.
     *
     * @throws Rejected with COPY_UNKNOWN, COPY_UNDONE or COPY_OVER, or as {@link Lists#change} for the account it was made in
     */
    public Result handle(Actor actor, CopyId id) {
        AccountId account = acts.watch(
                actor,
                Act.COPY_UNDONE,
                null,
                () -> acts.within(
                        () -> own(guards.acting(actor).person().id(), id).target()));
        return acts.perform(actor, Act.COPY_UNDONE, account, () -> undone(actor, account, id));
    }

    private Copy own(UsernameId username, CopyId id) {
        return copies.find(id)
                .filter(copy -> copy.madeBy().equals(username))
                .orElseThrow(() -> new Rejected(Reason.COPY_UNKNOWN));
    }

    private Result undone(Actor actor, AccountId account, CopyId id) {
        // before anything of the account is held, and again when waiting for it is over
        UsernameId username = lists.change(actor, account).username();
        own(username, id).versions().keySet().stream().sorted().forEach(kind -> files.lock(account, kind));
        Guard guard = lists.change(actor, account);
        Copy undone = own(guard.username(), id).undone(guard.at());
        if (!copies.replace(undone)) {
            throw new Rejected(Reason.COPY_UNDONE);
        }
        Undone all = Undone.NOTHING;
        for (CodeKind kind : undone.versions().keySet()) {
            long version = files.lock(account, kind);
            all = all.and(copies.undo(undone, kind));
            files.mark(account, kind, version + 1);
        }
        Result result = new Result(undone, all);
        log.append(Placed.inAccount(guard.done(Act.COPY_UNDONE)
                .with("copy", id.toString())
                .with("removed", Integer.toString(all.removed()))
                .with("restored", Integer.toString(all.restored()))
                .with("left", Integer.toString(result.left()))));
        return result;
    }
}
