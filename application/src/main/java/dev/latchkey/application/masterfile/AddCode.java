package dev.latchkey.application.masterfile;

import dev.latchkey.application.activity.ActivityLog;
import dev.latchkey.application.activity.ActivityLog.Placed;
import dev.latchkey.application.decision.Acts;
import dev.latchkey.application.decision.Guard;
import dev.latchkey.application.shared.Faults;
import dev.latchkey.application.shared.Form;
import dev.latchkey.domain.activity.Act;
import dev.latchkey.domain.masterfile.CodeEntry;
import dev.latchkey.domain.masterfile.CodeKind;
import dev.latchkey.domain.masterfile.Filed;
import dev.latchkey.domain.shared.AccountId;
import dev.latchkey.domain.shared.Actor;
import dev.latchkey.domain.shared.Reason;
import dev.latchkey.domain.shared.Rejected;

/** Adds an entry to one of an account's lists (COD-4). One transaction. Safe for many threads. */
public final class AddCode {
    private final Acts acts;
    private final Lists lists;
    private final MasterFiles files;
    private final ActivityLog log;

    public AddCode(Acts acts, Lists lists, MasterFiles files, ActivityLog log) {
        this.acts = acts;
        this.lists = lists;
        this.files = files;
        this.log = log;
    }

    /**
     * What is added.
     *
     * @param kind {@link CodeKind#text}
     * @param form fields of {@link CodeForm#fields}
     */
    public record Command(AccountId account, String kind, Form form) {}

    /**
     * Returns the entry as it stands from now on.
     *
     * @throws Rejected with CODE_KIND_UNKNOWN, FIELDS_INVALID and every fault, CODE_TAKEN, or as {@link Lists#change}
     */
    public Shown handle(Actor actor, Command command) {
        return acts.perform(actor, Act.CODE_ADDED, command.account(), () -> {
            Guard guard = lists.change(actor, command.account());
            CodeKind kind = CodeKind.parse(command.kind());
            CodeEntry entry = new CodeForm(command.form(), new Faults()).entry(kind, null);
            long version = lists.next(actor, command.account(), kind);
            Filed added = new Filed(entry, version, null);
            if (!files.add(command.account(), added)) {
                throw new Rejected(Reason.CODE_TAKEN);
            }
            files.mark(command.account(), kind, version);
            log.append(Placed.inAccount(guard.done(Act.CODE_ADDED)
                    .with("list", kind.text())
                    .with("code", added.key().text())));
            return lists.shown(actor, added);
        });
    }
}
